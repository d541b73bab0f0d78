package dev.boardwalk.crawl.store;

import static dev.boardwalk.crawl.ANight.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.ANight;
import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.StoredVisits;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dates of a sitemap, from where it is read to the pages it spares. */
class SitemapDatesTest extends StoredVisits {
    private static final Instant OLD = Instant.parse("2025-12-01T10:00:00Z");
    private static final Instant OLDER = Instant.parse("2025-11-01T10:00:00Z");
    private static final Instant NEWER = Instant.parse("2026-01-12T20:00:00Z");

    private Board board;

    private static Reading sitemap(Map<String, Instant> dates) {
        return listing(null, ONE, TWO).dated(dates);
    }

    /** The first night: two new ads with a date each. */
    private void twoAds() {
        board = nights.planned(night, ANight.board("acme", LIST));
        readAs(board, sitemap(Map.of(ONE, OLD, TWO, OLDER)), NOTHING);
        readAd("Welder");
        readAd("Pilot");
    }

    private void readAd(String title) {
        readAs(board, reading(Verdict.POSTING), normalized("id:" + title, title));
    }

    private void next(String date) {
        night = nights.night(date);
        nights.planned(night, board, now);
    }

    private void trusted() {
        nights.jdbc
                .sql("UPDATE boardwalk.sitemap_trust SET held = 30, told = 1")
                .update();
        if (ask(Integer.class, "SELECT count(*)::int FROM boardwalk.sitemap_trust") == 0) {
            nights.jdbc
                    .sql("INSERT INTO boardwalk.sitemap_trust VALUES ('acme', 'acme.example', 30, 1, 0, NULL)")
                    .update();
        }
    }

    private String trust() {
        return ask(
                String.class,
                "SELECT coalesce(max(concat_ws(' ', host, held, told, misses)), 'none') FROM boardwalk.sitemap_trust");
    }

    @Test
    void aTrustedDateThatStandsSparesThePageAndOneThatMovedAsksForIt() {
        twoAds();
        trusted();
        next("2026-01-13");
        assertThat(nights.state(ONE)).as("it waits for the sitemap").isEqualTo("RESTING SITEMAP_DATE");

        readAs(board, sitemap(Map.of(ONE, NEWER, TWO, OLDER)), NOTHING);

        assertThat(nights.state(ONE)).isEqualTo("DUE");
        assertThat(nights.state(TWO)).isEqualTo("RESTING SITEMAP_DATE");
        assertThat(nights.frontier.wakeUnlisted(night, 0, now))
                .as("it is listed")
                .isZero();
    }

    @Test
    void aPageThatLeftTheSitemapIsAskedForWhateverItsDateWas() {
        twoAds();
        trusted();
        next("2026-01-13");
        readAs(board, listing(null, TWO).dated(Map.of(TWO, OLDER)), NOTHING);
        assertThat(nights.state(ONE)).isEqualTo("RESTING SITEMAP_DATE");
        assertThat(nights.frontier.wakeUnlisted(night, 0, now)).isEqualTo(1);
        assertThat(claim().page().url()).hasToString(ONE);
    }

    @Test
    void withoutTrustDatesSpareNothingButArePutToTheProof() {
        twoAds();
        assertThat(trust()).as("nothing to compare with yet").isEqualTo("none");
        next("2026-01-13");
        readAs(board, sitemap(Map.of(ONE, NEWER, TWO, OLDER)), NOTHING);
        readAs(board, reading(Verdict.POSTING), normalized("id:Welder", "Head welder"));
        assertThat(trust()).as("one told").isEqualTo("acme.example 0 1 0");
        readAd("Pilot");
        assertThat(trust()).as("one held").isEqualTo("acme.example 1 1 0");
    }

    @Test
    void aDeadPageThatIsStillListedTakesTrustAway() {
        twoAds();
        next("2026-01-13");
        readAs(board, sitemap(Map.of(ONE, OLD, TWO, OLDER)), NOTHING);
        trusted();
        Claim claim = claim();
        sink.store(
                ANight.visit(
                        board,
                        claim,
                        new FetchResult.Gone(ANight.exchange(claim.page().url(), 404, "", now)),
                        now),
                null,
                null);
        assertThat(trust()).isEqualTo("acme.example 0 0 1");
    }

    @Test
    void aSitemapThatDidNotChangeBringsItsDatesAgain() {
        twoAds();
        trusted();
        next("2026-01-13");
        Claim sitemap = claim();
        assertThat(sitemap.last()).isNotNull();
        assertThat(sitemap.last().linkDates()).isEqualTo(Map.of(ONE, OLD, TWO, OLDER));
        sink.store(
                ANight.visit(
                        board,
                        sitemap,
                        new FetchResult.NotModified(
                                ANight.exchange(sitemap.page().url(), 304, "", now)),
                        now),
                null,
                null);
        assertThat(nights.state(ONE)).isEqualTo("RESTING SITEMAP_DATE");
        assertThat(nights.state(TWO)).isEqualTo("RESTING SITEMAP_DATE");
        assertThat(nights.upkeep.openPages(night)).isZero();
    }

    @Test
    void oneDateOnAllPagesIsNoDate() {
        twoAds();
        trusted();
        next("2026-01-13");
        readAs(board, sitemap(Map.of(ONE, NOW, TWO, NOW)), NOTHING);
        assertThat(nights.state(ONE)).isEqualTo("DUE");
        assertThat(nights.state(TWO)).isEqualTo("DUE");
    }
}
