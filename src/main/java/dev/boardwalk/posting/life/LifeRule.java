package dev.boardwalk.posting.life;

import dev.boardwalk.board.outcome.Judgement;
import dev.boardwalk.board.outcome.Spacing;
import dev.boardwalk.posting.AdState;
import dev.boardwalk.posting.ClosedReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Decides what one walk means for one job ad. A wrong "closed" is worse than a late one, so only these close: its own page is gone or says so, its
 * validThrough lies in the past, it was missing (or its page led to the listing) twice in a row, several walks agree on a lower number of ads, or the
 * whole board is gone or says that it is empty. Errors, refusals and pages not understood close nothing: {@link SightingRule} makes nothing of them.
 */
public final class LifeRule {
    /** One absence is a slow listing or an edit in progress as often as an end. */
    public static final int WALKS_TO_CLOSE = 2;

    /** When its own page still shows the ad: two were too few for fragile listings elsewhere (jobseek #2725 went from two to four). */
    public static final int WALKS_TO_CLOSE_STILL_SHOWN = 4;

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
     * @param sighting what the walk saw, as far as it is believed
     * @param date the night's business date
     * @param at the time of the walk
     */
    public static Decision decide(AdLife life, Sighting sighting, LocalDate date, Instant at) {
        return life.state() == AdState.CLOSED ? whenClosed(life, sighting, date) : whenOpen(life, sighting, date, at);
    }

    private static Decision whenClosed(AdLife life, Sighting sighting, LocalDate date) {
        boolean listedAgain =
                sighting == Sighting.LISTED && life.closedReason() != null && wasAbsent(life.closedReason());
        return (sighting == Sighting.READ || listedAgain) && !isPast(life, date) ? new Reopen() : new Keep();
    }

    /** Closed because no listing had it: a listing that has it again is enough. What its own page said, only its own page takes back. */
    private static boolean wasAbsent(ClosedReason reason) {
        return reason == ClosedReason.MISSING_TWICE
                || reason == ClosedReason.BOARD_GONE
                || reason == ClosedReason.BOARD_EMPTY;
    }

    private static Decision whenOpen(AdLife life, Sighting sighting, LocalDate date, Instant at) {
        if (sighting != Sighting.PAGE_GONE && sighting != Sighting.PAGE_CLOSED && isPast(life, date)) {
            return new Close(ClosedReason.VALID_THROUGH_PAST, "validThrough " + life.validThrough());
        }
        return switch (sighting) {
            case PAGE_GONE -> new Close(ClosedReason.PAGE_GONE, "its page answered 404 or 410");
            case PAGE_CLOSED -> new Close(ClosedReason.PAGE_SAYS_CLOSED, "its page says that it is closed");
            case BOARD_GONE ->
                new Close(
                        ClosedReason.BOARD_GONE,
                        "the board's start pages answered 404 or 410 on " + Judgement.TO_BELIEVE_GONE
                                + " nights in a row, the last on " + date);
            case BOARD_EMPTY ->
                new Close(
                        ClosedReason.BOARD_EMPTY,
                        "the board said that it has no openings on " + Judgement.TO_BELIEVE_EMPTY
                                + " nights in a row, the last on " + date);
            case ABSENT_AGREED ->
                new Close(
                        ClosedReason.MISSING_TWICE,
                        "absent from several complete walks that agree, the last on " + date);
            case READ, LISTED -> new Confirm();
            case ABSENT, ABSENT_STILL_SHOWN, PAGE_LEADS_AWAY -> absent(life, sighting, date, at);
            case UNKNOWN ->
                unseenFor(life, at).compareTo(UNVERIFIED_AFTER) > 0 && life.state() == AdState.OPEN
                        ? new Doubt()
                        : new Keep();
        };
    }

    private static Decision absent(AdLife life, Sighting sighting, LocalDate date, Instant at) {
        if (life.missingWalks() > 0 && isSameLook(life, date, at)) {
            return new Keep();
        }
        int walks = life.missingWalks() + 1;
        int needed = sighting == Sighting.ABSENT_STILL_SHOWN ? WALKS_TO_CLOSE_STILL_SHOWN : WALKS_TO_CLOSE;
        if (walks < needed) {
            return new CountMissing(walks);
        }
        return sighting == Sighting.PAGE_LEADS_AWAY
                ? new Close(
                        ClosedReason.LEADS_AWAY_TWICE,
                        "its page led to the listing, or the listing lacked it, on " + life.missingDate() + " and "
                                + date)
                : new Close(ClosedReason.MISSING_TWICE, absences(walks, life, date));
    }

    private static String absences(int walks, AdLife life, LocalDate date) {
        return walks == WALKS_TO_CLOSE
                ? "absent from the healthy walks of " + life.missingDate() + " and " + date
                : "absent from " + walks + " healthy walks, the last of " + date + ", though its page still shows it";
    }

    private static boolean isSameLook(AdLife life, LocalDate date, Instant at) {
        return life.missingDate() != null
                && life.missingAt() != null
                && !Spacing.areTwoWalks(life.missingDate(), life.missingAt(), date, at);
    }

    private static Duration unseenFor(AdLife life, Instant at) {
        return Duration.between(life.lastSeenAt(), at);
    }

    private static boolean isPast(AdLife life, LocalDate date) {
        return life.validThrough() != null && life.validThrough().isBefore(date);
    }
}
