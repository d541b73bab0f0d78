package dev.boardwalk.posting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Decides what one walk means for one job ad. A wrong "closed" is worse than a late one, so only four things close: its own page is gone or says so,
 * its validThrough lies in the past, or two healthy complete walks in a row did not have it. Errors, refusals and pages not understood close nothing.
 */
public final class LifeRule {
    /** One absence is a slow listing or an edit in progress as often as an end. */
    public static final int WALKS_TO_CLOSE = 2;

    /** Two walks on one date, or closer than this, are one look at the same state. */
    public static final Duration WALKS_APART = Duration.ofHours(20);

    /** After this long without a sighting nobody should count the ad as open. */
    public static final Duration UNVERIFIED_AFTER = Duration.ofDays(14);

    private LifeRule() {}

    /** What becomes of the ad. */
    public sealed interface Decision {}

    /** It stays as it is. */
    public record Keep() implements Decision {}

    /** It was seen: the count of absences starts anew. */
    public record Confirm() implements Decision {}

    /** It is open again. */
    public record Reopen() implements Decision {}

    /** It was absent from a walk that counts, for the {@code walks}-th time in a row; not enough to close. */
    public record CountMissing(int walks) implements Decision {}

    /** It is closed. */
    public record Close(ClosedReason reason, String evidence) implements Decision {}

    /** It leaves the open counts until it is seen again. */
    public record Doubt() implements Decision {}

    /**
     * @param life what is remembered
     * @param sighting what the walk saw; ABSENT only when the walk was healthy and complete
     * @param date the night's business date
     * @param at the time of the walk
     */
    public static Decision decide(AdLife life, Sighting sighting, LocalDate date, Instant at) {
        return life.state() == AdState.CLOSED ? whenClosed(life, sighting, date) : whenOpen(life, sighting, date, at);
    }

    private static Decision whenClosed(AdLife life, Sighting sighting, LocalDate date) {
        boolean seen = sighting == Sighting.READ
                || (sighting == Sighting.LISTED && life.closedReason() == ClosedReason.MISSING_TWICE);
        return seen && !isPast(life, date) ? new Reopen() : new Keep();
    }

    private static Decision whenOpen(AdLife life, Sighting sighting, LocalDate date, Instant at) {
        if (sighting == Sighting.PAGE_GONE) {
            return new Close(ClosedReason.PAGE_GONE, "its page answered 404 or 410");
        }
        if (sighting == Sighting.PAGE_CLOSED) {
            return new Close(ClosedReason.PAGE_SAYS_CLOSED, "its page says that it is closed");
        }
        if (isPast(life, date)) {
            return new Close(ClosedReason.VALID_THROUGH_PAST, "validThrough " + life.validThrough());
        }
        return switch (sighting) {
            case READ, LISTED -> new Confirm();
            case ABSENT -> absent(life, date, at);
            default ->
                unseenFor(life, at).compareTo(UNVERIFIED_AFTER) > 0 && life.state() == AdState.OPEN
                        ? new Doubt()
                        : new Keep();
        };
    }

    private static Decision absent(AdLife life, LocalDate date, Instant at) {
        boolean sameWalk = life.missingWalks() > 0
                && (date.equals(life.missingDate())
                        || (life.missingAt() != null
                                && Duration.between(life.missingAt(), at).compareTo(WALKS_APART) < 0));
        if (sameWalk) {
            return new Keep();
        }
        int walks = life.missingWalks() + 1;
        return walks >= WALKS_TO_CLOSE
                ? new Close(
                        ClosedReason.MISSING_TWICE,
                        "absent from the healthy walks of " + life.missingDate() + " and " + date)
                : new CountMissing(walks);
    }

    private static Duration unseenFor(AdLife life, Instant at) {
        return Duration.between(life.lastSeenAt(), at);
    }

    private static boolean isPast(AdLife life, LocalDate date) {
        return life.validThrough() != null && life.validThrough().isBefore(date);
    }
}
