package dev.boardwalk.normalize.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds known phrases in a list of folded words; the longest phrase at a word wins and its words are used up. */
public final class PhraseTable<T> {
    /** One phrase in the text: {@code words[start, end)}. */
    public record Hit<T>(T meaning, int start, int end) {}

    private final Map<String, T> meanings = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private int longest;

    /** @param phrases separated by commas, written as {@link Fold#words} gives them */
    public PhraseTable<T> add(T meaning, String phrases) {
        for (String phrase : phrases.split(",")) {
            String words = String.join(" ", Fold.words(phrase));
            meanings.put(words, meaning);
            firstWords.add(words.split(" ", 2)[0]);
            longest = Math.max(longest, words.split(" ").length);
        }
        return this;
    }

    public List<Hit<T>> find(List<String> words) {
        List<Hit<T>> hits = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Hit<T> hit = longestAt(words, at);
            if (hit != null) {
                hits.add(hit);
            }
            at = hit == null ? at + 1 : hit.end();
        }
        return hits;
    }

    private @Nullable Hit<T> longestAt(List<String> words, int at) {
        if (!firstWords.contains(words.get(at))) {
            return null;
        }
        for (int end = Math.min(words.size(), at + longest); end > at; end--) {
            T meaning = meanings.get(String.join(" ", words.subList(at, end)));
            if (meaning != null) {
                return new Hit<>(meaning, at, end);
            }
        }
        return null;
    }
}
