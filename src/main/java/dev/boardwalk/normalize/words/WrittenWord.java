package dev.boardwalk.normalize.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of letters or of digits in a text, and where it stands: the parts of "C2B-Sales" are c, 2, b and sales.
 *
 * @param key the word folded as {@link Fold#fold} does
 * @param start its first character in the text
 * @param end behind its last one
 */
public record WrittenWord(String key, int start, int end) {
    /** In the order of the text. */
    public static List<WrittenWord> of(String text) {
        List<WrittenWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            boolean digits = Character.isDigit(text.charAt(at));
            while (at < text.length()
                    && Character.isLetterOrDigit(text.charAt(at))
                    && Character.isDigit(text.charAt(at)) == digits) {
                at++;
            }
            if (at > start) {
                words.add(new WrittenWord(Fold.fold(text.substring(start, at)), start, at));
            } else {
                at++;
            }
        }
        return words;
    }
}
