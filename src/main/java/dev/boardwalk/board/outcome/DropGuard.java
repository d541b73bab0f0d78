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

    /** Fewer healthy walks than this are no history. */
    static final int FEWEST_WALKS = 3;

    /** A walk that finds this share of the usual number, or less, is doubted. */
    static final double DOUBTED_SHARE = 0.70;

    /** So many complete walks, tonight's included, must agree. */
    static final int WALKS_TO_LIFT = 3;

    /**
     * The same when the ads' own pages speak against the listing: a listing that hides ads which are still there can be stable for days. After a
     * fortnight nobody else will confirm them either ({@code LifeRule.UNVERIFIED_AFTER}).
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
        int usual = past.usualAds();
        boolean known = past.level().size() >= FEWEST_WALKS;
        if (known && usual >= FEWEST_ADS && seen.listed().size() <= DOUBTED_SHARE * usual) {
            return Optional.of("%d ads listed, median of the last %s healthy walks %d"
                    .formatted(seen.listed().size(), words(past.level().size()), usual));
        }
        if (known && seen.open() >= FEWEST_ADS && seen.wouldClose() * 2 > seen.open()) {
            return Optional.of("it would close %d of %d open ads at once".formatted(seen.wouldClose(), seen.open()));
        }
        return Optional.empty();
    }

    /** The walks that make a doubted one believed; empty while there are too few of them. */
    Optional<Lift> lift(LocalDate tonight, Instant at) {
        int wanted = wanted();
        List<PastWalk> agreeing = new ArrayList<>();
        Listed later = seen.listed();
        LocalDate laterDate = tonight;
        Instant laterAt = at;
        for (PastWalk walk : past.suspects()) {
            if (!Spacing.areTwoWalks(walk.date(), walk.at(), laterDate, laterAt)) {
                continue;
            }
            if (walk.listed() == null || !walk.listed().agreesWith(later) || agreeing.size() == wanted - 1) {
                break;
            }
            agreeing.add(walk);
            later = walk.listed();
            laterDate = walk.date();
            laterAt = walk.at();
        }
        return agreeing.size() < wanted - 1 ? Optional.empty() : Optional.of(lift(agreeing, tonight));
    }

    /** What has to happen before it is believed. */
    String wantedInWords() {
        return seen.pagesContradict()
                ? "%d of the %d ads missing are still shown on their own pages, so %d such walks must agree"
                        .formatted(seen.absentStillShown(), seen.absent(), wanted())
                : wanted() + " such walks on different dates must agree";
    }

    private int wanted() {
        return seen.pagesContradict() ? WALKS_TO_LIFT_AGAINST_PAGES : WALKS_TO_LIFT;
    }

    private static Lift lift(List<PastWalk> newestFirst, LocalDate tonight) {
        List<LocalDate> dates =
                new ArrayList<>(newestFirst.stream().map(PastWalk::date).toList());
        Collections.reverse(dates);
        dates.add(tonight);
        return new Lift(newestFirst.get(newestFirst.size() - 1).nightId(), dates);
    }

    private static String words(int walks) {
        return switch (walks) {
            case 3 -> "three";
            case 4 -> "four";
            default -> "five";
        };
    }
}
