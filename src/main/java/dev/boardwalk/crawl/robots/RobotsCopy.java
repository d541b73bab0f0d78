package dev.boardwalk.crawl.robots;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an origin's robots.txt.
 *
 * @param good the last answer that settled what is allowed; null when there never was one
 * @param tries failed tries in a row since
 * @param retryAt when to try again after a failed one; null when the last one was good
 * @param problem what the last failed try met, in words for an operator; null when the last one was good
 */
public record RobotsCopy(
        @Nullable Good good,
        int tries,
        @Nullable Instant retryAt,
        @Nullable String problem) {
    /** Never asked. */
    public static final RobotsCopy NONE = new RobotsCopy(null, 0, null, null);

    /**
     * @param status 2xx, or a 4xx that allows all
     * @param body the rules; empty for a 4xx
     */
    @SuppressWarnings("ArrayRecordComponent") // stored and parsed, never compared
    public record Good(int status, byte[] body, Instant fetchedAt) {}
}
