package dev.boardwalk.extract;

import dev.boardwalk.extract.page.PageUrls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Where a saved page says it came from: its canonical link, else og:url, else its base. */
public final class PageAddress {
    private PageAddress() {}

    /** @return an absolute http(s) URL; empty when the page names none */
    public static Optional<URI> of(byte[] html) {
        Document document;
        try {
            document = Jsoup.parse(new ByteArrayInputStream(html), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
        return Stream.of(
                        document.select("link[rel~=(?i)canonical]").attr("href"),
                        document.select("meta[property=og:url]").attr("content"),
                        document.select("base[href]").attr("href"))
                .flatMap(url -> PageUrls.absolute(url.strip()).stream())
                .filter(url -> url.getHost() != null)
                .findFirst();
    }
}
