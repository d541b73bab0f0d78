package dev.boardwalk.normalize.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words as they are compared: one spelling for letter case, accents, dashes and spaces. Every method is one pass over the text. */
public final class Fold {
    private Fold() {}

    /** Lower case, no accents or vowel signs, digits 0 to 9 for those of every script, "-" for every dash, "'" for every apostrophe, one space for white space of any kind. */
    public static String fold(String text) {
        return unify(text).toLowerCase(Locale.ROOT);
    }

    /** As {@link #fold}, with the letter case kept. */
    public static String unify(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> append(folded, c));
        return folded.toString().strip();
    }

    private static void append(StringBuilder to, int c) {
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> {}
            case Character.DECIMAL_DIGIT_NUMBER -> to.append((char) ('0' + Character.digit(c, 10)));
            case Character.DASH_PUNCTUATION -> to.append('-');
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> space(to);
            default -> letter(to, c);
        }
    }

    private static void space(StringBuilder to) {
        if (!to.isEmpty() && to.charAt(to.length() - 1) != ' ') {
            to.append(' ');
        }
    }

    private static void letter(StringBuilder to, int c) {
        switch (c) {
            case 0x2212 -> to.append('-'); // minus sign
            case 0x2019, 0x2018, 0x02BC, 0x02BB, 0x055A, 0x2035, '`' -> to.append('\'');
            case 0x0142, 0x0141 -> to.append('l'); // has no decomposition
            case 0x00DF -> to.append("ss");
            default -> to.appendCodePoint(c);
        }
    }

    /** A set of words written with spaces between. */
    public static Set<String> set(String words) {
        return Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
    }

    /** The words and numbers of a text, folded; whatever is neither letter nor digit parts them. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String piece : pieces(text)) {
            if (Character.isLetterOrDigit(piece.codePointAt(0))) {
                words.add(piece);
            }
        }
        return words;
    }

    /** The folded text cut into runs of letters, runs of digits and single other characters; spaces are left out. */
    public static List<String> pieces(String text) {
        String folded = fold(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < folded.length()) {
            int end = start + Character.charCount(folded.codePointAt(start));
            int type = type(folded.codePointAt(start));
            while (type != 0 && end < folded.length() && type(folded.codePointAt(end)) == type) {
                end += Character.charCount(folded.codePointAt(end));
            }
            if (folded.charAt(start) != ' ') {
                pieces.add(folded.substring(start, end));
            }
            start = end;
        }
        return pieces;
    }

    private static int type(int c) {
        if (Character.isLetter(c)) {
            return 1;
        }
        return Character.isDigit(c) ? 2 : 0;
    }
}
