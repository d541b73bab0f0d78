package dev.boardwalk.board;

/** How one night's walk over a board went. Changes at once, in the first bad night. */
public enum BoardOutcome {
    /** Every listing page was read and ads were found. The only outcome that may count ads as missing. */
    HEALTHY,
    /** A page or request limit ended the walk: what was not seen is unknown. */
    TRUNCATED,
    /** A listing page failed, or the night's deadline came first. */
    INCOMPLETE,
    /** Complete, but with far fewer ads than usual, or it would close most of the board: not believed until three such walks agree. */
    SUSPECT_DROP,
    /** No ads, and the board's own marker says so. */
    EMPTY_CONFIRMED,
    /** No ads (or fewer than expected) and nothing on the page that says so: a broken selector looks like this. */
    EMPTY_SUSPECT,
    /** Complete, and a field that used to be filled is missing from many ads: the page changed its shape. */
    FIELD_DRIFT,
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

    /** After a walk with this answer the ad's own page may close it: the site was itself, and answered. TRUNCATED is our limit, not the site's trouble. */
    public boolean believesPages() {
        return this == HEALTHY || this == TRUNCATED || this == FIELD_DRIFT || this == EMPTY_CONFIRMED;
    }

    /** Nothing is wrong: the walk says what the board has. */
    public boolean isGood() {
        return this == HEALTHY || this == EMPTY_CONFIRMED;
    }

    /** Outcomes that make a finished night unhealthy (exit code 5) by default. */
    public boolean needsAnOperator() {
        return this == BLOCKED || this == GONE || this == EMPTY_SUSPECT || this == FAILED;
    }
}
