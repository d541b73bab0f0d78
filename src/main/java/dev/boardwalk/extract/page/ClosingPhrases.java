package dev.boardwalk.extract.page;

import dev.boardwalk.extract.text.PlainText;
import dev.boardwalk.extract.words.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Recognises a page that says its job is gone, by the table {@code /extract/closing-phrases.tsv}. Conservative, because a wrong "closed" is worse
 * than a late one: only short lines in prominent places count, never the description, other jobs' cards, hidden templates, or a sentence with a
 * condition ("once the position has been filled").
 */
public final class ClosingPhrases {
    private static final Pattern CLOSED = table("closed");
    private static final Pattern CONDITION = table("unless");
    /** A notice is a line or two. */
    private static final int LONGEST_NOTICE = 160;

    private static final Evaluator PROMINENT =
            QueryParser.parse("h1, h2, h3, h4, figcaption, [role=alert], [role=status]");
    private static final Pattern NOTICE_NAME = Pattern.compile(
            "(?i)(?:alert|banner|notice|notification|expired|closed|inactive|unavailable|warning|apply)");
    private static final Pattern ELSEWHERE_NAME = Pattern.compile(
            "(?i)(?:related|similar|recommend|description|jobtext|comment|sidebar|suggest|other-?jobs|more-?jobs|template|cookie)");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private ClosingPhrases() {}

    private static Pattern table(String kind) {
        return Pattern.compile(
                Lexicon.rows("/extract/closing-phrases.tsv", 3).stream()
                        .filter(row -> row[0].equals(kind))
                        .map(row -> row[2])
                        .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The page's own words that its job is closed; empty when it does not say so plainly. */
    public static Optional<String> in(Document document) {
        if (!CLOSED.matcher(PlainText.fold(document.text()).replace('’', '\'')).find()) {
            return Optional.empty(); // nearly every page ends here
        }
        return prominent(document)
                .filter(element -> isClosed(text(element)))
                .filter(element -> Stream.concat(Stream.of(element), element.parents().stream())
                        .noneMatch(ClosingPhrases::isElsewhere))
                .map(ClosingPhrases::text)
                .findFirst();
    }

    static boolean isClosed(String line) {
        return line.length() <= LONGEST_NOTICE
                && CLOSED.matcher(line).find()
                && !CONDITION.matcher(line).find();
    }

    private static Stream<Element> prominent(Document document) {
        List<Element> named = document.getAllElements().stream()
                .filter(element -> element.is(PROMINENT)
                        || NOTICE_NAME.matcher(element.className()).find()
                        || NOTICE_NAME.matcher(element.id()).find())
                .toList();
        return named.stream().flatMap(element -> Stream.concat(Stream.of(element), lines(element)));
    }

    /** The lines of a notice, so that a long one (advice, links to other jobs) does not hide the one that counts. */
    private static Stream<Element> lines(Element notice) {
        return notice.select("p, div, span, strong, h1, h2, h3, h4").stream();
    }

    private static boolean isElsewhere(Element element) {
        return switch (element.normalName()) {
            case "li", "aside", "nav", "footer", "template", "noscript", "button", "select" -> true;
            default ->
                element.hasAttr("hidden")
                        || HIDDEN.matcher(element.attr("style")).find()
                        || "description".equalsIgnoreCase(element.attr("itemprop"))
                        || ELSEWHERE_NAME.matcher(element.className()).find()
                        || ELSEWHERE_NAME.matcher(element.id()).find();
        };
    }

    private static String text(Element element) {
        return PlainText.fold(element.text()).replace('’', '\'');
    }
}
