package dev.boardwalk.alarm;

import dev.boardwalk.board.BoardOutcome;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A board's night as the alarm rule sees it.
 *
 * @param reason the numbers behind the outcome
 * @param shapeBreak its pages were read and no longer say what they said
 * @param badNights walks in a row that were not good, this one included
 * @param badSince first night of the trouble; null when the board is well
 * @param lastGood date of the last good walk; null when there was none
 * @param lastGoodPage its start page as stored then
 * @param next the command to type
 * @param host of the page the trouble begins with
 * @param told what operators were told last of a trouble that has not ended; null: nothing
 * @param after so many bad nights in a row are told
 */
public record BoardTonight(
        String board,
        BoardOutcome outcome,
        String reason,
        boolean shapeBreak,
        int badNights,
        @Nullable LocalDate badSince,
        @Nullable LocalDate lastGood,
        @Nullable String lastGoodPage,
        @Nullable String next,
        Cause cause,
        @Nullable String host,
        @Nullable Told told,
        int after) {

    /**
     * What operators were told.
     *
     * @param outcome last
     * @param badSince first night of that trouble
     * @param all outcomes told of it
     */
    public record Told(BoardOutcome outcome, LocalDate badSince, Set<BoardOutcome> all) {
        public Told {
            all = Set.copyOf(all);
        }
    }

    boolean isGood() {
        return outcome.isGood();
    }

    /** A closed board and a changed page do not mend themselves, and every night that passes is lost: nothing is gained by waiting. */
    boolean isToldAtOnce() {
        return outcome == BoardOutcome.GONE || shapeBreak;
    }
}
