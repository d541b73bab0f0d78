package dev.boardwalk.posting;

/** The rule that closed a job ad. */
public enum ClosedReason {
    /** Its own page answers 404 or 410. */
    PAGE_GONE,
    /** Its own page says that it is closed. */
    PAGE_SAYS_CLOSED,
    /** Its validThrough lies before the night's date. */
    VALID_THROUGH_PAST,
    /** Two healthy complete walks in a row did not have it. */
    MISSING_TWICE
}
