package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.words.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What single lines and links are for, by the words of {@code /extract/line-phrases.tsv}. */
public final class LinePhrases {
    private static final LinePhrases STANDARD = new LinePhrases();
    /** Asides are a call to click, not a paragraph. */
    private static final int MAX_ASIDE = 120;

    private static final int MAX_APPLY = 70;

    private final Map<String, List<String>> byKind = Lexicon.rows("/extract/line-phrases.tsv", 3).stream()
            .collect(Collectors.groupingBy(
                    row -> row[0], Collectors.mapping(row -> Lexicon.fold(row[2]), Collectors.toList())));

    private LinePhrases() {}

    public static LinePhrases standard() {
        return STANDARD;
    }

    /** A warning of the board about fraud and liability. */
    public boolean isDisclaimer(String line) {
        return contains("disclaimer", line);
    }

    /** A way to other pages: "Also check: …", "Join our channel". */
    public boolean isAside(Block block) {
        return (block.text().length() <= MAX_ASIDE || block.isLinkLine()) && contains("aside", block.text());
    }

    /** The text of a link or button one applies with. */
    public boolean isApply(String linkText) {
        String words = " " + Lexicon.fold(linkText) + " ";
        boolean opens = of("apply").stream()
                .anyMatch(phrase -> words.startsWith(" " + phrase + " ") || words.endsWith(" to " + phrase + " "));
        return linkText.length() <= MAX_APPLY && opens && !contains("aside", linkText);
    }

    private List<String> of(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    private boolean contains(String kind, String line) {
        String words = " " + Lexicon.fold(line).replaceAll("[,.:;!?()]", " ") + " ";
        return of(kind).stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
    }
}
