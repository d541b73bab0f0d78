package dev.boardwalk.posting.life;

import dev.boardwalk.posting.AdState;
import dev.boardwalk.posting.ClosedReason;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a job ad's life.
 *
 * @param state where it is
 * @param closedReason null unless CLOSED
 * @param validThrough of its current version; null when it states none
 * @param lastSeenAt when it was last read or listed
 * @param missingWalks healthy walks in a row that did not have it
 * @param missingDate business date of the last one counted; null when none is
 * @param missingAt time of the last one counted; null when none is
 */
public record AdLife(
        AdState state,
        @Nullable ClosedReason closedReason,
        @Nullable LocalDate validThrough,
        Instant lastSeenAt,
        int missingWalks,
        @Nullable LocalDate missingDate,
        @Nullable Instant missingAt) {

    /** The same without its validThrough. */
    AdLife undated() {
        return new AdLife(state, closedReason, null, lastSeenAt, missingWalks, missingDate, missingAt);
    }
}
