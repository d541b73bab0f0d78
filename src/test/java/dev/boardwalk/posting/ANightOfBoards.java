package dev.boardwalk.posting;

import dev.boardwalk.board.Expectations;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.life.LifeRepository;
import dev.boardwalk.posting.life.PastWalkRepository;
import dev.boardwalk.posting.life.Reconciliation;
import dev.boardwalk.posting.life.WalkRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One night as the crawl leaves it: its boards, their listing pages, and the ads that were read. For tests of everything that follows the crawl. */
public final class ANightOfBoards {
    private final TestDatabase database;
    private final JdbcClient jdbc;
    public final long id;
    public final LocalDate date;
    public final Instant at;

    /** A full night that starts at 02:00 UTC of its date. */
    public ANightOfBoards(TestDatabase database, String date) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.date = LocalDate.parse(date);
        this.at = this.date.atTime(2, 0).toInstant(ZoneOffset.UTC);
        this.id = jdbc.sql("""
                INSERT INTO boardwalk.night (business_date, scope, attempt, started_at, deadline_at) VALUES (:date, 'all', 1, :at, :deadline) RETURNING id
                """)
                .param("date", this.date)
                .param("at", utc(at))
                .param("deadline", utc(at.plus(Duration.ofHours(6))))
                .query(Long.class)
                .single();
        jdbc.sql("CREATE TABLE IF NOT EXISTS boardwalk.page_fetch_test PARTITION OF boardwalk.page_fetch DEFAULT")
                .update();
    }

    /** The board is walked tonight, and its one listing page ends in this state. */
    public ANightOfBoards walks(String board, String listingState) {
        jdbc.sql("INSERT INTO boardwalk.board_definition VALUES (:b, :b, '{}', :at) ON CONFLICT DO NOTHING")
                .param("b", board)
                .param("at", utc(at))
                .update();
        jdbc.sql("INSERT INTO boardwalk.board VALUES (:b, :b, :b, :at, :at) ON CONFLICT DO NOTHING")
                .param("b", board)
                .param("at", utc(at))
                .update();
        jdbc.sql(
                        "INSERT INTO boardwalk.board_night (night_id, board_id, definition_hash, partition_no) VALUES (:night, :b, :b, 0)")
                .param("night", id)
                .param("b", board)
                .update();
        page(board, "LISTING", "https://" + board + ".example/jobs", listingState, null, false);
        return this;
    }

    /** One more listing page, read as this. */
    public ANightOfBoards lists(String board, String url, String verdict) {
        page(board, "LISTING", url, "FETCHED", verdict, false);
        return this;
    }

    /** A listing links to the page, and the page shows the ad. */
    public ANightOfBoards reads(String board, JobAd ad) {
        long page = page(board, "DETAIL", ad.url(), "FETCHED", "POSTING", true);
        store(board, page, ad);
        return this;
    }

    /** The page of a known ad, listed or not, ends in this state; the ad itself is not read. */
    public ANightOfBoards page(String board, String url, String state, boolean listed) {
        page(board, "DETAIL", url, state, null, listed);
        return this;
    }

    /** A listing links to the page of a known ad, and the page redirects. */
    public ANightOfBoards leadsTo(String board, String url, String finalUrl, String verdict) {
        long page = page(board, "DETAIL", url, "FETCHED", verdict, true);
        jdbc.sql("""
                INSERT INTO boardwalk.page_fetch (fetched_at, page_id, night_id, board_id, result, http_status, final_url)
                VALUES (:at, :page, :night, :board, 'FETCHED', 200, :final)
                """)
                .param("at", utc(at))
                .param("page", page)
                .param("night", id)
                .param("board", board)
                .param("final", finalUrl)
                .update();
        return this;
    }

    private void store(String board, long page, JobAd ad) {
        database.transactions()
                .executeWithoutResult(status -> new JobAdRepository(jdbc)
                        .store(new ReadFrom(id, board, page, 1, at, at), SampleAds.raw(ad.title()), ad));
    }

    private long page(String board, String kind, String url, String state, @Nullable String verdict, boolean listed) {
        String host = board + ".example";
        jdbc.sql("INSERT INTO boardwalk.host (name, next_allowed_at) VALUES (:h, :at) ON CONFLICT DO NOTHING")
                .param("h", host)
                .param("at", utc(at))
                .update();
        jdbc.sql("INSERT INTO boardwalk.origin (name, host) VALUES (:o, :h) ON CONFLICT DO NOTHING")
                .param("o", "https://" + host + ":443")
                .param("h", host)
                .update();
        return jdbc.sql("""
                INSERT INTO boardwalk.page AS p (board_id, kind, url, url_key, host, origin, depth, night_id, state, verdict, due_at, listed_night_id, first_seen_at)
                VALUES (:b, :kind, :url, :url, :h, :o, CASE WHEN :kind = 'LISTING' THEN 1 ELSE 0 END, :night, :state, :verdict, :at,
                        CASE WHEN :listed THEN :night END, :at)
                ON CONFLICT (board_id, url_key) DO UPDATE
                   SET night_id = :night, state = :state, verdict = :verdict,
                       listed_night_id = CASE WHEN :listed THEN :night ELSE p.listed_night_id END
                RETURNING id
                """)
                .param("b", board)
                .param("kind", kind)
                .param("url", url)
                .param("h", host)
                .param("o", "https://" + host + ":443")
                .param("night", id)
                .param("state", state)
                .param("verdict", verdict)
                .param("at", utc(at))
                .param("listed", listed)
                .query(Long.class)
                .single();
    }

    /** Judges all boards of the night. */
    public ANightOfBoards reconciled() {
        return reconciled(Expectations.NONE);
    }

    public ANightOfBoards reconciled(Expectations expected) {
        var walks = new WalkRepository(jdbc);
        var reconciliation = new Reconciliation(walks, new PastWalkRepository(jdbc), new LifeRepository(jdbc));
        for (String board : walks.unjudged(id)) {
            database.transactions()
                    .executeWithoutResult(status ->
                            reconciliation.reconcile(id, board, expected, date, at.plus(Duration.ofHours(1))));
        }
        return this;
    }

    /** "STATE" or "STATE reason" of the ad with this key. */
    public String ad(String key) {
        return jdbc.sql("SELECT concat_ws(' ', state, closed_reason) FROM boardwalk.job_ad WHERE ad_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    public String outcome(String board) {
        return jdbc.sql("SELECT outcome FROM boardwalk.board_night WHERE night_id = :night AND board_id = :b")
                .param("night", id)
                .param("b", board)
                .query(String.class)
                .single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
