package dev.boardwalk.match;

import dev.boardwalk.match.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Numbered levels of a title: "Engineer II" and "Engineer 2", "Band 5", "L4", "EG 9". Other numbers are years and sites. */
final class TitleLevels {
    private static final Map<String, String> ROMAN =
            Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4", "v", "5", "vi", "6");

    /** Words that announce a level. */
    private static final Set<String> ANNOUNCE = Set.of(
            "band", "grade", "level", "lvl", "stufe", "niveau", "nivel", "livello", "poziom", "uroven", "taso", "niva",
            "eg", "tier", "class", "gs", "step", "key", "stage");

    private TitleLevels() {}

    /** "5" for each; a title with two bands has two. */
    static Set<String> of(String title) {
        Set<String> levels = new TreeSet<>();
        walk(Words.of(title), levels, new TreeSet<>());
        return levels;
    }

    /** The words that make up the level, to be left out where roles are compared. */
    static Set<String> words(String title) {
        Set<String> words = new TreeSet<>();
        walk(Words.of(title), new TreeSet<>(), words);
        return words;
    }

    private static void walk(List<String> words, Set<String> levels, Set<String> used) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean announced = i > 0 && (ANNOUNCE.contains(words.get(i - 1)) || used.contains(words.get(i - 1)));
            String number = number(word, announced, i + 1 == words.size());
            if (number != null) {
                levels.add(number);
                used.add(word);
                if (announced) {
                    used.add(words.get(i - 1));
                }
            }
        }
    }

    @Nullable
    private static String number(String word, boolean announced, boolean last) {
        if (word.matches("[1-9]") || (announced && word.matches("1?\\d[a-d]?"))) {
            return announced || last ? word : null;
        }
        if (word.matches("(?:l|ic|band|eg)[1-9][0-9]?[a-d]?")) {
            return word.replaceFirst("^[a-z]+", "");
        }
        return word.length() > 1 || announced || (last && word.equals("i")) ? ROMAN.get(word) : null;
    }
}
