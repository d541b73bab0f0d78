package dev.boardwalk.crawl.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.ANight;
import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.StoredVisits;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.SampleAds;
import dev.boardwalk.posting.Verdict;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoringSinkTest extends StoredVisits {
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
                        .query(UUID.class)
                        .single())
                .isEqualTo(other.token());
    }

    @Test
    void anAdIsNewThenTheSameThenChanged() {
        Board board = readOneAd("2026-01-12", "Java Intern");
        assertThat(adRow()).isEqualTo("OPEN 1 versions, changed in night 1, seen in night 1");

        readOneAd("2026-01-13", "Java Intern");
        assertThat(adRow()).isEqualTo("OPEN 1 versions, changed in night 1, seen in night 2");

        readOneAd("2026-01-15", "Java Trainee"); // unchanged once, so it rests a night
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
