package dev.boardwalk.posting;

/** What a page turned out to be. */
public enum Verdict {
    /** It carries at least one job ad. */
    POSTING,
    /** It lists ads that have pages of their own. */
    LISTING,
    /** It is readable and carries no ad. */
    NOT_A_POSTING,
    /** It says that its ad is no longer open. */
    CLOSED
}
