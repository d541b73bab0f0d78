package dev.boardwalk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.architecture.Attacks.Attack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No regular expression can run away. A page holds whatever its author likes, so every pattern that reads pages is looked for from one end to the other
 * of texts made against it. What counts is how often the text was looked at: so many times a character at most, and about twice as often for a text
 * twice as long.
 *
 * <p>{@code architecture/patterns.tsv} lists the few that are asked otherwise: of the whole text ("matches"), or only of texts up to a length.
 */
class RunawayPatternsTest {
    private static final Path ASKED_OTHERWISE = Path.of("src/test/resources/architecture/patterns.tsv");
    private static final int LENGTH = 300;
    /** Looks a character: a search with many alternatives at each place needs some tens, a quadratic one half the length or more. */
    private static final int MOST_LOOKS = 120;
    /** Up to so many a character a search is linear, without asking how it grows: a quadratic one would have needed more. */
    private static final int FEW_LOOKS = 20;
    /** Twice for twice the length is linear, four times is quadratic. */
    private static final double MOST_GROWTH = 2.6;

    /** @param longest texts it is ever asked of; null for any */
    private record Asked(boolean whole, @Nullable Integer longest) {
        static final Asked ANYWHERE = new Asked(false, null);
    }

    @Test
    void noPatternCanRunAway() throws IOException {
        Map<String, Asked> otherwise = askedOtherwise();
        Map<String, String> away = new TreeMap<>();
        ReadingPatterns.ALL.forEach((name, pattern) -> {
            Asked usual = name.contains(".matches \"") ? new Asked(true, null) : Asked.ANYWHERE;
            String text = runsAway(pattern, otherwise.getOrDefault(name, usual));
            if (text != null) {
                away.put(name, text);
            }
        });
        assertThat(ReadingPatterns.ALL).hasSizeGreaterThan(200);
        assertThat(away).isEmpty();
    }

    @Test
    void whatIsAskedOtherwiseWouldRunAwayIfItWereNot() throws IOException {
        assertThat(askedOtherwise().keySet())
                .isSubsetOf(ReadingPatterns.ALL.keySet())
                .allSatisfy(name -> assertThat(runsAway(ReadingPatterns.ALL.get(name), Asked.ANYWHERE))
                        .isNotNull());
    }

    private static Map<String, Asked> askedOtherwise() throws IOException {
        Map<String, Asked> rows = new TreeMap<>();
        for (String line : Files.readAllLines(ASKED_OTHERWISE)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\t");
                Integer longest = cells[2].equals("-") ? null : Integer.valueOf(cells[2]);
                rows.put(cells[0], new Asked(cells[1].equals("matches"), longest));
            }
        }
        return rows;
    }

    /** @return the text it ran away on; null when it did on none */
    private static @Nullable String runsAway(Pattern pattern, Asked asked) {
        int length = asked.longest() == null ? LENGTH : Math.min(LENGTH, asked.longest());
        for (Attack attack : Attacks.on(pattern)) {
            long once = looks(pattern, asked.whole(), attack.of(length));
            boolean few = once <= (long) FEW_LOOKS * length;
            long twice = few || asked.longest() != null ? 0 : looks(pattern, asked.whole(), attack.of(2 * length));
            if (once > (long) MOST_LOOKS * length || twice > MOST_GROWTH * once) {
                return attack + ": " + once + " looks at " + length + " characters, " + twice + " at twice as many";
            }
        }
        return null;
    }

    private static long looks(Pattern pattern, boolean whole, String text) {
        CountedText counted = new CountedText(text, 2L * MOST_LOOKS * text.length());
        Matcher matcher = pattern.matcher(counted);
        try {
            boolean more = whole ? matcher.matches() : matcher.find();
            while (more && !whole) {
                more = matcher.find();
            }
        } catch (CountedText.RanAway | StackOverflowError e) {
            return Long.MAX_VALUE / 8;
        }
        return counted.looks();
    }
}
