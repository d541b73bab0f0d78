package dev.boardwalk.board;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one walk of a board may ask of its hosts. robots.txt is not here: it cannot be turned off.
 *
 * @param minDelay the least pause after a response; null leaves it to the host clock; below the clock's own floor only for own hosts
 * @param maxPages listing pages read at most; reaching it makes the walk TRUNCATED
 * @param maxRequests requests of all kinds in one night at most; reaching it makes the walk TRUNCATED
 */
public record Politeness(@Nullable Duration minDelay, int maxPages, int maxRequests) {
    /** A listing longer than 200 pages is more often a trap than a board. */
    public static final int DEFAULT_MAX_PAGES = 200;

    /** 2000 requests at the floor of three seconds fill two hours of a night. */
    public static final int DEFAULT_MAX_REQUESTS = 2000;

    public static Politeness defaults() {
        return new Politeness(null, DEFAULT_MAX_PAGES, DEFAULT_MAX_REQUESTS);
    }
}
