package dev.boardwalk.match.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of titles: which name one thing across languages, and how rare each is. The frequencies are a fixed table, so that a pair weighs the same
 * tonight and in a year, in whatever order ads arrive.
 */
public final class TitleTerms {
    private static final Map<String, Double> BITS = bits();

    /** Of a word that is in no table. */
    private static final double RAREST = bits(0.0004);

    private static final Map<String, String> SAME = synonyms();

    /** Words that say nothing about the role. */
    private static final Set<String> EMPTY = Set.copyOf(List.of(
            ("a an and the of in for to at on with m f w d x h und fur im mit et de du la le des pour en y e da do di per van voor dla i oraz pro ja och"
                            + " all genders job jobs vacancy position role hiring new urgent apply now")
                    .split(" ")));

    private TitleTerms() {}

    /** The words of a title that tell roles apart, each by the word that stands for its synonyms. */
    public static Set<String> of(String title) {
        Set<String> terms = new TreeSet<>();
        for (String word : Words.of(title)) {
            if (!EMPTY.contains(word)) {
                terms.add(SAME.getOrDefault(word, SAME.getOrDefault(singular(word), singular(word))));
            }
        }
        return terms;
    }

    /** Bits of information in one word: 2 for "engineer", 10 for a word that one title in a thousand has. */
    public static double bits(String term) {
        return BITS.getOrDefault(term, RAREST);
    }

    private static String singular(String word) {
        boolean plural = word.length() > 4 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static double bits(double perTitle) {
        return -Math.log(perTitle) / Math.log(2);
    }

    private static Map<String, Double> bits() {
        Map<String, Double> frequencies = new HashMap<>();
        for (String[] row : rows("/match/title-words.tsv")) {
            frequencies.merge(singular(row[0]), Integer.parseInt(row[1]) / 10_000.0, Double::sum);
        }
        frequencies.replaceAll((word, perTitle) -> bits(perTitle));
        return Map.copyOf(frequencies);
    }

    private static Map<String, String> synonyms() {
        Map<String, String> same = new HashMap<>();
        for (String[] row : rows("/match/title-synonyms.tsv")) {
            for (String word : row[1].split(" ")) {
                same.put(word, singular(row[0]));
                same.putIfAbsent(singular(word), singular(row[0]));
            }
        }
        return Map.copyOf(same);
    }

    private static Iterable<String[]> rows(String table) {
        try (InputStream in = Objects.requireNonNull(TitleTerms.class.getResourceAsStream(table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + table + " cannot be read", e);
        }
    }
}
