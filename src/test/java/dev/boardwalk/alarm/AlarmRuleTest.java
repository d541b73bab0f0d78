package dev.boardwalk.alarm;

import static dev.boardwalk.board.BoardOutcome.BLOCKED;
import static dev.boardwalk.board.BoardOutcome.EMPTY_SUSPECT;
import static dev.boardwalk.board.BoardOutcome.FAILED;
import static dev.boardwalk.board.BoardOutcome.FIELD_DRIFT;
import static dev.boardwalk.board.BoardOutcome.GONE;
import static dev.boardwalk.board.BoardOutcome.HEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.alarm.AlarmRule.Raised;
import dev.boardwalk.alarm.AlarmRule.Why;
import dev.boardwalk.alarm.BoardTonight.Told;
import dev.boardwalk.board.BoardOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmRuleTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "4, true"})
    void aTroubleThatMayMendItselfIsToldAfterThreeNights(int nights, boolean told) {
        assertThat(raised(bad("acme", FAILED, nights, Cause.SERVER_ERRORS, null)))
                .hasSize(told ? 1 : 0);
    }

    @Test
    void aBoardFileMayWaitLonger() {
        BoardTonight patient = new BoardTonight(
                "acme", FAILED, "500", false, 3, SINCE, null, null, null, Cause.SERVER_ERRORS, null, null, 5);
        assertThat(raised(patient)).isEmpty();
    }

    @Test
    void whatIsGoneOrChangedItsShapeIsToldAtOnce() {
        assertThat(raised(bad("gone", GONE, 1, Cause.GONE, null)))
                .extracting(Raised::why)
                .containsExactly(Why.AT_ONCE);
        assertThat(raised(shape("renamed", EMPTY_SUSPECT))).hasSize(1);
        assertThat(raised(shape("drifted", FIELD_DRIFT))).hasSize(1);
    }

    @Test
    void aDriftBelowWhatTheBoardFileExpectsWaits() {
        assertThat(raised(bad("acme", FIELD_DRIFT, 1, Cause.SHAPE, null))).isEmpty();
    }

    @Test
    void aTroubleIsToldOnceAndItsEndOnce() {
        Told told = told(FAILED);
        BoardTonight still = bad("acme", BLOCKED, 7, Cause.KEPT_OUT, told);
        assertThat(raised(still)).isEmpty();
        assertThat(AlarmRule.decide(List.of(still)).standing()).containsExactly(still);
        BoardTonight well = well("acme", told);
        assertThat(AlarmRule.decide(List.of(well)).recovered()).containsExactly(well);
        assertThat(AlarmRule.decide(List.of(well("acme", null))).isNothing()).isTrue();
    }

    @Test
    void aTroubleThatTurnsIntoGoneIsToldAgain() {
        assertThat(raised(bad("acme", GONE, 9, Cause.GONE, told(FAILED))))
                .extracting(Raised::why)
                .containsExactly(Why.TURNED);
        assertThat(raised(bad("acme", GONE, 9, Cause.GONE, told(GONE)))).isEmpty();
    }

    /** A site that answers 404 one night and a page without ads the next, for weeks. */
    @Test
    void aTroubleThatTurnsBackIsNotToldEachTime() {
        Told both = new Told(EMPTY_SUSPECT, SINCE, Set.of(GONE, EMPTY_SUSPECT));
        assertThat(raised(bad("acme", GONE, 9, Cause.GONE, both))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18, 18, true", "10, 18, true", "9, 18, false", "3, 3, true", "2, 2, false", "2, 3, false"})
    void whatBefallsMostBoardsIsToldAtOnce(int boards, int of, boolean told) {
        List<BoardTonight> night = new ArrayList<>();
        IntStream.range(0, of)
                .forEach(i ->
                        night.add(i < boards ? bad("b" + i, FAILED, 1, Cause.NETWORK, null) : well("b" + i, null)));
        assertThat(AlarmRule.decide(night).raised()).hasSize(told ? boards : 0);
    }

    @Test
    void differentTroublesOfManyBoardsAreACoincidence() {
        List<BoardTonight> night = List.of(
                bad("a", FAILED, 1, Cause.NETWORK, null),
                bad("b", FAILED, 1, Cause.NETWORK, null),
                bad("c", BLOCKED, 1, Cause.KEPT_OUT, null),
                bad("d", FAILED, 1, Cause.SERVER_ERRORS, null));
        assertThat(AlarmRule.decide(night).isNothing()).isTrue();
    }

    /** Whatever the nights bring: after each trouble that was told its end is told, nothing is told twice, and no board of three bad nights is forgotten. */
    @Test
    void noSequenceOfNightsTellsTwiceOrForgets() {
        Random random = new Random(7);
        for (int history = 0; history < 2_000; history++) {
            @Nullable Told told = null;
            int badNights = 0;
            boolean expectsEnd = false;
            for (int night = 0; night < 40; night++) {
                BoardOutcome outcome = BoardOutcome.values()[random.nextInt(BoardOutcome.values().length)];
                outcome = random.nextInt(3) == 0 ? HEALTHY : outcome;
                badNights = outcome.isGood() ? 0 : badNights + 1;
                BoardTonight board = board("acme", outcome, badNights, Cause.of(outcome, null, null), told);
                AlarmRule.Told decided = AlarmRule.decide(List.of(board));
                assertThat(decided.recovered().isEmpty()).isEqualTo(!(outcome.isGood() && expectsEnd));
                if (!decided.raised().isEmpty()) {
                    assertThat(told == null || told.outcome() != outcome).isTrue();
                    told = told(outcome);
                    expectsEnd = true;
                }
                if (outcome.isGood()) {
                    told = null;
                    expectsEnd = false;
                }
                assertThat(badNights < 3 || told != null).isTrue();
            }
        }
    }

    private static Told told(BoardOutcome outcome) {
        return new Told(outcome, SINCE, Set.of(outcome));
    }

    private static List<Raised> raised(BoardTonight... boards) {
        List<BoardTonight> all = new ArrayList<>(List.of(boards));
        Collections.shuffle(all, new Random(1));
        return AlarmRule.decide(all).raised();
    }

    static BoardTonight bad(String board, BoardOutcome outcome, int nights, Cause cause, @Nullable Told told) {
        return board(board, outcome, nights, cause, told);
    }

    static BoardTonight well(String board, @Nullable Told told) {
        return board(board, HEALTHY, 0, Cause.OTHER, told);
    }

    static BoardTonight shape(String board, BoardOutcome outcome) {
        return new BoardTonight(
                board, outcome, "changed", true, 1, SINCE, null, null, null, Cause.SHAPE, null, null, AlarmRule.AFTER);
    }

    private static BoardTonight board(
            String board, BoardOutcome outcome, int nights, Cause cause, @Nullable Told told) {
        return new BoardTonight(
                board,
                outcome,
                "41 ads listed",
                false,
                nights,
                outcome.isGood() ? null : SINCE,
                SINCE.minusDays(1),
                "https://acme.example/jobs (fetch 7)",
                outcome.isGood() ? null : "boardwalk night --board " + board,
                cause,
                "acme.example",
                told,
                AlarmRule.AFTER);
    }
}
