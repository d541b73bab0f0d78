package dev.boardwalk.posting.life;

/** What one walk saw of one job ad, as far as the walk is believed. */
public enum Sighting {
    /** The ad itself was read. */
    READ,
    /** A listing linked to its page; the page itself could not be read tonight. */
    LISTED,
    /** Its page answers 404 or 410. */
    PAGE_GONE,
    /** Its page says that the ad is closed. */
    PAGE_CLOSED,
    /** Its page sends visitors on to a listing: what many boards do with closed ads, and some with every page while they are mended. */
    PAGE_LEADS_AWAY,
    /** The walk was able to see it and did not: not listed, or its page was read and shows other ads only. */
    ABSENT,
    /** The listing does not have it, and its own page still shows it: the page was forgotten, or the listing is short. */
    ABSENT_STILL_SHOWN,
    /** Absent from several complete walks that agree on a lower number of ads. */
    ABSENT_AGREED,
    /** The whole board is gone, confirmed on enough nights. */
    BOARD_GONE,
    /** The board says that it has no openings, confirmed on enough nights. */
    BOARD_EMPTY,
    /** Nothing can be said: the walk is not believed, or the page could not be understood. */
    UNKNOWN
}
