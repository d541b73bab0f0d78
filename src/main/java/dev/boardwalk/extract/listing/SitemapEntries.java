package dev.boardwalk.extract.listing;

import dev.boardwalk.board.Board;
import dev.boardwalk.extract.page.PageUrls;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes the URLs of one sitemap as they are parsed: keeps those of job ads, mends those a browser would mend, and counts what it drops. */
final class SitemapEntries {
    private final Board board;
    private final int most;
    private String dropped = "";
    private int all;
    private int bad;

    /** @param most URLs that are looked at */
    SitemapEntries(Board board, int most) {
        this.board = board;
        this.most = most;
    }

    /** One of an index: the URL to keep; null for one outside the board's scope. */
    @Nullable
    String sitemap(String url) {
        return kept(url, board.scope()::covers);
    }

    /** One of a sitemap: the URL to keep; null for one that is no job ad of the board. */
    @Nullable
    String page(String url) {
        return kept(url, this::isAd);
    }

    /** The parser asks twice about an entry it was told to drop. */
    private @Nullable String kept(String url, Predicate<URI> wanted) {
        if (all > 0 && url.equals(dropped)) {
            return null;
        }
        dropped = url;
        all++;
        if (all > most) {
            return null;
        }
        Optional<URI> link = PageUrls.absolute(url);
        if (link.isEmpty()) {
            bad++;
        }
        return link.filter(wanted).map(URI::toString).orElse(null);
    }

    private boolean isAd(URI link) {
        return board.scope().covers(link)
                && (board.scope().detail() == null || board.scope().isDetail(link));
    }

    /** There were more than may be: the rest was not looked at. */
    boolean tooMany() {
        return all > most;
    }

    /** There is something in it, and none of it is a URL. */
    boolean noneIsAUrl() {
        return all > 0 && bad == all;
    }

    /** How many there were. */
    int all() {
        return all;
    }

    String words(int links) {
        String unusable = bad == 0 ? "" : "; %d entries are no URLs".formatted(bad);
        String cut = tooMany() ? ", which may hold %,d only: the rest is not read".formatted(most) : "";
        return "%d links to job ads among %d URLs of the sitemap%s%s".formatted(links, all, cut, unusable);
    }
}
