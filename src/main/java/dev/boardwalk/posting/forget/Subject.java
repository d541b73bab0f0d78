package dev.boardwalk.posting.forget;

import dev.boardwalk.posting.UrlKey;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing to be forgotten.
 *
 * @param kind what it is
 * @param given as it was asked for; kept in memory only
 * @param spelling the one form that all its spellings share; this is what is hashed
 */
public record Subject(Kind kind, String given, String spelling) {
    /** As in {@code boardwalk.forgotten.kind}. */
    public enum Kind {
        URL,
        BOARD,
        NAME,
        MAIL,
        PHONE;

        /** True for what is struck out of texts rather than removed with its page. */
        public boolean isPersonal() {
            return this == NAME || this == MAIL || this == PHONE;
        }
    }

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]+");
    private static final int SHORTEST_NUMBER = 7;

    /** @throws IllegalArgumentException for what is no http(s) URL */
    public static Subject url(String url) {
        String key =
                UrlKey.of(url).orElseThrow(() -> new IllegalArgumentException("'" + url + "' is no http or https URL"));
        return new Subject(Kind.URL, url.strip(), key);
    }

    public static Subject board(String id) {
        return new Subject(Kind.BOARD, id, id);
    }

    /**
     * A mail address, a phone number, or else a name.
     *
     * @throws IllegalArgumentException for a name of one word, which would strike out everybody of that name, and for a number of fewer than seven digits
     */
    public static Subject person(String datum) {
        String given = datum.strip();
        if (given.contains("@")) {
            return new Subject(Kind.MAIL, given, given.toLowerCase(Locale.ROOT));
        }
        if (PHONE.matcher(given).matches()) {
            String digits = PersonalData.digits(given);
            if (digits.length() < SHORTEST_NUMBER) {
                throw new IllegalArgumentException("a phone number has " + SHORTEST_NUMBER + " digits at least");
            }
            return new Subject(Kind.PHONE, given, digits);
        }
        List<String> words = PersonalData.words(given);
        if (words.size() < 2 || words.size() > PersonalData.LONGEST_NAME) {
            throw new IllegalArgumentException("a name has two to " + PersonalData.LONGEST_NAME
                    + " words: one alone would be struck out of every text it stands in");
        }
        return new Subject(Kind.NAME, given, String.join(" ", words));
    }

    /** A regular expression for PostgreSQL that finds a personal datum in a text or a JSON document, in any letter case. */
    public String expression() {
        return switch (kind) {
            case NAME ->
                "\\m"
                        + PersonalData.words(given).stream()
                                .map(Subject::literal)
                                .collect(Collectors.joining("(?:[^[:alnum:]\\\\<>{}\\[\\]\"]|\\\\[nrt]){1,4}"))
                        + "\\M";
            case MAIL -> "\\m" + literal(given) + "\\M";
            case PHONE ->
                "(?:\\+|\\m00|\\m)"
                        + String.join(
                                "[ ().\u00a0/-]{0,3}",
                                PersonalData.digits(given).split(""))
                        + "\\M";
            case URL, BOARD -> throw new IllegalStateException("only what is personal is struck out of texts");
        };
    }

    private static String literal(String text) {
        return text.replaceAll("([\\\\.+*?^$|(){}\\[\\]])", "\\\\$1");
    }

    int words() {
        return kind == Kind.NAME ? PersonalData.words(given).size() : 1;
    }
}
