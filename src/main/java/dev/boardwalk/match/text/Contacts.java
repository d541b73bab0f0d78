package dev.boardwalk.match.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Mail addresses and phone numbers of a text, as hashes: whether two ads name one is worth knowing, whose it is is nobody's business. */
public final class Contacts {
    static final Pattern CONTACT =
            Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?<![\\w+])\\+?\\d(?:[ ().-]{0,2}\\d){8,13}(?!\\w)");

    private Contacts() {}

    /** A hash for each; those of one number in two spellings are equal. */
    public static Set<Long> of(String text) {
        return find(text).stream()
                .map(found -> Hashes.of(found.toLowerCase(Locale.ROOT).replaceAll("[ ().-]", "")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The text without them. */
    public static String withheld(String text) {
        return CONTACT.matcher(text).replaceAll("[contact]");
    }

    /** What the pattern finds, found by looking only where an address or a number can begin. */
    static List<String> find(String text) {
        List<String> contacts = new ArrayList<>();
        Matcher matcher = CONTACT.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int sign = text.indexOf('@');
        int mail = beginningOfName(text, sign, 0);
        int at = 0;
        while (at < text.length()) {
            boolean mayBegin = at == mail || isOfNumber(text.charAt(at)) && !followsName(text, at);
            boolean found = mayBegin && matcher.region(at, text.length()).lookingAt();
            if (found) {
                contacts.add(matcher.group());
            }
            int next = found ? matcher.end() : at + 1;
            if (found || at == mail) {
                sign = text.indexOf('@', found ? next : sign + 1);
                mail = beginningOfName(text, sign, next);
            }
            at = next;
        }
        return contacts;
    }

    /** Where the name before an at sign begins; -1 without a sign. */
    private static int beginningOfName(String text, int sign, int from) {
        int start = sign;
        while (start > from && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfName(char c) {
        return isOfWord(c) || c == '.' || c == '-';
    }

    /** There no number begins. */
    private static boolean followsName(String text, int at) {
        return at > 0 && isOfWord(text.charAt(at - 1));
    }

    private static boolean isOfWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || isOfNumber(c);
    }

    private static boolean isOfNumber(char c) {
        return c >= '0' && c <= '9' || c == '+';
    }
}
