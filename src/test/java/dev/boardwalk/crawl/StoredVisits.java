package dev.boardwalk.crawl;

import static dev.boardwalk.crawl.ANight.NOW;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.store.StoringSink;
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
public abstract class StoredVisits {

    protected static final String LIST = "https://acme.example/list";
    protected static final String ONE = "https://acme.example/jobs/1";
    protected static final String TWO = "https://acme.example/jobs/2";
    protected static final Normalized NOTHING = new Normalized(List.of(), List.of());

    @RegisterExtension
    protected final TestDatabase database = TestDatabase.fresh();

    protected ANight nights;
    protected StoringSink sink;
    protected long night;
    protected Instant now = NOW;

    @BeforeEach
    protected void aNight() {
        nights = new ANight(database);
        sink = nights.sink();
        night = nights.night("2026-01-12");
    }

    protected static Reading listing(String next, String... links) {
        return new Reading(Verdict.LISTING, "a list", List.of(), List.of(links), next, false);
    }

    protected static Reading reading(Verdict verdict, RawAd... ads) {
        return new Reading(verdict, "because", List.of(ads), List.of(), null, false);
    }

    protected static Normalized normalized(String key, String title) {
        RawAd raw = SampleAds.raw(title);
        return new Normalized(List.of(new Normalized.Pair(raw, SampleAds.ad(key, title))), List.of());
    }

    /** Time passes until something can be claimed. */
    protected Claim claim() {
        now = nights.frontier
                .nextClaimableAt(night, 0, now)
                .map(at -> at.isAfter(now) ? at : now)
                .orElseThrow();
        return nights.claim(night, now);
    }

    protected String readAs(Board board, Reading reading, Normalized normalized) {
        Claim claim = claim();
        FetchResult result =
                ANight.fetched(claim.page().url(), "<p>" + claim.page().url(), now);
        sink.store(ANight.visit(board, claim, result, now), reading, normalized);
        return claim.page().url().toString();
    }

    protected String ends(Board board, FetchResult result) {
        Claim claim = claim();
        sink.store(ANight.visit(board, claim, result, now), null, null);
        return claim.page().url().toString();
    }

    protected <T> T ask(Class<T> type, String sql) {
        return nights.jdbc.sql(sql).query(type).single();
    }
}
