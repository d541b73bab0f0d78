package dev.boardwalk.posting;

/** What one walk saw of one job ad. */
public enum Sighting {
    /** The ad itself was read. */
    READ,
    /** A listing linked to its page; the page itself could not be read tonight. */
    LISTED,
    /** Its page answers 404 or 410. */
    PAGE_GONE,
    /** Its page says that the ad is closed. */
    PAGE_CLOSED,
    /** The walk was able to see it and did not: not listed, or its page was read and shows other ads only. */
    ABSENT,
    /** Nothing can be said: the walk was not complete, or the page could not be understood. */
    UNKNOWN
}
