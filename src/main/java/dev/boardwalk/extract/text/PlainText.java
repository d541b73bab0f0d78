package dev.boardwalk.extract.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One line of readable text out of what a page or a data block holds for a field. */
public final class PlainText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|&[#a-zA-Z]");
    /** What templates print for an empty field. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("-", "--", "–", "—", ".", "n/a", "null", "undefined", "nan", "none", "[object object]");

    private PlainText() {}

    /** @return the text without markup, white space folded; empty when nothing is left, or only a template's word for "nothing" */
    public static Optional<String> of(String source) {
        String text = hasMarkup(source) ? DescriptionText.ofHtml(source).text() : source;
        String folded = fold(text);
        return folded.isEmpty() || PLACEHOLDERS.contains(folded.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(folded);
    }

    private static boolean hasMarkup(String source) {
        return (source.indexOf('<') >= 0 || source.indexOf('&') >= 0)
                && MARKUP.matcher(source).find();
    }

    public static String fold(String text) {
        return isFolded(text)
                ? text.strip()
                : SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Most texts have been folded before: looking costs a twentieth of replacing. */
    private static boolean isFolded(String text) {
        boolean afterSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' && !afterSpace) {
                afterSpace = true;
            } else if (isSpace(c)) {
                return false;
            } else {
                afterSpace = false;
            }
        }
        return true;
    }

    /** What {@link #SPACE} matches. */
    private static boolean isSpace(char c) {
        return c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') : c >= '\u0080' && isWideSpace(c);
    }

    private static boolean isWideSpace(char c) {
        return c == '\u200b' || c == '\ufeff' || Character.isSpaceChar(c);
    }

    /** True when both say the same but for case and white space. */
    public static boolean same(String a, String b) {
        return fold(a).equalsIgnoreCase(fold(b));
    }
}
