package dev.boardwalk.crawl;

import static dev.boardwalk.crawl.ANight.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.SampleAds;
import dev.boardwalk.posting.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoringSinkTest {
    private static final String LIST = "https://acme.example/list";
    private static final String ONE = "https://acme.example/jobs/1";
    private static final String TWO = "https://acme.example/jobs/2";
    private static final Normalized NOTHING = new Normalized(List.of(), List.of());

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private ANight nights;
    private StoringSink sink;
    private long night;
    private Instant now = NOW;

    @BeforeEach
    void aNight() {
        nights = new ANight(database);
        sink = nights.sink();
        night = nights.night("2026-01-12");
    }

    private static Reading listing(String next, String... links) {
        return new Reading(Verdict.LISTING, "a list", List.of(), List.of(links), next, false);
    }

    private static Reading reading(Verdict verdict, RawAd... ads) {
        return new Reading(verdict, "because", List.of(ads), List.of(), null, false);
    }

    private static Normalized normalized(String key, String title) {
        RawAd raw = SampleAds.raw(title);
        return new Normalized(List.of(new Normalized.Pair(raw, SampleAds.ad(key, title))), List.of());
    }

    /** Time passes until something can be claimed. */
    private Claim claim() {
        now = nights.frontier
                .nextClaimableAt(night, 0)
                .map(at -> at.isAfter(now) ? at : now)
                .orElseThrow();
        return nights.claim(night, now);
    }

    private String readAs(Board board, Reading reading, Normalized normalized) {
        Claim claim = claim();
        FetchResult result =
                ANight.fetched(claim.page().url(), "<p>" + claim.page().url(), now);
        sink.store(ANight.visit(board, claim, result, now), reading, normalized);
        return claim.page().url().toString();
    }

    private String ends(Board board, FetchResult result) {
        Claim claim = claim();
        sink.store(ANight.visit(board, claim, result, now), null, null);
        return claim.page().url().toString();
    }

    private <T> T ask(Class<T> type, String sql) {
        return nights.jdbc.sql(sql).query(type).single();
    }

    @Test
    void aListingMakesItsAdsAndItsNextPageDueInThatOrder() {
        Board board = nights.planned(night, ANight.board("acme", LIST));

        readAs(board, listing(LIST + "?page=2", ONE, TWO, ONE + "?utm_source=x"), NOTHING);

        assertThat(readAs(board, listing(null), NOTHING)).isEqualTo(LIST + "?page=2");
        assertThat(readAs(board, reading(Verdict.POSTING, SampleAds.raw("A")), normalized("id:1", "A")))
                .isEqualTo(ONE);
        assertThat(readAs(board, reading(Verdict.POSTING, SampleAds.raw("B")), normalized("id:2", "B")))
                .isEqualTo(TWO);
        assertThat(nights.upkeep.openPages(night)).isZero();
        assertThat(ask(Integer.class, "SELECT count(*) FROM boardwalk.page WHERE listed_night_id = " + night))
                .isEqualTo(2);
        assertThat(ask(Integer.class, "SELECT count(*) FROM boardwalk.page_fetch WHERE body_sha256 IS NOT NULL"))
                .isEqualTo(4);
    }

    @Test
    void aLateWorkerWritesNothing() {
        Board board = nights.planned(night, ANight.board("acme", LIST));
        Claim late = claim();
        nights.upkeep.releaseClaimsOfDeadRun(night);
        now = late.until();
        Claim other = nights.claim(night, now);

        sink.store(
                ANight.visit(board, late, ANight.fetched(late.page().url(), "x", now), now),
                listing(null, ONE),
                NOTHING);

        assertThat(nights.count("page_fetch")).isZero();
        assertThat(nights.count("page")).isEqualTo(1);
        assertThat(nights.jdbc
                        .sql("SELECT claim FROM boardwalk.page")
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(other.token());
    }

    @Test
    void theHostIsLeftAloneAfterAResponseAlsoWhenNothingWasDueMeanwhile() {
        Board board = nights.planned(night, ANight.board("acme", LIST));
        readAs(board, listing(null), NOTHING);
        Instant ended = now;
        nights = new ANight(database); // as after a restart
        nights.planned(night, ANight.board("acme", LIST, LIST + "/more"));

        assertThat(nights.frontier.claim(night, 0, ended.plusMillis(2900))).isEmpty();
        assertThat(nights.frontier.nextClaimableAt(night, 0).orElseThrow())
                .isBetween(ended.plusSeconds(3), ended.plusMillis(3600));
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
    void waitsTheHostAsksForUseUpNoRetry() {
        Board board = nights.planned(night, ANight.board("acme", LIST));
        for (int i = 0; i < 3; i++) {
            var busy = new FetchResult.Deferred(DeferCause.HOST_BUSY, now.plusSeconds(60), "429", null);
            Exchange answer = ANight.exchange(java.net.URI.create(LIST), 429, "", now);
            ends(board, new FetchResult.Deferred(busy.cause(), busy.until(), busy.reason(), answer));
        }

        assertThat(claim().attempt()).isEqualTo(1);
        assertThat(now).isAfterOrEqualTo(NOW.plusSeconds(180));
    }

    @Test
    void aHostThatAsksForHoursIsLeftAloneTonight() {
        Board board = nights.planned(night, ANight.board("acme", LIST, LIST + "/more"));
        Exchange answer = ANight.exchange(java.net.URI.create(LIST), 429, "", now);

        ends(
                board,
                new FetchResult.Deferred(DeferCause.HOST_BUSY, now.plusSeconds(7200), "asked for two hours", answer));

        assertThat(nights.state(LIST)).isEqualTo("DEFERRED HOST_BUSY");
        assertThat(nights.state(LIST + "/more")).isEqualTo("DEFERRED HOST_BUSY");
        assertThat(nights.frontier.nextClaimableAt(night, 0)).isEmpty();
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

    @Test
    void anAdIsNewThenTheSameThenChanged() {
        Board board = readOneAd("2026-01-12", "Java Intern");
        assertThat(adRow()).isEqualTo("OPEN 1 versions, changed in night 1, seen in night 1");

        readOneAd("2026-01-13", "Java Intern");
        assertThat(adRow()).isEqualTo("OPEN 1 versions, changed in night 1, seen in night 2");

        readOneAd("2026-01-14", "Java Trainee");
        assertThat(adRow()).isEqualTo("OPEN 2 versions, changed in night 3, seen in night 3");
        assertThat(
                        ask(
                                String.class,
                                "SELECT string_agg(ad ->> 'title' || (superseded_at IS NULL), ' ' ORDER BY version_no) FROM boardwalk.job_ad_version"))
                .isEqualTo("Java Internfalse Java Traineetrue");
        assertThat(board.id()).isEqualTo("acme");
    }

    @Test
    void aSightingOfAClosedAdLeavesItToTheJudgementOfTheWalk() {
        readOneAd("2026-01-12", "Java Intern");
        nights.jdbc
                .sql("UPDATE boardwalk.job_ad SET state = 'CLOSED', closed_reason = 'MISSING_TWICE'")
                .update();

        readOneAd("2026-01-13", "Java Intern");

        assertThat(adRow()).isEqualTo("CLOSED 1 versions, changed in night 1, seen in night 2");
    }

    private Board readOneAd(String date, String title) {
        if (!date.equals("2026-01-12")) {
            night = nights.night(date);
        }
        Board board = nights.planned(night, ANight.board("acme", LIST));
        readAs(board, listing(null, ONE), NOTHING);
        readAs(board, reading(Verdict.POSTING, SampleAds.raw(title)), normalized("id:1", title));
        return board;
    }

    private String adRow() {
        return ask(String.class, """
                SELECT format('%s %s versions, changed in night %s, seen in night %s', state,
                              (SELECT count(*) FROM boardwalk.job_ad_version), changed_night_id, last_seen_night_id)
                  FROM boardwalk.job_ad
                """);
    }

    @Test
    void aPageThatSaysItsAdIsClosedStoresNoSighting() {
        Board board = nights.planned(night, ANight.board("acme", LIST));
        readAs(board, listing(null, ONE), NOTHING);

        readAs(board, reading(Verdict.CLOSED, SampleAds.raw("A")), normalized("id:1", "A"));

        assertThat(nights.count("job_ad")).isZero();
        assertThat(ask(String.class, "SELECT verdict FROM boardwalk.page WHERE kind = 'DETAIL'"))
                .isEqualTo("CLOSED");
    }

    @Test
    void whatCannotBeUsedWaitsInQuarantineUntilItCan() {
        Board board = nights.planned(night, ANight.board("acme", LIST));
        readAs(board, listing(null, ONE, TWO), NOTHING);
        readAs(board, reading(Verdict.NOT_A_POSTING), NOTHING);
        readAs(
                board,
                reading(Verdict.POSTING, SampleAds.raw("B")),
                new Normalized(List.of(), List.of(new Refusal("no-title", "no title", "B\0"))));
        assertThat(quarantine()).isEqualTo("no-title WAITING, not-a-posting WAITING");

        night = nights.night("2026-01-13");
        nights.planned(night, board);
        readAs(board, listing(null, ONE), NOTHING);
        readAs(board, reading(Verdict.POSTING, SampleAds.raw("A")), normalized("id:1", "A"));
        assertThat(quarantine()).isEqualTo("no-title WAITING, not-a-posting RESOLVED");
    }

    private String quarantine() {
        return ask(
                String.class, "SELECT string_agg(rule || ' ' || state, ', ' ORDER BY rule) FROM boardwalk.quarantine");
    }

    @Test
    void anAdTheDatabaseCannotHoldDoesNotEndTheWalk() {
        Board board = nights.planned(night, ANight.board("acme", LIST));
        readAs(board, listing(null, ONE, TWO), NOTHING);
        JobAd good = SampleAds.ad("id:1\0", "A");

        readAs(
                board,
                reading(Verdict.POSTING, SampleAds.raw("A")),
                new Normalized(List.of(new Normalized.Pair(SampleAds.raw("A"), good)), List.of()));

        assertThat(nights.state(ONE)).isEqualTo("FAILED NOT_STORABLE");
        assertThat(quarantine()).isEqualTo("not-storable WAITING");
        readAs(board, reading(Verdict.POSTING, SampleAds.raw("B")), normalized("id:2", "B"));
        assertThat(nights.count("job_ad")).isEqualTo(1);
    }

    @Test
    void tomorrowTheAdsPageIsWantedThoughNoListingNamesIt() {
        readOneAd("2026-01-12", "Java Intern");
        night = nights.night("2026-01-13");
        nights.planned(night, ANight.board("acme", LIST));

        assertThat(nights.upkeep.openPages(night)).isEqualTo(2);
        assertThat(nights.state(ONE)).isEqualTo("DUE");
    }
}
