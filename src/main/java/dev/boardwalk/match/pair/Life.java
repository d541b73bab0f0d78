package dev.boardwalk.match.pair;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an ad stood on its board.
 *
 * @param firstSeen when it was first read
 * @param ended when a closed ad was last seen, or was closed if that was earlier; null while it is not closed
 */
public record Life(Instant firstSeen, @Nullable Instant ended) {
    /** @return whole days from the end of the one to the beginning of the other; -1 when both stood at once, or may have */
    public long daysApart(Life other) {
        long after = days(this, other);
        return after >= 0 ? after : days(other, this);
    }

    private static long days(Life earlier, Life later) {
        return earlier.ended == null || !later.firstSeen.isAfter(earlier.ended)
                ? -1
                : ChronoUnit.DAYS.between(earlier.ended, later.firstSeen);
    }
}
