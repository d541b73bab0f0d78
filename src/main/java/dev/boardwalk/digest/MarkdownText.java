package dev.boardwalk.digest;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Strangers' words in Markdown: nothing they write may become a link, a heading or markup. */
final class MarkdownText {
    private MarkdownText() {}

    static String escape(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().replaceAll("([\\\\`*_{}\\[\\]()#+!|<>~&-])", "\\\\$1");
    }

    /** {@code - [title](url), company, place, pay} with the note behind it. */
    static String line(Digest.Item item) {
        String facts = Stream.of(item.company(), item.place(), item.pay())
                .filter(Objects::nonNull)
                .map(fact -> ", " + escape(fact))
                .collect(Collectors.joining());
        String note = item.note() == null ? "" : ": " + escape(item.note());
        return "- [" + escape(item.title()) + "](<" + url(item.url()) + ">)" + facts + note + "\n";
    }

    private static String url(String url) {
        return url.replaceAll("[\\s<>\\\\]", "");
    }
}
