package dev.boardwalk.board.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.outcome.WalkFacts.Ends;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingRuleTest {
    private static final Ends THREE_READ = new Ends(3, 0, 0, 0, 0);
    private static final Ends ONE_READ = new Ends(1, 0, 0, 0, 0);

    @Test
    void adsListedAndReadAreHealthy() {
        assertThat(judge(walk(ONE_READ, THREE_READ, THREE_READ, 12, 12)))
                .isEqualTo(judgement(BoardOutcome.HEALTHY, "12 ads listed, 12 read"));
    }

    @Test
    void noAdsWithoutTheBoardsOwnWordAreSuspect() {
        assertThat(judge(walk(ONE_READ, ONE_READ, Ends.NONE, 0, 0)).outcome()).isEqualTo(BoardOutcome.EMPTY_SUSPECT);
    }

    @Test
    void noAdsWithTheBoardsOwnWordAreConfirmed() {
        assertThat(judge(facts(null, ONE_READ, ONE_READ, Ends.NONE, 0, 0, true, null, null))
                        .outcome())
                .isEqualTo(BoardOutcome.EMPTY_CONFIRMED);
    }

    @Test
    void fewerAdsThanExpectedAreSuspectEvenWithTheMarker() {
        Judgement judgement = judge(facts(null, ONE_READ, ONE_READ, ONE_READ, 1, 1, true, null, 5));
        assertThat(judgement.outcome()).isEqualTo(BoardOutcome.EMPTY_SUSPECT);
        assertThat(judgement.reason()).contains("only 1 ads", "at least 5", "board preview");
    }

    @Test
    void listedAdsOfWhichNoneCouldBeReadAreNoHealthyWalk() {
        Judgement judgement = judge(walk(ONE_READ, ONE_READ, THREE_READ, 3, 0));
        assertThat(judgement.outcome()).isEqualTo(BoardOutcome.EMPTY_SUSPECT);
        assertThat(judgement.reason()).contains("none of the 3 detail pages");
    }

    @Test
    void detailPagesBehindAWallAreBlocked() {
        assertThat(judge(walk(ONE_READ, ONE_READ, new Ends(0, 0, 3, 0, 0), 3, 0))
                        .outcome())
                .isEqualTo(BoardOutcome.BLOCKED);
    }

    @Test
    void oneListingPageThatFailedMakesTheWalkIncomplete() {
        WalkFacts facts = facts(
                "https://b.example/2: timeout",
                ONE_READ,
                new Ends(4, 0, 0, 0, 1),
                THREE_READ,
                80,
                80,
                false,
                null,
                null);
        assertThat(facts.complete()).isFalse();
        assertThat(judge(facts))
                .isEqualTo(judgement(
                        BoardOutcome.INCOMPLETE, "4 of 5 listing pages were read (https://b.example/2: timeout)"));
    }

    @Test
    void aLimitMakesTheWalkTruncatedHoweverManyAdsItSaw() {
        WalkFacts facts = facts(null, ONE_READ, THREE_READ, THREE_READ, 50_000, 50_000, false, "MAX_PAGES", null);
        assertThat(facts.complete()).isFalse();
        assertThat(judge(facts).outcome()).isEqualTo(BoardOutcome.TRUNCATED);
    }

    @Test
    void startPagesThatAreGoneMakeTheBoardGone() {
        Ends gone = new Ends(0, 2, 0, 0, 0);
        assertThat(judge(walk(gone, gone, Ends.NONE, 0, 0)).outcome()).isEqualTo(BoardOutcome.GONE);
    }

    @Test
    void oneOfTwoStartPagesGoneIsOnlyIncomplete() {
        Ends half = new Ends(1, 1, 0, 0, 0);
        assertThat(judge(walk(half, half, THREE_READ, 3, 3)).outcome()).isEqualTo(BoardOutcome.INCOMPLETE);
    }

    @Test
    void whatKeepsUsOutIsNotTheSameAsWhatFails() {
        assertThat(judge(walk(new Ends(0, 0, 1, 0, 0), new Ends(0, 0, 1, 0, 0), Ends.NONE, 0, 0))
                        .outcome())
                .isEqualTo(BoardOutcome.BLOCKED);
        assertThat(judge(walk(new Ends(0, 0, 0, 0, 1), new Ends(0, 0, 0, 0, 1), Ends.NONE, 0, 0))
                        .outcome())
                .isEqualTo(BoardOutcome.FAILED);
        assertThat(judge(walk(new Ends(0, 0, 0, 1, 0), new Ends(0, 0, 0, 1, 0), Ends.NONE, 0, 0))
                        .outcome())
                .isEqualTo(BoardOutcome.INCOMPLETE);
    }

    @Test
    void aSkippedBoardSaysWhy() {
        WalkFacts skipped =
                new WalkFacts("crawl-delay of 120 s", Ends.NONE, Ends.NONE, Ends.NONE, 0, 0, false, null, null, null);
        assertThat(judge(skipped)).isEqualTo(judgement(BoardOutcome.SKIPPED, "crawl-delay of 120 s"));
    }

    /** What is told at once: a number below minAds can be right, a page on which nothing matches any more cannot. */
    @Test
    void nothingFoundIsAChangedShapeAndFewerThanExpectedIsNot() {
        assertThat(judge(walk(ONE_READ, ONE_READ, Ends.NONE, 0, 0)).shapeBreak())
                .isTrue();
        assertThat(judge(walk(ONE_READ, ONE_READ, THREE_READ, 3, 0)).shapeBreak())
                .isTrue();
        assertThat(judge(facts(null, ONE_READ, ONE_READ, THREE_READ, 3, 3, false, null, 5)))
                .extracting(Judgement::outcome, Judgement::shapeBreak)
                .containsExactly(BoardOutcome.EMPTY_SUSPECT, false);
    }

    @Test
    void onlyAHealthyWalkMayCountAnAdAsMissing() {
        for (BoardOutcome outcome : BoardOutcome.values()) {
            assertThat(outcome.mayCountMissing()).as(outcome.name()).isEqualTo(outcome == BoardOutcome.HEALTHY);
        }
    }

    private static Judgement judge(WalkFacts facts) {
        return ReadingRule.judge(facts);
    }

    private static Judgement judgement(BoardOutcome outcome, String reason) {
        return new Judgement(outcome, reason);
    }

    private static WalkFacts walk(Ends starts, Ends listings, Ends details, int listed, int read) {
        return facts(null, starts, listings, details, listed, read, false, null, null);
    }

    private static WalkFacts facts(
            @Nullable String trouble,
            Ends starts,
            Ends listings,
            Ends details,
            int listed,
            int read,
            boolean marker,
            @Nullable String truncatedBy,
            @Nullable Integer minAds) {
        return new WalkFacts(null, starts, listings, details, listed, read, marker, truncatedBy, minAds, trouble);
    }
}
