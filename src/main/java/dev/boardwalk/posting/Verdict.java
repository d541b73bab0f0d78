package dev.boardwalk.posting;

/** What a page turned out to be. */
public enum Verdict {
    /** It carries at least one job ad. */
    POSTING,
    /** It lists ads: with pages of their own, or in full. */
    LISTING,
    /** It is readable and carries no ad. */
    NOT_A_POSTING,
    /** It says that its ad is no longer open. */
    CLOSED,
    /** It is a login or a challenge for people instead of the page asked for; it says nothing about any ad. */
    WALL
}
