package dev.boardwalk.digest;

/** Strangers' words in Markdown: nothing they write may become a link, a heading or markup. */
final class MarkdownText {
    private MarkdownText() {}

    /** Bare URLs are broken up too: many renderers make links of them unasked. A leading full stop or number cannot begin a list, it never begins a line. */
    static String escape(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s\\x{85}\\x{2028}\\x{2029}]+", " ")
                .strip()
                .replaceAll("([\\\\`*_{}\\[\\]()#+!|<>~&-])", "\\\\$1")
                .replace("://", "\\://")
                .replaceAll("(?i)\\b(www)\\.", "$1\\\\.");
    }

    /** A command to copy, on one line; a stray backtick in a URL must not end it. */
    static String code(String words) {
        return "`" + words.replaceAll("[\\p{Cntrl}\\s]+", " ").replace("`", "%60") + "`";
    }
}
