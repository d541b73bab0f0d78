package dev.boardwalk.crawl.frontier;

import static dev.boardwalk.crawl.ANight.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.Scenario;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.crawl.ANight;
import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.StoredVisits;
import dev.boardwalk.crawl.answer.DeferCause;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.pace.Pace;
import dev.boardwalk.posting.SampleAds;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the answers of a night do to its pages, hosts, origins and budgets. */
class FrontierRulesTest extends StoredVisits {
    @Test
    @Scenario(5)
    void theHostIsLeftAloneAfterAResponseAlsoWhenNothingWasDueMeanwhile() {
        Board board = nights.planned(night, ANight.board("acme", LIST));
        readAs(board, listing(null), NOTHING);
        Instant ended = now;
        nights = new ANight(database); // as after a restart
        nights.planned(night, ANight.board("acme", LIST, LIST + "/more"));

        assertThat(nights.frontier.claim(night, 0, ended.plusMillis(2900))).isEmpty();
        assertThat(nights.frontier.nextClaimableAt(night, 0, now).orElseThrow())
                .isBetween(ended.plusSeconds(3), ended.plusMillis(3600));
    }

    @Test
    void aHostThatRefusesBehindARedirectIsTheOneLeftAlone() {
        Board board = nights.planned(night, ANight.board("acme", LIST));
        nights.jdbc
                .sql("INSERT INTO boardwalk.host (name, next_allowed_at) VALUES ('ats.example', :now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        Claim claim = claim();
        Exchange sentOn = new Exchange(
                claim.page().url(),
                URI.create("https://ats.example/x"),
                429,
                List.of(),
                new byte[0],
                now,
                Duration.ofMillis(200),
                1,
                null);
        sink.store(
                ANight.visit(board, claim, new FetchResult.Deferred(DeferCause.HOST_BUSY, null, "429", sentOn), now),
                null,
                null);

        assertThat(ask(
                        String.class,
                        "SELECT string_agg(name, ' ') FROM boardwalk.host WHERE blocked_until IS NOT NULL"))
                .isEqualTo("ats.example");
        assertThat(nights.frontier.nextClaimableAt(night, 0, now).orElseThrow())
                .isBetween(now.plus(Pace.MIN), now.plus(Pace.MIN.multipliedBy(2)));
    }

    @Test
    @Scenario(20)
    void onePageUnderTwoFormsOfAHostTheBoardNamesIsOnePage() {
        Board board = nights.planned(night, ANight.board("acme", LIST, "https://www.acme.example/all"));
        readAs(board, listing(null, ONE, "https://www.acme.example/jobs/1?utm_source=feed", TWO), NOTHING);
        readAs(board, listing(null, "https://www.acme.example/jobs/2"), NOTHING);
        assertThat(ask(Integer.class, "SELECT count(*)::int FROM boardwalk.page WHERE kind = 'DETAIL'"))
                .isEqualTo(2);
        readAs(board, reading(Verdict.POSTING), normalized("id:1", "Welder"));
        readAs(board, reading(Verdict.POSTING), normalized("id:2", "Pilot"));
        assertThat(nights.count("job_ad")).isEqualTo(2);
        assertThat(nights.upkeep.openPages(night)).isZero();
    }

    @Scenario(19)
    @Test
    void aClockSetBackAnHourAsksNobodyTooEarlyAndLosesNothing() {
        Board board = nights.planned(night, ANight.board("acme", LIST));
        readAs(board, listing(null, ONE), NOTHING);
        Instant allowed = nights.frontier.nextClaimableAt(night, 0, now).orElseThrow();

        now = now.minus(Duration.ofHours(1));

        assertThat(nights.frontier.claim(night, 0, now)).isEmpty();
        assertThat(nights.upkeep.expireClaims(night, now)).isZero();
        assertThat(nights.frontier.nextClaimableAt(night, 0, now)).hasValue(allowed);
        assertThat(readAs(board, reading(Verdict.POSTING, SampleAds.raw("A")), normalized("id:1", "A")))
                .isEqualTo(ONE);
        assertThat(nights.upkeep.openPages(night)).isZero();
    }

    @Test
    void aFailedPageIsAskedForTwiceMoreAndThenFails() {
        Board board = nights.planned(night, ANight.board("acme", LIST));
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(nights.state(LIST)).startsWith("DUE");
            ends(board, ANight.failed(FailureKind.TIMEOUT));
        }

        assertThat(nights.state(LIST)).isEqualTo("FAILED TIMEOUT");
        assertThat(Duration.between(NOW, now)).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void anAnswerThatWillBeTheSameIsNotAskedForAgain() {
        Board board = nights.planned(night, ANight.board("acme", LIST));

        ends(board, ANight.failed(FailureKind.AUTH_WALL));

        assertThat(nights.state(LIST)).isEqualTo("FAILED AUTH_WALL");
    }

    @Test
    @Scenario(8)
    void waitsTheHostAsksForUseUpNoRetry() {
        Board board = nights.planned(night, ANight.board("acme", LIST));
        for (int i = 0; i < 3; i++) {
            var busy = new FetchResult.Deferred(DeferCause.HOST_BUSY, now.plusSeconds(60), "429", null);
            Exchange answer = ANight.exchange(URI.create(LIST), 429, "", now);
            ends(board, new FetchResult.Deferred(busy.cause(), busy.until(), busy.reason(), answer));
        }

        assertThat(claim().attempt()).isEqualTo(1);
        assertThat(now).isAfterOrEqualTo(NOW.plusSeconds(180));
    }

    @Test
    void aHostThatAsksForHoursIsLeftAloneTonight() {
        Board board = nights.planned(night, ANight.board("acme", LIST, LIST + "/more"));
        Exchange answer = ANight.exchange(URI.create(LIST), 429, "", now);

        ends(
                board,
                new FetchResult.Deferred(DeferCause.HOST_BUSY, now.plusSeconds(7200), "asked for two hours", answer));

        assertThat(nights.state(LIST)).isEqualTo("DEFERRED HOST_BUSY");
        assertThat(nights.state(LIST + "/more")).isEqualTo("DEFERRED HOST_BUSY");
        assertThat(nights.frontier.nextClaimableAt(night, 0, now)).isEmpty();
    }

    @Test
    void fiveFailuresInARowEndTheOriginsNightAndOnlyThatNight() {
        String[] starts = {LIST + "1", LIST + "2", LIST + "3", LIST + "4", LIST + "5", LIST + "6"};
        Board board = nights.planned(night, ANight.board("acme", starts));
        for (int i = 0; i < 5; i++) {
            ends(board, ANight.failed(FailureKind.AUTH_WALL));
        }
        assertThat(nights.state(LIST + "5")).isEqualTo("FAILED AUTH_WALL");
        assertThat(nights.state(LIST + "6")).isEqualTo("FAILED ORIGIN_ENDED");

        night = nights.night("2026-01-13");
        nights.planned(night, board);
        ends(board, ANight.failed(FailureKind.AUTH_WALL));
        assertThat(nights.upkeep.openPages(night)).isEqualTo(5);
    }

    @Test
    void aSuccessInBetweenForgetsTheFailures() {
        String[] starts = {LIST + "1", LIST + "2", LIST + "3", LIST + "4", LIST + "5", LIST + "6"};
        Board board = nights.planned(night, ANight.board("acme", starts));
        for (int i = 0; i < 6; i++) {
            if (i == 3) {
                readAs(board, listing(null), NOTHING);
            } else {
                ends(board, ANight.failed(FailureKind.AUTH_WALL));
            }
        }

        assertThat(ask(Integer.class, "SELECT count(*) FROM boardwalk.page WHERE cause = 'ORIGIN_ENDED'"))
                .isZero();
    }

    @Test
    void aSpentBudgetOfRequestsTruncatesTheWalk() {
        Board board = nights.planned(night, ANight.board("acme", new Politeness(null, 200, 2), LIST));

        readAs(board, listing(null, ONE, TWO), NOTHING);
        readAs(board, reading(Verdict.POSTING, SampleAds.raw("A")), normalized("id:1", "A"));

        assertThat(nights.state(TWO)).isEqualTo("DEFERRED BUDGET");
        assertThat(ask(String.class, "SELECT truncated_by FROM boardwalk.board_night"))
                .isEqualTo("MAX_REQUESTS");
    }

    @Test
    void aListingLongerThanTheLimitTruncatesTheWalk() {
        Board board = nights.planned(night, ANight.board("acme", new Politeness(null, 2, 100), LIST));

        readAs(board, listing(LIST + "?page=2", ONE), NOTHING);
        readAs(board, listing(LIST + "?page=3", TWO), NOTHING);

        assertThat(nights.count("page")).isEqualTo(4);
        assertThat(ask(String.class, "SELECT truncated_by FROM boardwalk.board_night"))
                .isEqualTo("MAX_PAGES");
    }

    @Test
    @Scenario(16)
    void aPaginationThatRepeatsItsLastPageEnds() {
        Board board = nights.planned(night, ANight.board("acme", LIST));

        readAs(board, listing(LIST + "?page=2", ONE), NOTHING);
        readAs(board, listing(LIST + "?page=3", TWO), NOTHING);
        readAs(board, listing(LIST + "?page=4", TWO), NOTHING);

        assertThat(ask(Integer.class, "SELECT count(*) FROM boardwalk.page WHERE kind = 'LISTING'"))
                .isEqualTo(3);
        assertThat(ask(Integer.class, "SELECT count(*) FROM boardwalk.board_night WHERE truncated_by IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void twoStartPagesWithTheSameAdsAreNoRepetition() {
        Board board = nights.planned(night, ANight.board("acme", LIST, LIST + "/all"));

        readAs(board, listing(null, ONE), NOTHING);
        readAs(board, listing(LIST + "/all?page=2", ONE), NOTHING);

        assertThat(nights.state(LIST + "/all?page=2")).isEqualTo("DUE");
    }

    @Test
    void linksOutsideTheScopeAreNotFollowedAndNotForgotten() {
        Board board = nights.planned(night, ANight.board("acme", LIST));

        readAs(
                board,
                listing(
                        "https://elsewhere.example/",
                        ONE,
                        "https://elsewhere.example/jobs/1",
                        "https://acme.example/a b"),
                NOTHING);

        assertThat(nights.count("page")).isEqualTo(2);
        assertThat(ask(String.class, "SELECT rule || ' ' || snippet FROM boardwalk.quarantine"))
                .isEqualTo("link-unusable https://elsewhere.example/jobs/1");
    }
}
