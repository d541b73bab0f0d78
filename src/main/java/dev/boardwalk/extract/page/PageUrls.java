package dev.boardwalk.extract.page;

import dev.boardwalk.posting.UrlKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** URLs as pages write them. */
public final class PageUrls {
    /** What browsers encode by themselves and {@link URI} refuses. */
    private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}]|%(?![0-9a-fA-F]{2})");

    private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical][href]");
    private static final Pattern WEB = Pattern.compile("(?i)https?");

    private PageUrls() {}

    /** The absolute http(s) URL of an attribute, resolved against the page's base; empty for anything else. */
    public static Optional<URI> of(Element element, String attribute) {
        return element.attr(attribute).isBlank() ? Optional.empty() : absolute(element.absUrl(attribute));
    }

    /** @param url as written, absolute; characters no URL may hold are percent-encoded, nothing else is touched */
    public static Optional<URI> absolute(String url) {
        String legal = ILLEGAL.matcher(url.strip())
                .replaceAll(match -> String.format("%%%02X", (int) match.group().charAt(0)));
        try {
            URI uri = new URI(legal);
            boolean web =
                    uri.getScheme() != null && WEB.matcher(uri.getScheme()).matches() && uri.getHost() != null;
            return web ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // not a link anybody can follow
        }
    }

    /** The page's own word on its URL ({@code link rel=canonical}). */
    public static Optional<URI> canonical(Document document) {
        return Optional.ofNullable(document.head().selectFirst(CANONICAL))
                .or(() -> Optional.ofNullable(document.selectFirst(CANONICAL)))
                .flatMap(link -> of(link, "href"));
    }

    public static boolean same(String a, String b) {
        Optional<String> key = UrlKey.of(a);
        return key.isPresent() && key.equals(UrlKey.of(b));
    }
}
