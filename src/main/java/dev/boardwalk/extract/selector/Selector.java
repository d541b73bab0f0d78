package dev.boardwalk.extract.selector;

import dev.boardwalk.board.PageSelector;
import dev.boardwalk.extract.page.PageUrls;
import dev.boardwalk.extract.text.PlainText;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * A selector of a board file: jsoup's CSS, with {@code @attribute} behind it to take an attribute instead of the text.
 *
 * @param css what finds the element; null: the element that is looked into
 * @param attribute null for the element's text
 */
public record Selector(@Nullable Evaluator css, @Nullable String attribute) {
    /** @throws IllegalArgumentException when it does not compile, with what is wrong; the board's check finds that first */
    public static Selector parse(String selector) {
        PageSelector parts = PageSelector.of(selector);
        try {
            return new Selector(css(parts.css()), parts.attribute());
        } catch (SelectorParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the selector '%s' does not compile: %s".formatted(selector, e.getMessage()), e);
        }
    }

    private static @Nullable Evaluator css(String text) {
        return text.isEmpty() ? null : QueryParser.parse(text);
    }

    /** What is wrong with a selector, in words for its author; empty when it compiles. */
    public static Optional<String> problemWith(String selector) {
        try {
            parse(selector);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    public List<Element> all(Element within) {
        return css == null ? List.of(within) : within.select(css);
    }

    public Optional<Element> first(Element within) {
        return css == null ? Optional.of(within) : Optional.ofNullable(within.selectFirst(css));
    }

    /** The attribute, or else what the element says: the machine's form where it has one ({@code time[datetime]}, {@code meta[content]}). */
    Optional<String> value(Element element) {
        if (attribute == null) {
            String machine = element.normalName().equals("meta") ? "content" : "datetime";
            boolean has = element.hasAttr(machine) && !element.attr(machine).isBlank();
            return PlainText.of(has ? element.attr(machine) : element.text());
        }
        boolean url = attribute.equalsIgnoreCase("href") || attribute.equalsIgnoreCase("src");
        return PlainText.of(url ? element.absUrl(attribute) : element.attr(attribute));
    }

    /** The http(s) URLs of the elements found, by the attribute or {@code href}. */
    public Stream<URI> urls(Element within) {
        String name = attribute == null ? "href" : attribute;
        return all(within).stream().flatMap(element -> PageUrls.of(element, name).stream());
    }
}
