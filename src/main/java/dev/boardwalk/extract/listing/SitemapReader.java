package dev.boardwalk.extract.listing;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import dev.boardwalk.board.Board;
import dev.boardwalk.extract.page.PageUrls;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.UrlKey;
import dev.boardwalk.posting.Verdict;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        SitemapEntries entries = new SitemapEntries(board, MOST_URLS);
        SitemapStream stream = new SitemapStream(entries, MOST_BYTES, false);
        try {
            return reading(
                    board, body.url(), stream.parse(body.bytes(), body.url().toURL()), entries);
        } catch (IOException e) {
            return stream.overflowed() ? tooLarge() : nothing("no sitemap: " + e.getMessage());
        } catch (UnknownFormatException e) {
            return stream.overflowed() ? tooLarge() : broken(board, body, "no sitemap: " + e.getMessage());
        }
    }

    private static Reading tooLarge() {
        return nothing("the sitemap is larger than the protocol allows");
    }

    /** What stands before the place where the XML breaks is followed; a list that broke off says nothing of what is not in it, so it is no listing. */
    private static Reading broken(Board board, PageBody body, String why) {
        SitemapEntries entries = new SitemapEntries(board, MOST_URLS);
        try {
            AbstractSiteMap part = new SitemapStream(entries, MOST_BYTES, true)
                    .parse(body.bytes(), body.url().toURL());
            Reading reading = reading(board, body.url(), part, entries);
            return new Reading(
                            Verdict.NOT_A_POSTING,
                            "the sitemap breaks off (%s): %s".formatted(why, reading.reason()),
                            List.of(),
                            reading.links(),
                            null,
                            false,
                            reading.more())
                    .dated(reading.linkDates());
        } catch (IOException | UnknownFormatException e) {
            return nothing(why);
        }
    }

    private static Reading reading(Board board, URI url, AbstractSiteMap sitemap, SitemapEntries entries) {
        if (sitemap instanceof SiteMapIndex index) {
            return index(board, url, index, entries);
        }
        return entries.noneIsAUrl() ? nothing("no sitemap: nothing in it is a URL") : urls((SiteMap) sitemap, entries);
    }

    private static Reading index(Board board, URI url, SiteMapIndex index, SitemapEntries entries) {
        List<String> more = index.getSitemaps().stream()
                .map(child -> child.getUrl().toString())
                .filter(child -> in(board, child) && !PageUrls.same(child, url.toString()))
                .distinct()
                .limit(MOST_URLS)
                .toList();
        String reason = "an index of %d sitemaps, %d of them within scope.hosts".formatted(entries.all(), more.size());
        return new Reading(Verdict.LISTING, reason, List.of(), List.of(), null, false, more);
    }

    private static Reading urls(SiteMap sitemap, SitemapEntries entries) {
        Map<String, String> links = new LinkedHashMap<>();
        Map<String, Instant> dates = new HashMap<>();
        for (SiteMapURL entry : sitemap.getSiteMapUrls()) {
            String link = entry.getUrl().toString();
            Optional<String> key = UrlKey.of(link);
            if (key.isPresent() && links.putIfAbsent(key.get(), link) == null && entry.getLastModified() != null) {
                dates.put(link, entry.getLastModified().toInstant());
            }
        }
        String reason = entries.words(links.size());
        return new Reading(
                        entries.tooMany() ? Verdict.NOT_A_POSTING : Verdict.LISTING,
                        reason,
                        List.of(),
                        List.copyOf(links.values()),
                        null,
                        false)
                .dated(dates);
    }

    private static boolean in(Board board, String url) {
        Optional<URI> absolute = PageUrls.absolute(url);
        return absolute.filter(board.scope()::covers).isPresent();
    }

    private static Reading nothing(String reason) {
        return new Reading(Verdict.NOT_A_POSTING, reason, List.of(), List.of(), null, false);
    }
}
