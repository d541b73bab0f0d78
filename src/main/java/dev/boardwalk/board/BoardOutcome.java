package dev.boardwalk.board;

/** How one night's walk over a board went. Changes at once, in the first bad night. */
public enum BoardOutcome {
    /** Every listing page was read and ads were found. The only outcome that may count ads as missing. */
    HEALTHY,
    /** A page or request limit ended the walk: what was not seen is unknown. */
    TRUNCATED,
    /** A listing page failed, or the night's deadline came first. */
    INCOMPLETE,
    /** No ads, and the board's own marker says so. */
    EMPTY_CONFIRMED,
    /** No ads (or fewer than expected) and nothing on the page that says so: a broken selector looks like this. */
    EMPTY_SUSPECT,
    /** 401, 403, 429, a challenge page or robots.txt kept us out. */
    BLOCKED,
    /** The board's start pages answer 404 or 410. */
    GONE,
    /** Nothing of the listing could be read: network, 5xx, or an answer that is no listing. */
    FAILED,
    /** Not walked tonight, for a stated reason. */
    SKIPPED;

    /** Only a walk with this answer may count an ad as missing. */
    public boolean mayCountMissing() {
        return this == HEALTHY;
    }

    /** Outcomes that make a finished night unhealthy (exit code 5) by default. */
    public boolean needsAnOperator() {
        return this == BLOCKED || this == GONE || this == EMPTY_SUSPECT || this == FAILED;
    }
}
