package dev.boardwalk.board.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** When two walks are two looks at a board and not one: only then may the second confirm the first. */
public final class Spacing {
    /** Two walks on one date, or closer than this, are one look at the same state. */
    public static final Duration WALKS_APART = Duration.ofHours(20);

    private Spacing() {}

    /** True when the walks stand for different business dates and lie at least {@link #WALKS_APART} apart. */
    public static boolean areTwoWalks(LocalDate earlier, Instant earlierAt, LocalDate later, Instant laterAt) {
        return !earlier.equals(later) && Duration.between(earlierAt, laterAt).compareTo(WALKS_APART) >= 0;
    }
}
