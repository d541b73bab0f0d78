package dev.boardwalk.normalize.title;

import dev.boardwalk.normalize.words.ReadableText;
import dev.boardwalk.normalize.words.WrittenWord;
import dev.boardwalk.posting.Seniority;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads titles: as written, the level they state, and the core that two ads of one role share. */
public final class Titles {

    /** What is longer is a text; its core is read from so much of it. */
    private static final int MAX_LENGTH = 300;

    private Titles() {}

    /**
     * @param title as written, readable, white space folded
     * @param core without level, gender tags, ids, place, season and noise; the title itself when nothing else would be left
     * @param seniority null when the title states no level
     */
    public record Title(String title, String core, @Nullable Seniority seniority) {}

    /** @return null when the text holds no letter */
    public static @Nullable Title parse(String text) {
        return parse(text, List.of());
    }

    /**
     * @param siteNames names of the board, left out of the core
     * @return null when the text holds no letter
     */
    public static @Nullable Title parse(String text, List<String> siteNames) {
        String title = ReadableText.of(text);
        if (title.codePoints().noneMatch(Character::isLetter)) {
            return null;
        }
        String trimmed = TitleTrim.trim(title.substring(0, Math.min(title.length(), MAX_LENGTH)), siteNames);
        List<WrittenWord> words = WrittenWord.of(trimmed);
        List<TitleWords.Found> levels = TitleWords.levels(words);
        return new Title(title, core(trimmed, words, levels), seniority(levels));
    }

    /** An internship stays one whatever else the title says; else the highest rank counts, and a stated grade before "product manager" and the like. */
    private static @Nullable Seniority seniority(List<TitleWords.Found> levels) {
        List<Seniority> stated =
                levels.stream().map(found -> found.entry().level()).toList();
        if (stated.contains(Seniority.INTERN)) {
            return Seniority.INTERN;
        }
        List<Seniority> graded = levels.stream()
                .filter(found -> found.entry().where() != TitleWords.Where.ROLE)
                .map(found -> found.entry().level())
                .toList();
        List<Seniority> counted = graded.isEmpty() ? stated : graded;
        return counted.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private static String core(String title, List<WrittenWord> words, List<TitleWords.Found> levels) {
        StringBuilder left = new StringBuilder(title);
        List<TitleWords.Found> fromTheEnd = new ArrayList<>(levels);
        Collections.reverse(fromTheEnd);
        for (TitleWords.Found found : fromTheEnd) {
            boolean isTheRole = found.entry().where() == TitleWords.Where.MODIFIER
                    && found.hit().end() == words.size();
            if (found.entry().drop() > 0 && !isTheRole) {
                int first = words.get(found.hit().start()).start();
                int last = words.get(found.hit().start() + found.entry().drop() - 1)
                        .end();
                left.replace(first, last, " ");
            }
        }
        String core = TitleTrim.tidy(left.toString());
        return core.codePoints().anyMatch(Character::isLetter) ? core : title;
    }
}
