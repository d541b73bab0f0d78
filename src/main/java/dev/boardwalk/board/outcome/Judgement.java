package dev.boardwalk.board.outcome;

import dev.boardwalk.board.BoardOutcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a walk.
 *
 * @param outcome the verdict
 * @param reason the numbers behind it, in words for an operator
 * @param lift the earlier walks that make a drop believed; null when there was no drop, or it is not believed
 * @param inARow how many walks in a row, tonight's included, say GONE or EMPTY_CONFIRMED; 1 for the first, and for every other outcome
 * @param shapeBreak the pages were read and no longer say what they said: a selector or an extractor matches nothing any more
 */
public record Judgement(
        BoardOutcome outcome, String reason, @Nullable Lift lift, int inARow, boolean shapeBreak) {
    /** So many walks must say that a board is gone before its ads close (jobseek #6156: one 404 retired 239 boards, 58 of them alive). */
    public static final int TO_BELIEVE_GONE = 3;

    /** So many walks must say that a board is empty before its ads close (jobseek #6022: six successful but empty lists, 559 boards). */
    public static final int TO_BELIEVE_EMPTY = 6;

    public Judgement(BoardOutcome outcome, String reason) {
        this(outcome, reason, null, 1, false);
    }

    Judgement(BoardOutcome outcome, String reason, @Nullable Lift lift, int inARow) {
        this(outcome, reason, lift, inARow, false);
    }

    Judgement asShapeBreak() {
        return new Judgement(outcome, reason, lift, inARow, true);
    }

    /**
     * Complete walks that agree on a lower level.
     *
     * @param sinceNight the first of them
     * @param dates of all of them, tonight's last
     * @param againstPages so many walks agreed that they are believed even of ads whose own pages still show them
     */
    public record Lift(long sinceNight, List<LocalDate> dates, boolean againstPages) {
        public Lift {
            dates = List.copyOf(dates);
        }
    }

    /** The board is gone, and often enough said so. */
    public boolean goneForGood() {
        return outcome == BoardOutcome.GONE && inARow >= TO_BELIEVE_GONE;
    }

    /** The board is empty, and often enough said so. */
    public boolean emptyForGood() {
        return outcome == BoardOutcome.EMPTY_CONFIRMED && inARow >= TO_BELIEVE_EMPTY;
    }
}
