package dev.boardwalk.match.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When two ads stand, compared.
 *
 * @param postedGap days between their days of posting; -1 when unknown
 * @param endGap days between their last days; -1 when unknown
 * @param apart the one had ended by its own word before the other was posted
 */
record DateMatch(long postedGap, long endGap, boolean apart) {
    /** Copies of one ad reach other boards within days; an ad posted two weeks later is posted anew. */
    static final int REPOST_DAYS = 14;

    static DateMatch of(Profile one, Profile other) {
        return new DateMatch(
                gap(one.posted(), other.posted()),
                gap(one.validThrough(), other.validThrough()),
                before(one, other) || before(other, one));
    }

    private static long gap(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? -1 : Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private static boolean before(Profile first, Profile second) {
        return first.validThrough() != null
                && second.posted() != null
                && first.validThrough().isBefore(second.posted());
    }

    boolean repost() {
        return apart || postedGap >= REPOST_DAYS || endGap >= REPOST_DAYS;
    }
}
