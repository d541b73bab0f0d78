package dev.boardwalk.crawl;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDefaults;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.board.Scope;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.frontier.Frontier;
import dev.boardwalk.crawl.frontier.FrontierPlan;
import dev.boardwalk.crawl.frontier.FrontierUpkeep;
import dev.boardwalk.crawl.pace.HostBackoff;
import dev.boardwalk.crawl.pace.HostClock;
import dev.boardwalk.crawl.pace.Pace;
import dev.boardwalk.crawl.refetch.ReadBy;
import dev.boardwalk.crawl.store.GroupedTransactions;
import dev.boardwalk.crawl.store.StoringSink;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.JobAdRepository;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.QuarantineRepository;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights, boards and answers for tests of the frontier, on a real database; partition 0 walks everything. */
public final class ANight {
    public static final Instant NOW = Instant.parse("2026-01-12T01:15:00Z");
    public static final ReadBy READ_BY = board -> "reader-1";
    public static final Duration CALL = Duration.ofSeconds(30);

    public final TestDatabase database;
    public final JdbcClient jdbc;
    public final Frontier frontier;
    public final FrontierPlan plan;
    public final FrontierUpkeep upkeep;

    public ANight(TestDatabase database) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.frontier = new Frontier(jdbc, database.transactions(), CALL);
        this.plan = new FrontierPlan(jdbc, database.transactions(), READ_BY);
        this.upkeep = new FrontierUpkeep(jdbc, database.transactions());
    }

    public StoringSink sink(Archive archive) {
        HostClock clock = new HostClock(jdbc, new Pace(new Random(1)), new HostBackoff(new Random(1)), host -> false);
        return new StoringSink(
                jdbc,
                new GroupedTransactions(database.transactions()),
                clock,
                origin -> null,
                READ_BY,
                new JobAdRepository(jdbc),
                new QuarantineRepository(jdbc),
                archive);
    }

    public StoringSink sink() {
        return sink(new Archive() {
            @Override
            public ArchivedAt append(Exchange exchange, Instant at, String payload, Repeated repeated) {
                throw new AssertionError("the sink archives nothing itself");
            }
        });
    }

    /** A further night. */
    public long night(String date) {
        return jdbc.sql("""
                INSERT INTO boardwalk.night (business_date, scope, attempt, started_at, deadline_at)
                VALUES (:date, 'all', 1, :now, :now) RETURNING id
                """)
                .param("date", LocalDate.parse(date))
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Plans the board for the night, at {@link #NOW}. */
    public Board planned(long night, Board board) {
        return planned(night, board, NOW);
    }

    public Board planned(long night, Board board, Instant at) {
        jdbc.sql("INSERT INTO boardwalk.board_definition VALUES (:id, :id, '{}', :now) ON CONFLICT DO NOTHING")
                .param("id", board.id())
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("INSERT INTO boardwalk.board VALUES (:id, :id, :id, :now, :now) ON CONFLICT DO NOTHING")
                .param("id", board.id())
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                INSERT INTO boardwalk.board_night (night_id, board_id, definition_hash, partition_no) VALUES (:night, :id, :id, 0)
                ON CONFLICT DO NOTHING
                """).param("night", night).param("id", board.id()).update();
        plan.plan(night, 0, board, at);
        return board;
    }

    public static Board board(String id, String... starts) {
        return board(id, Politeness.defaults(), starts);
    }

    public static Board board(String id, Politeness politeness, String... starts) {
        Set<String> hosts = new HashSet<>();
        for (String start : starts) {
            URI uri = URI.create(start);
            hosts.add(uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort());
        }
        return new Board(
                id,
                id,
                List.of(),
                new Scope(hosts, "/jobs/\\d+"),
                politeness,
                List.of(starts),
                ListingRules.NONE,
                Map.of(),
                BoardDefaults.NONE,
                Expectations.NONE,
                List.of());
    }

    public Claim claim(long night, Instant at) {
        return frontier.claim(night, 0, at).orElseThrow(() -> new AssertionError("nothing to claim at " + at));
    }

    public static Visit visit(Board board, Claim claim, FetchResult result, Instant at) {
        return new Visit(board, claim.page(), result, at, claim, null);
    }

    public static Exchange exchange(URI url, int status, String body, Instant at) {
        return new Exchange(
                url,
                url,
                status,
                List.of(Map.entry("Content-Type", "text/html; charset=utf-8")),
                body.getBytes(StandardCharsets.UTF_8),
                at,
                Duration.ofMillis(200),
                0,
                null);
    }

    public static FetchResult.Fetched fetched(URI url, String body, Instant at) {
        return new FetchResult.Fetched(
                new PageBody(url, body.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", at),
                exchange(url, 200, body, at));
    }

    public static FetchResult.Failed failed(FailureKind kind) {
        return new FetchResult.Failed(kind, kind + " for a test", null);
    }

    /** "STATE" or "STATE cause" of the page with this URL. */
    public String state(String url) {
        return jdbc.sql("SELECT concat_ws(' ', state, cause) FROM boardwalk.page WHERE url = :url")
                .param("url", url)
                .query(String.class)
                .single();
    }

    public long count(String table) {
        return jdbc.sql("SELECT count(*) FROM boardwalk." + table)
                .query(Long.class)
                .single();
    }
}
