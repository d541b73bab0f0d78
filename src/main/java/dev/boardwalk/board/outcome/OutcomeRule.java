package dev.boardwalk.board.outcome;

import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.outcome.Judgement.Lift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Judges a walk by what its pages say, then by the board's own history. "Nothing found" is never good news by itself: only the board's own marker makes
 * it EMPTY_CONFIRMED, because a renamed class, a challenge page and a dead tenant all look like an empty list (freehire #2588: green for 19 days behind a
 * bot wall). The verdict changes in the first bad night; who is told, and when, is another matter.
 */
public final class OutcomeRule {
    private OutcomeRule() {}

    /**
     * Total: every combination has one answer.
     *
     * @param facts how the walk's pages ended
     * @param seen what it saw of the board's ads
     * @param expected what the board file expects
     * @param past earlier walks
     * @param date the night's business date
     * @param at the time of the walk
     */
    public static Judgement judge(
            WalkFacts facts, AdsSeen seen, Expectations expected, BoardPast past, LocalDate date, Instant at) {
        Judgement pages = ReadingRule.judge(facts);
        return switch (pages.outcome()) {
            case HEALTHY -> byHistory(pages, seen, expected, past, date, at);
            case GONE -> repeated(pages, Judgement.TO_BELIEVE_GONE, past, date, at);
            case EMPTY_CONFIRMED -> repeated(pages, Judgement.TO_BELIEVE_EMPTY, past, date, at);
            default -> pages;
        };
    }

    private static Judgement byHistory(
            Judgement healthy, AdsSeen seen, Expectations expected, BoardPast past, LocalDate date, Instant at) {
        DropGuard guard = new DropGuard(seen, past);
        Optional<String> doubt = guard.doubt();
        Optional<Lift> lift = doubt.flatMap(reason -> guard.lift(date, at));
        if (doubt.isPresent() && lift.isEmpty()) {
            return new Judgement(BoardOutcome.SUSPECT_DROP, doubt.get() + "; nothing closes: " + guard.wantedInWords());
        }
        Optional<Judgement> drift = new DriftRule(expected.fill(), seen.fields()).drift(past, at, lift.isPresent());
        if (drift.isPresent()) {
            return drift.get();
        }
        Optional<String> stale = Freshness.doubt(expected.newEvery(), seen.newestAd(), at);
        if (stale.isPresent()) {
            return new Judgement(BoardOutcome.FIELD_DRIFT, stale.get());
        }
        return lift.map(agreed -> lifted(healthy, agreed)).orElse(healthy);
    }

    private static Judgement lifted(Judgement healthy, Lift lift) {
        String reason = "%s; the complete walks of %s agree, so the lower number is believed"
                .formatted(healthy.reason(), lift.dates());
        return new Judgement(BoardOutcome.HEALTHY, reason, lift, 1);
    }

    private static Judgement repeated(Judgement first, int needed, BoardPast past, LocalDate date, Instant at) {
        int inARow = past.inARow(first.outcome(), date, at);
        String so = inARow < needed
                ? "%s; %d of %d such walks in a row that close its ads".formatted(first.reason(), inARow, needed)
                : "%s, %d walks in a row".formatted(first.reason(), inARow);
        return new Judgement(first.outcome(), so, null, inARow);
    }
}
