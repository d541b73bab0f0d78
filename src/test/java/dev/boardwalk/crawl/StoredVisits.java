package dev.boardwalk.crawl;

import static dev.boardwalk.crawl.ANight.NOW;

import dev.boardwalk.board.Board;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.SampleAds;
import dev.boardwalk.posting.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One night of one board, visited page by page as its clock allows. */
abstract class StoredVisits {

    static final String LIST = "https://acme.example/list";
    static final String ONE = "https://acme.example/jobs/1";
    static final String TWO = "https://acme.example/jobs/2";
    static final Normalized NOTHING = new Normalized(List.of(), List.of());

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    ANight nights;
    StoringSink sink;
    long night;
    Instant now = NOW;

    @BeforeEach
    void aNight() {
        nights = new ANight(database);
        sink = nights.sink();
        night = nights.night("2026-01-12");
    }

    static Reading listing(String next, String... links) {
        return new Reading(Verdict.LISTING, "a list", List.of(), List.of(links), next, false);
    }

    static Reading reading(Verdict verdict, RawAd... ads) {
        return new Reading(verdict, "because", List.of(ads), List.of(), null, false);
    }

    static Normalized normalized(String key, String title) {
        RawAd raw = SampleAds.raw(title);
        return new Normalized(List.of(new Normalized.Pair(raw, SampleAds.ad(key, title))), List.of());
    }

    /** Time passes until something can be claimed. */
    Claim claim() {
        now = nights.frontier
                .nextClaimableAt(night, 0)
                .map(at -> at.isAfter(now) ? at : now)
                .orElseThrow();
        return nights.claim(night, now);
    }

    String readAs(Board board, Reading reading, Normalized normalized) {
        Claim claim = claim();
        FetchResult result =
                ANight.fetched(claim.page().url(), "<p>" + claim.page().url(), now);
        sink.store(ANight.visit(board, claim, result, now), reading, normalized);
        return claim.page().url().toString();
    }

    String ends(Board board, FetchResult result) {
        Claim claim = claim();
        sink.store(ANight.visit(board, claim, result, now), null, null);
        return claim.page().url().toString();
    }

    <T> T ask(Class<T> type, String sql) {
        return nights.jdbc.sql(sql).query(type).single();
    }
}
