package dev.boardwalk.posting;

/** What a page is asked for. */
public enum PageKind {
    /** A list of ads, perhaps one of several pages of it; only these decide whether a walk is complete. */
    LISTING,
    /** The own page of one ad (or of a few, on a round-up). */
    DETAIL
}
