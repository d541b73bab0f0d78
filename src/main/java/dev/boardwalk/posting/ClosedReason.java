package dev.boardwalk.posting;

/** The rule that closed a job ad. */
public enum ClosedReason {
    /** Its own page answers 404 or 410. */
    PAGE_GONE,
    /** Its own page says that it is closed. */
    PAGE_SAYS_CLOSED,
    /** Its validThrough lies before the night's date. */
    VALID_THROUGH_PAST,
    /** Two healthy complete walks in a row did not have it, or three complete ones that agree on a lower number of ads. */
    MISSING_TWICE,
    /** Twice in a row its page led to the listing, or a believed listing did not have it. */
    LEADS_AWAY_TWICE,
    /** The board's start pages answered 404 or 410 on three nights in a row. */
    BOARD_GONE,
    /** The board's own marker said on six nights in a row that it has no openings. */
    BOARD_EMPTY
}
