package dev.boardwalk.board.outcome;

import dev.boardwalk.board.outcome.Judgement.Lift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Doubts a complete walk that lacks much of the board: a listing cut short looks the same as a board that closed its ads (jobseek #2723: 104 of 11,815
 * found, and 99 % "missing" in one night). The doubt ends when three such walks agree.
 */
final class DropGuard {
    /** Below this a fall by one is more than the thirty hundredths. */
    static final int FEWEST_ADS = 5;

    /** So many ads can close in a day or two on any board. */
    static final int FEW = 5;

    /** Fewer healthy walks than this are no history. */
    static final int FEWEST_WALKS = 3;

    /** A walk that finds this share of the usual number, or less, is doubted. */
    static final double DOUBTED_SHARE = 0.70;

    /** So many complete walks, tonight's included, must agree. */
    static final int WALKS_TO_LIFT = 3;

    /**
     * So many doubted walks it takes when the ads' own pages speak against the listing: a listing that hides ads which are still there can be stable for
     * days, and a fortnight is how long an ad may stay open without anybody listing it. Fewer are not enough, whatever else the walks agree on: a listing
     * that leaves out what is older, or one department, for a week looks the same every night and complete, and so does a board whose dead pages stay up.
     * Five instead of fourteen closed 11,332 open ads in two simulated years (seeds 14 and 15, of 2.4 million closed), fourteen none.
     */
    static final int WALKS_TO_LIFT_AGAINST_PAGES = 14;

    private final AdsSeen seen;
    private final BoardPast past;

    DropGuard(AdsSeen seen, BoardPast past) {
        this.seen = seen;
        this.past = past;
    }

    /** Why tonight's walk is doubted, with the numbers; empty when it is not. */
    Optional<String> doubt() {
        if (past.level().size() < FEWEST_WALKS) {
            return Optional.empty();
        }
        if (isFarBelowUsual() && !isExplainedDecline()) {
            return Optional.of("%d ads listed, median of the last %s healthy walks %d"
                    .formatted(seen.listed().size(), words(past.level().size()), past.usualAds()));
        }
        if (seen.open() >= FEWEST_ADS && seen.wouldClose() * 2 > seen.open()) {
            return Optional.of("it would close %d of %d open ads at once".formatted(seen.wouldClose(), seen.open()));
        }
        return Optional.empty();
    }

    private boolean isFarBelowUsual() {
        return past.usualAds() >= FEWEST_ADS && seen.listed().size() <= DOUBTED_SHARE * past.usualAds();
    }

    /**
     * A board that closes its ads over some days falls below the median of the days before, each step of it believed; and on a board of five, two are
     * thirty percent. Where the pages of the missing ads say themselves that they are closed, and tonight's step is no cliff or only of a few ads, nothing is
     * odd about it.
     */
    private boolean isExplainedDecline() {
        boolean noCliff = seen.listed().size() > DOUBTED_SHARE * past.lastAds();
        boolean few = past.usualAds() - seen.listed().size() <= FEW;
        return (noCliff || few) && seen.pagesConfirm();
    }

    /** The walks that make a doubted one believed; empty while there are too few of them, or the last three do not agree. */
    Optional<Lift> lift(LocalDate tonight, Instant at) {
        List<PastWalk> doubted = apart(tonight, at);
        if (doubted.size() < wanted() - 1) {
            return Optional.empty();
        }
        Listed later = seen.listed();
        for (PastWalk walk : doubted.subList(0, WALKS_TO_LIFT - 1)) {
            if (walk.listed() == null || !later.agreesWith(walk.listed())) {
                return Optional.empty();
            }
            later = walk.listed();
        }
        return Optional.of(lift(doubted.subList(0, WALKS_TO_LIFT - 1), tonight));
    }

    /** The doubted walks before tonight, newest first, each a walk of its own. */
    private List<PastWalk> apart(LocalDate tonight, Instant at) {
        List<PastWalk> apart = new ArrayList<>();
        LocalDate laterDate = tonight;
        Instant laterAt = at;
        for (PastWalk walk : past.suspects()) {
            if (Spacing.areTwoWalks(walk.date(), walk.at(), laterDate, laterAt)) {
                apart.add(walk);
                laterDate = walk.date();
                laterAt = walk.at();
            }
        }
        return apart;
    }

    /** What has to happen before it is believed. */
    String wantedInWords() {
        return seen.pagesContradict()
                ? "listing and pages contradict each other (%d of %d ads missing are still shown, %d of %d ads whose pages end them are still listed), so it takes %d such walks, of which the last %d agree"
                        .formatted(
                                seen.absentStillShown(),
                                seen.absent(),
                                seen.wouldCloseListed(),
                                seen.wouldClose(),
                                wanted(),
                                WALKS_TO_LIFT)
                : WALKS_TO_LIFT + " such walks on different dates must agree";
    }

    private int wanted() {
        return seen.pagesContradict() ? WALKS_TO_LIFT_AGAINST_PAGES : WALKS_TO_LIFT;
    }

    private Lift lift(List<PastWalk> newestFirst, LocalDate tonight) {
        List<LocalDate> dates =
                new ArrayList<>(newestFirst.stream().map(PastWalk::date).toList());
        Collections.reverse(dates);
        dates.add(tonight);
        return new Lift(newestFirst.get(newestFirst.size() - 1).nightId(), dates, seen.pagesContradict());
    }

    private static String words(int walks) {
        return switch (walks) {
            case 3 -> "three";
            case 4 -> "four";
            default -> "five";
        };
    }
}
