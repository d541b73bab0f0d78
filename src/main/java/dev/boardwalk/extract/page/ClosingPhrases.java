package dev.boardwalk.extract.page;

import dev.boardwalk.extract.words.Lexicon;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Recognises a page that says its job is gone, by the table {@code /extract/closing-phrases.tsv}. Conservative, because a wrong "closed" is worse
 * than a late one: only short lines in prominent places count ({@link NoticeLines}), never a sentence with a condition ("once the position has been
 * filled").
 */
public final class ClosingPhrases {
    private static final Pattern CLOSED = table("closed");
    private static final Pattern CONDITION = table("unless");

    private ClosingPhrases() {}

    /** The table is in lower case, and so is what it is held against: half the cost of patterns that ignore the case. */
    private static Pattern table(String kind) {
        return Pattern.compile(
                Lexicon.rows("/extract/closing-phrases.tsv", 3).stream()
                        .filter(row -> row[0].equals(kind))
                        .map(row -> row[2])
                        .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
                Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The page's own words that its job is closed; empty when it does not say so plainly. */
    public static Optional<String> in(Document document) {
        return in(document, element -> false);
    }

    /** @param elsewhere elements that speak of something else: the parts of a page with several ads */
    public static Optional<String> in(Document document, Predicate<Element> elsewhere) {
        return NoticeLines.find(document, elsewhere, ClosingPhrases::isClosed);
    }

    /** @param line white space folded, with straight apostrophes */
    public static boolean isClosed(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return CLOSED.matcher(lower).find() && !CONDITION.matcher(lower).find();
    }
}
