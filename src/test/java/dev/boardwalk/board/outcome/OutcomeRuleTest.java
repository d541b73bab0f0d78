package dev.boardwalk.board.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.outcome.WalkFacts.Ends;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeRuleTest {
    private static final Ends ONE_READ = new Ends(1, 0, 0, 0, 0);

    private final Nights nights = new Nights();

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "100, 71, HEALTHY",
        "100, 70, SUSPECT_DROP",
        "100, 60, SUSPECT_DROP",
        "5, 4, HEALTHY",
        "5, 3, SUSPECT_DROP",
        // from five ads on: a board of three can close one, or two
        "4, 2, HEALTHY",
        "3, 2, HEALTHY",
        "3, 1, HEALTHY",
    })
    void aWalkThatFindsThirtyPercentLessThanUsualIsDoubted(int usual, int tonight, BoardOutcome outcome) {
        for (int night = 0; night < 5; night++) {
            nights.lists(usual);
        }
        assertThat(nights.lists(tonight).outcome()).isEqualTo(outcome);
    }

    /** What sank the number of false alarms: boards close their ads on Mondays, and two of five are forty percent. */
    @Test
    void aDeclineThatTheAdsOwnPagesConfirmIsBelievedUnlessItIsACliff() {
        List.of(22, 22, 22, 16).forEach(nights::lists);
        assertThat(nights.listsAndPagesConfirm(15, 1).outcome()).isEqualTo(BoardOutcome.HEALTHY);
        assertThat(nights.listsAndPagesConfirm(10, 5).outcome()).as("a cliff").isEqualTo(BoardOutcome.SUSPECT_DROP);

        Nights small = new Nights();
        List.of(5, 5, 5).forEach(small::lists);
        assertThat(small.listsAndPagesConfirm(3, 2).outcome()).isEqualTo(BoardOutcome.HEALTHY);
        assertThat(small.lists(2).outcome()).as("unconfirmed").isEqualTo(BoardOutcome.SUSPECT_DROP);
    }

    @Test
    void twoWalksAreNoHistory() {
        nights.lists(100);
        nights.lists(100);
        assertThat(nights.lists(10).outcome()).isEqualTo(BoardOutcome.HEALTHY);
    }

    @Test
    void theVerdictCarriesTheNumbersBehindIt() {
        List.of(118, 120, 117, 118, 300).forEach(nights::lists);
        assertThat(nights.lists(41).reason())
                .isEqualTo("41 ads listed, median of the last five healthy walks 118; nothing closes: "
                        + "3 such walks on different dates must agree");
    }

    @Test
    void threeWalksThatAgreeAreBelievedAndMakeTheNewLevel() {
        List.of(100, 100, 100).forEach(nights::lists);
        assertThat(nights.lists(50).outcome()).isEqualTo(BoardOutcome.SUSPECT_DROP);
        assertThat(nights.lists(51).outcome()).isEqualTo(BoardOutcome.SUSPECT_DROP);
        Judgement third = nights.lists(50);
        assertThat(third.outcome()).isEqualTo(BoardOutcome.HEALTHY);
        assertThat(third.lift()).isNotNull();
        assertThat(third.lift().dates()).hasSize(3);
        assertThat(nights.lists(50).lift()).as("the level is 50 now").isNull();
        assertThat(nights.lists(30).outcome()).as("and guarded at once").isEqualTo(BoardOutcome.SUSPECT_DROP);
    }

    @Test
    void walksThatShowAnotherPartEveryNightNeverAgree() {
        List.of(100, 100, 100).forEach(nights::lists);
        for (int night = 0; night < 20; night++) {
            int from = (night % 5) * 20;
            assertThat(nights.lists(from, from + 40).outcome()).isEqualTo(BoardOutcome.SUSPECT_DROP);
        }
    }

    @Test
    void aListingThatHidesAdsWhichAreStillThereIsDoubtedForAFortnight() {
        List.of(100, 100, 100).forEach(nights::lists);
        for (int night = 1; night <= 13; night++) {
            assertThat(nights.hides(50).outcome()).as("night %d", night).isEqualTo(BoardOutcome.SUSPECT_DROP);
        }
        assertThat(nights.hides(50).lift()).isNotNull();
    }

    /** Simulated years of another seed: half of a board's ads end, and from the next night on its listing shows half of those that are left. */
    @Test
    void aListingCutShortJustAfterARealDropIsDoubtedForAFortnight() {
        List.of(100, 100, 100).forEach(nights::lists);
        nights.listsAndPagesConfirm(54, 46);
        for (int night = 1; night <= 12; night++) {
            assertThat(nights.listsOfWhichSomeAreHidden(27, 73, 27, 46).outcome())
                    .as(
                            "night %d: half of the ads it lacks say that they ended, half of those alive are not listed",
                            night)
                    .isEqualTo(BoardOutcome.SUSPECT_DROP);
        }
    }

    @Test
    void twoWalksOfOneDateDoNotConfirmEachOther() {
        List.of(100, 100, 100).forEach(nights::lists);
        nights.lists(50);
        nights.again(50);
        nights.again(50);
        assertThat(nights.lists(50).outcome()).isEqualTo(BoardOutcome.SUSPECT_DROP);
        assertThat(nights.lists(50).lift()).isNotNull();
    }

    @Test
    void anOutageBetweenWalksThatAgreeDoesNotMatterButAGoodWalkDoes() {
        List.of(100, 100, 100).forEach(nights::lists);
        nights.lists(50);
        nights.fails();
        nights.lists(50);
        assertThat(nights.lists(50).lift()).isNotNull();
        List.of(50, 50, 25, 50, 25).forEach(nights::lists);
        assertThat(nights.lists(25).outcome()).as("two, not three").isEqualTo(BoardOutcome.SUSPECT_DROP);
    }

    @Test
    void aWalkThatWouldCloseMoreThanHalfIsDoubtedHoweverManyItLists() {
        List.of(10, 10, 10).forEach(nights::lists);
        assertThat(nights.wouldClose(10, 5).outcome()).isEqualTo(BoardOutcome.HEALTHY);
        Judgement doubted = nights.wouldClose(10, 6);
        assertThat(doubted.outcome()).isEqualTo(BoardOutcome.SUSPECT_DROP);
        assertThat(doubted.reason()).startsWith("it would close 6 of 10 open ads at once");
    }

    @Test
    void goneAndEmptyHaveToBeSaidOnSeveralNightsInARow() {
        nights.lists(3);
        assertThat(nights.isGone().goneForGood()).isFalse();
        nights.isGoneAgain();
        assertThat(nights.isGone().goneForGood()).isFalse();
        assertThat(nights.isGone()).satisfies(third -> {
            assertThat(third.goneForGood()).isTrue();
            assertThat(third.reason()).contains("3 walks in a row");
        });
        nights.lists(3);
        assertThat(nights.isGone().goneForGood()).as("it was back").isFalse();
        nights.lists(3);
        for (int night = 1; night <= 5; night++) {
            assertThat(nights.isEmpty().emptyForGood()).isFalse();
        }
        assertThat(nights.isEmpty().emptyForGood()).isTrue();
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "20, 0 , 0 , 20, true , a renamed class takes the field from every ad",
        "20, 11, 11, 9 , true , a template of half the ads changed",
        "20, 18, 18, 2 , false, edits",
        "1 , 0 , 0 , 1 , true , the one ad of a board lost it",
        "3 , 2 , 2 , 1 , false, one of three is an edit",
        "3 , 0 , 0 , 0 , false, three other ads: chance cannot be ruled out",
        "40, 0 , 0 , 0 , true , forty other ads: it can",
    })
    void aFieldDrifts(int read, int filled, int kept, int lost, boolean drift, String why) {
        List.of(read, read, read).forEach(nights::lists);
        BoardOutcome outcome =
                nights.fills(read, new FieldCount(filled, read, kept, lost)).outcome();
        assertThat(outcome).as(why).isEqualTo(drift ? BoardOutcome.FIELD_DRIFT : BoardOutcome.HEALTHY);
    }

    @Test
    void aDriftNobodyMendsBecomesTheNewLevelAfterAFortnight() {
        List.of(20, 20, 20).forEach(nights::lists);
        FieldCount gone = new FieldCount(0, 20, 0, 0);
        for (int night = 1; night <= 14; night++) {
            assertThat(nights.fills(20, gone).outcome()).as("night %d", night).isEqualTo(BoardOutcome.FIELD_DRIFT);
        }
        assertThat(nights.fills(20, gone).outcome()).isEqualTo(BoardOutcome.HEALTHY);
    }

    @Test
    void theFirstBadNightIsRememberedThroughTheTrouble() {
        nights.lists(3);
        LocalDate first = nights.date;
        nights.fails();
        nights.fails();
        assertThat(nights.past().badSince(nights.date)).isEqualTo(first);
        nights.lists(3);
        assertThat(nights.past().badSince(nights.date)).isEqualTo(nights.date);
    }

    @Test
    void whatToDoNextIsACommandForThePageThatMatters() {
        var leads = new NextCommand.Leads("https://a.example/jobs", "https://a.example/jobs?p=2", null);
        assertThat(NextCommand.of(BoardOutcome.BLOCKED, "acme", leads))
                .isEqualTo("boardwalk board preview --board acme 'https://a.example/jobs?p=2'");
        assertThat(NextCommand.of(BoardOutcome.INCOMPLETE, "acme", leads)).isEqualTo("boardwalk night --board acme");
        assertThat(NextCommand.of(BoardOutcome.HEALTHY, "acme", leads)).isNull();
        for (BoardOutcome outcome : BoardOutcome.values()) {
            assertThat(NextCommand.of(outcome, "acme", leads) == null)
                    .as("%s", outcome)
                    .isEqualTo(outcome.isGood());
        }
    }

    /** A board's nights, one after the other; pay is filled in all ads unless a night says otherwise. */
    private static final class Nights {
        private static final FieldCount ALL = new FieldCount(1, 1, 1, 0);

        private final List<PastWalk> newestFirst = new ArrayList<>();
        private LocalDate date = LocalDate.of(2026, 3, 1);
        private Instant at = date.atTime(2, 0).toInstant(ZoneOffset.UTC);

        BoardPast past() {
            return new BoardPast(newestFirst);
        }

        Judgement lists(int ads) {
            return lists(0, ads);
        }

        Judgement lists(int from, int to) {
            return next(facts(to - from), seen(from, to, 0, 0, Map.of("pay", ALL)), 24);
        }

        /** A second walk on the same date. */
        Judgement again(int ads) {
            date = date.minusDays(1);
            at = at.minus(Duration.ofHours(24));
            return next(facts(ads), seen(0, ads, 0, 0, Map.of("pay", ALL)), 24);
        }

        /** Every ad it does not list says on its own page that it is closed. */
        Judgement listsAndPagesConfirm(int ads, int missing) {
            return next(facts(ads), new AdsSeen(listed(0, ads), 100, missing, 0, missing, 0, 0, null, Map.of()), 24);
        }

        Judgement listsOfWhichSomeAreHidden(int ads, int missing, int stillShown, int confirmed) {
            AdsSeen seen = new AdsSeen(listed(0, ads), 100, missing, stillShown, confirmed, 0, 0, null, Map.of());
            return next(facts(ads), seen, 24);
        }

        /** The ads it does not list are still on their own pages. */
        Judgement hides(int ads) {
            return next(
                    facts(ads), new AdsSeen(listed(0, ads), 100, 100 - ads, 100 - ads, 0, 0, 0, null, Map.of()), 24);
        }

        Judgement wouldClose(int open, int closing) {
            return next(facts(open), seen(0, open, open, closing, Map.of("pay", ALL)), 24);
        }

        Judgement fills(int ads, FieldCount pay) {
            return next(facts(ads), seen(0, ads, 0, 0, Map.of("pay", pay)), 24);
        }

        Judgement fails() {
            Ends failed = new Ends(0, 0, 0, 0, 1);
            return next(new WalkFacts(null, failed, failed, Ends.NONE, 0, 0, false, null, null, null), 24);
        }

        Judgement isGone() {
            Ends gone = new Ends(0, 1, 0, 0, 0);
            return next(new WalkFacts(null, gone, gone, Ends.NONE, 0, 0, false, null, null, null), 24);
        }

        Judgement isGoneAgain() {
            date = date.minusDays(1);
            at = at.minus(Duration.ofHours(24));
            return isGone();
        }

        Judgement isEmpty() {
            return next(new WalkFacts(null, ONE_READ, ONE_READ, Ends.NONE, 0, 0, true, null, null, null), 24);
        }

        private Judgement next(WalkFacts facts, int hours) {
            return next(facts, AdsSeen.NOTHING, hours);
        }

        private Judgement next(WalkFacts facts, AdsSeen seen, int hours) {
            Judgement judgement = OutcomeRule.judge(facts, seen, Expectations.NONE, past(), date, at);
            boolean good = judgement.outcome().isGood();
            newestFirst.add(
                    0,
                    new PastWalk(
                            newestFirst.size(),
                            date,
                            at,
                            judgement.outcome(),
                            facts.complete(),
                            judgement.lift() != null,
                            good ? null : past().badSince(date),
                            facts.adsListed(),
                            facts.adsRead(),
                            Map.of("pay", seen.fields().getOrDefault("pay", ALL).share()),
                            judgement.outcome() == BoardOutcome.SUSPECT_DROP ? seen.listed() : null));
            date = date.plusDays(1);
            at = at.plus(Duration.ofHours(hours));
            return judgement;
        }

        private static WalkFacts facts(int ads) {
            Ends details = new Ends(ads, 0, 0, 0, 0);
            return new WalkFacts(null, ONE_READ, ONE_READ, details, ads, ads, false, null, null, null);
        }

        private static AdsSeen seen(int from, int to, int open, int closing, Map<String, FieldCount> fields) {
            return new AdsSeen(
                    listed(from, to), open, 20, 0, 0, closing, 0, null, fields); // nobody knows what became of twenty
        }

        private static Listed listed(int from, int to) {
            return Listed.of(LongStream.range(from, to).toArray());
        }
    }
}
