package dev.boardwalk.extract.listing;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import dev.boardwalk.board.Board;
import dev.boardwalk.extract.page.PageUrls;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.UrlKey;
import dev.boardwalk.posting.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads sitemaps (sitemaps.org 0.9: XML, plain text, gzip, indexes) with crawler-commons, leniently: whether a URL may be asked for is the board's scope's
 * word, not that of the sitemap's own folder. The limits of the protocol, 50 MiB and 50,000 URLs, are kept here, because the parser has none for XML
 * (crawler-commons issue 611).
 */
public final class SitemapReader {
    public static final int MOST_BYTES = 50 << 20;
    public static final int MOST_URLS = 50_000;

    private SitemapReader() {}

    public static Reading read(Board board, PageBody body) {
        try {
            byte[] plain = plain(body.bytes());
            if (plain.length > MOST_BYTES) {
                return nothing("the sitemap is larger than 50 MiB, the protocol's limit");
            }
            return looksLikeHtml(plain)
                    ? nothing("a page for people instead of a sitemap")
                    : reading(board, body.url(), new SiteMapParser(false, true).parseSiteMap(plain, url(body.url())));
        } catch (IOException | UnknownFormatException e) {
            return nothing("no sitemap: " + e.getMessage());
        }
    }

    /** At most one byte more than a sitemap may have. */
    private static byte[] plain(byte[] bytes) throws IOException {
        boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        if (!gzip) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 8192)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return start.contains("<html") || start.contains("<!doctype html");
    }

    private static URL url(URI url) throws IOException {
        return url.toURL();
    }

    private static Reading reading(Board board, URI url, AbstractSiteMap sitemap) {
        if (sitemap instanceof SiteMapIndex index) {
            Collection<AbstractSiteMap> below = index.getSitemaps();
            List<String> more = below.stream()
                    .map(child -> child.getUrl().toString())
                    .filter(child -> in(board, child) && !PageUrls.same(child, url.toString()))
                    .limit(MOST_URLS)
                    .toList();
            String reason =
                    "an index of %d sitemaps, %d of them within scope.hosts".formatted(below.size(), more.size());
            return new Reading(Verdict.LISTING, reason, List.of(), List.of(), null, false, more);
        }
        Collection<SiteMapURL> all = ((SiteMap) sitemap).getSiteMapUrls();
        Map<String, String> links = new LinkedHashMap<>();
        Map<String, Instant> dates = new HashMap<>();
        for (SiteMapURL entry : all.stream().limit(MOST_URLS).toList()) {
            Optional<URI> link = PageUrls.absolute(entry.getUrl().toString()).filter(found -> isAd(board, found));
            Optional<String> key = link.flatMap(found -> UrlKey.of(found.toString()));
            if (key.isPresent()
                    && links.putIfAbsent(key.get(), link.get().toString()) == null
                    && entry.getLastModified() != null) {
                dates.put(link.get().toString(), entry.getLastModified().toInstant());
            }
        }
        String reason = "%d links to job ads among %d URLs of the sitemap".formatted(links.size(), all.size());
        boolean cut = all.size() > MOST_URLS;
        return new Reading(
                        cut ? Verdict.NOT_A_POSTING : Verdict.LISTING,
                        cut ? reason + ", which may hold 50,000 only: the rest is not read" : reason,
                        List.of(),
                        List.copyOf(links.values()),
                        null,
                        false)
                .dated(dates);
    }

    private static boolean isAd(Board board, URI link) {
        return board.scope().covers(link)
                && (board.scope().detail() == null || board.scope().isDetail(link));
    }

    private static boolean in(Board board, String url) {
        Optional<URI> absolute = PageUrls.absolute(url);
        return absolute.filter(board.scope()::covers).isPresent();
    }

    private static Reading nothing(String reason) {
        return new Reading(Verdict.NOT_A_POSTING, reason, List.of(), List.of(), null, false);
    }
}
