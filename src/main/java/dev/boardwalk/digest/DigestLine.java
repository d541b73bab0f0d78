package dev.boardwalk.digest;

import org.jspecify.annotations.Nullable;

/**
 * One posting as the pages show it; escaping is left to each format.
 *
 * @param link where its title leads; null: nowhere
 */
record DigestLine(
        String title,
        @Nullable String link,
        @Nullable String company,
        @Nullable String place,
        @Nullable String pay,
        @Nullable String note) {
    /** Longer titles are sentences of an ad, not names of a job. */
    private static final int LONGEST = 200;

    /** Reasons end with their cause. */
    private static final int LONGEST_REASON = 400;

    static DigestLine of(Digest.Item item) {
        return new DigestLine(
                words(item.title()),
                WebLink.of(item.url()),
                wordsOrNull(item.company()),
                wordsOrNull(item.place()),
                wordsOrNull(item.pay()),
                wordsOrNull(item.note()));
    }

    /** One line of at most 200 characters, without the signs that turn the direction of what follows them. */
    static String words(String text) {
        return words(text, LONGEST);
    }

    /** The same of at most 400. */
    static String reason(String text) {
        return words(text, LONGEST_REASON);
    }

    private static String words(String text, int longest) {
        String line = text.replaceAll("[\\p{Cntrl}\\s\\x{85}\\x{2028}\\x{2029}]+", " ")
                .replaceAll("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "")
                .strip();
        int length = line.codePointCount(0, line.length());
        return length <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static @Nullable String wordsOrNull(@Nullable String text) {
        return text == null ? null : words(text);
    }
}
