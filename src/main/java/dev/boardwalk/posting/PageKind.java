package dev.boardwalk.posting;

import dev.boardwalk.board.StartPage;

/** What a page is asked for. */
public enum PageKind {
    /** A list of ads, perhaps one of several pages of it. */
    LISTING,
    /** A sitemap, or an index of sitemaps. */
    SITEMAP,
    /** A feed. */
    FEED,
    /** An answer of an interface that lists ads. */
    API,
    /** The own page of one ad (or of a few, on a round-up). */
    DETAIL;

    /** What a start page is asked for. */
    public static PageKind of(StartPage.Kind start) {
        return valueOf(start.name());
    }

    /** True for all but the pages of single ads: a walk is complete only when each of them was read. */
    public boolean lists() {
        return this != DETAIL;
    }
}
