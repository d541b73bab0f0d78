package dev.boardwalk.match.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names and figures of a text by the words around them. Two ads cut from one template say the same words around another client, town or ward; a
 * re-worded copy changes the words around and keeps the names. Names are words with a capital inside a sentence.
 */
public final class Slots {
    /** Longer runs of capitals are headlines. */
    private static final int LONGEST_NAME = 4;

    private static final long NOTHING = Hashes.of("");

    static final Slots NONE = new Slots(Map.of(), new long[0]);

    private final Map<Long, String> byContext;
    private final long[] words;

    /**
     * @param byContext hash of the words before and after, to the name between, folded
     * @param words every word of the text, hashed, ascending: a name that stands elsewhere in the other text is no other name
     */
    Slots(Map<Long, String> byContext, long[] words) {
        this.byContext = byContext;
        this.words = words;
    }

    Map<Long, String> byContext() {
        return byContext;
    }

    long[] words() {
        return words;
    }

    static Slots of(List<List<Word>> sentences) {
        Map<Long, String> slots = new HashMap<>();
        for (List<Word> sentence : sentences) {
            for (int start = 2; start < sentence.size(); start++) {
                int end = start;
                while (end < sentence.size() && sentence.get(end).name()) {
                    end++;
                }
                if (end > start) {
                    put(slots, sentence, start, end);
                    start = end;
                }
            }
        }
        long[] words = sentences.stream()
                .flatMap(List::stream)
                .mapToLong(Word::hash)
                .sorted()
                .distinct()
                .toArray();
        return new Slots(Map.copyOf(slots), words);
    }

    private static void put(Map<Long, String> slots, List<Word> sentence, int start, int end) {
        if (end - start > LONGEST_NAME) {
            return;
        }
        StringBuilder name = new StringBuilder();
        sentence.subList(start, end)
                .forEach(word -> name.append(name.isEmpty() ? "" : " ").append(word.folded()));
        long after = end < sentence.size() ? sentence.get(end).hash() : NOTHING;
        long context = Hashes.of(
                sentence.get(start - 2).hash(), sentence.get(start - 1).hash(), after);
        slots.merge(context, name.toString(), (one, other) -> one.equals(other) ? one : "");
    }

    /**
     * @param notNames names that are none, folded
     * @return "kestrel / heron" for each spot where both texts say another name, and neither says the other's name anywhere
     */
    public List<String> conflicts(Slots other, Set<String> notNames) {
        return byContext.entrySet().stream()
                .filter(slot -> !notNames.contains(slot.getValue()))
                .filter(slot -> !notNames.contains(other.byContext.get(slot.getKey())))
                .filter(slot -> isAnotherName(slot.getValue(), other.byContext.get(slot.getKey()), other))
                .map(slot -> slot.getValue() + " / " + other.byContext.get(slot.getKey()))
                .sorted()
                .toList();
    }

    private boolean isAnotherName(String mine, @Nullable String theirs, Slots other) {
        return theirs != null
                && !mine.isEmpty()
                && !theirs.isEmpty()
                && !mine.startsWith(theirs) // cut off, or one says more
                && !theirs.startsWith(mine)
                && other.lacksAWordOf(mine)
                && lacksAWordOf(theirs);
    }

    private boolean lacksAWordOf(String name) {
        for (String word : name.split(" ")) {
            if (Arrays.binarySearch(words, Hashes.of(word)) < 0) {
                return true;
            }
        }
        return false;
    }
}
