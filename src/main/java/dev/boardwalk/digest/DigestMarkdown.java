package dev.boardwalk.digest;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page as Markdown. */
final class DigestMarkdown {
    private DigestMarkdown() {}

    static String of(DigestPage page) {
        Digest digest = page.digest();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(digest.headline()).append("\n\n");
        text.append(digest.postingsOpen())
                .append(" open postings as of ")
                .append(page.asOf())
                .append(" UTC. ");
        text.append(
                digest.previousDate() == null
                        ? "The first digest: every open posting is new.\n"
                        : "Compared with the night of " + digest.previousDate() + ".\n");
        if (!page.troubles().isEmpty()) {
            text.append("\n## Missing from this digest\n\n");
            page.troubles().forEach(trouble -> text.append(trouble(trouble)));
            text.append(more(page.moreTroubles()));
        }
        page.parts().stream().filter(part -> part.count() > 0).forEach(part -> text.append(part(part)));
        if (page.quiet()) {
            text.append("\nNothing is new, changed or closed.\n");
        }
        return text.toString();
    }

    private static String trouble(Digest.Trouble trouble) {
        StringBuilder text = new StringBuilder("- **%s** %s %s: %s. %s\n"
                .formatted(
                        MarkdownText.escape(trouble.board()),
                        trouble.outcome(),
                        trouble.since(),
                        MarkdownText.escape(trouble.reason()),
                        trouble.asOf()));
        if (trouble.lastGoodPage() != null) {
            text.append("  Last good page: ")
                    .append(MarkdownText.escape(trouble.lastGoodPage()))
                    .append("\n");
        }
        if (trouble.next() != null) {
            text.append("  Next: ").append(MarkdownText.code(trouble.next())).append("\n");
        }
        return text.toString();
    }

    private static String part(DigestPart part) {
        StringBuilder text = new StringBuilder("\n## " + part.name() + " (" + part.count() + ")\n\n");
        part.shown().forEach(line -> text.append(line(line)));
        return text.append(more(part.more())).toString();
    }

    /** {@code - [title](<url>), company, place, pay: note}. */
    static String line(DigestLine line) {
        String facts = Stream.of(line.company(), line.place(), line.pay())
                .filter(Objects::nonNull)
                .map(fact -> ", " + MarkdownText.escape(fact))
                .collect(Collectors.joining());
        String note = line.note() == null ? "" : ": " + MarkdownText.escape(line.note());
        return "- " + title(line.title(), line.link()) + facts + note + "\n";
    }

    private static String title(String title, @Nullable String link) {
        String words = MarkdownText.escape(title);
        return link == null ? words : "[" + words + "](<" + link + ">)";
    }

    private static String more(int more) {
        return more == 0 ? "" : "\nand " + more + " more: all of them are in digest.json\n";
    }
}
