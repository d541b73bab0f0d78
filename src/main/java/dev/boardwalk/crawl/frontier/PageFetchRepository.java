package dev.boardwalk.crawl.frontier;

import dev.boardwalk.crawl.ArchivedAt;
import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.Storable;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code boardwalk.page_fetch}, and its months. Every method wants to be called within a transaction. */
public final class PageFetchRepository {
    /** Two plans at once would both make the month's table; any fixed number will do. */
    private static final long MONTHS_LOCK = 7_246_951_083L;

    private static final Pattern MONTH = Pattern.compile("page_fetch_(\\d{4})_(\\d{2})");

    private final JdbcClient jdbc;

    public PageFetchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the tables of this month and the next, if they are not there. */
    void prepare(Instant now) {
        YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        prepare(month);
        prepare(month.plusMonths(1));
    }

    private void prepare(YearMonth month) {
        String table = "boardwalk.page_fetch_%d_%02d".formatted(month.getYear(), month.getMonthValue());
        if (isThere(table)) {
            return;
        }
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", MONTHS_LOCK)
                .query()
                .singleRow();
        // a table's bounds cannot be parameters; these are digits and hyphens of our own making
        jdbc.sql("""
                CREATE TABLE IF NOT EXISTS %s PARTITION OF boardwalk.page_fetch FOR VALUES FROM ('%s-01 00:00:00+00') TO ('%s-01 00:00:00+00')
                """.formatted(table, month, month.plusMonths(1))).update();
    }

    /** Drops the tables of all months before this one. Returns how many. Nobody may be fetching meanwhile. */
    int dropBefore(YearMonth first) {
        List<String> tables = jdbc.sql("""
                SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'boardwalk.page_fetch'::regclass
                """).query(String.class).list();
        int dropped = 0;
        for (String table : tables) {
            Matcher month = MONTH.matcher(table);
            if (month.matches()
                    && YearMonth.parse(month.group(1) + "-" + month.group(2)).isBefore(first)) {
                jdbc.sql("DROP TABLE boardwalk." + table).update(); // a name of our own making
                dropped++;
            }
        }
        return dropped;
    }

    private boolean isThere(String table) {
        return jdbc.sql("SELECT to_regclass(:table) IS NOT NULL")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    /**
     * An attempt that was written.
     *
     * @param id its row
     * @param requests the board's so far tonight; 0 when this one was no request
     */
    public record Added(long id, int requests) {}

    /** Writes one attempt, and counts it against the board's budget if somebody was asked. */
    public Added add(Visit visit, Claim claim, @Nullable String bodySha256) {
        Ending ending = Ending.of(visit.result());
        Exchange exchange = visit.result().exchange();
        ArchivedAt archived = visit.archived();
        return jdbc.sql("""
                WITH spent AS (UPDATE boardwalk.board_night SET requests = requests + 1
                                WHERE night_id = :night AND board_id = :board AND :asked RETURNING requests)
                INSERT INTO boardwalk.page_fetch (fetched_at, page_id, night_id, board_id, result, reason, http_status, content_type, final_url,
                                                  body_bytes, body_sha256, took_ms, archive_file_id, archive_offset, archive_length, body_fetch_id, truncated)
                VALUES (:at, :page, :night, :board, :result, :reason, :status, :contentType, :finalUrl,
                        :bytes, :sha256, :took, :file, :offset, :length, :bodyFetch, :truncated)
                RETURNING id, (SELECT requests FROM spent) AS requests
                """)
                .param("asked", exchange != null || visit.result() instanceof FetchResult.Failed)
                .param("at", visit.at().atOffset(ZoneOffset.UTC))
                .param("page", visit.page().id())
                .param("night", claim.nightId())
                .param("board", visit.page().boardId())
                .param("result", ending.result())
                .param("reason", Storable.words(ending.reason()))
                .param("status", exchange == null ? null : exchange.status())
                .param(
                        "contentType",
                        exchange == null
                                ? null
                                : Storable.words(exchange.header("Content-Type").orElse(null)))
                .param("finalUrl", exchange == null ? null : exchange.finalUrl().toString())
                .param(
                        "bytes",
                        visit.result() instanceof FetchResult.Fetched fetched
                                ? fetched.body().bytes().length
                                : null)
                .param("sha256", bodySha256)
                .param(
                        "took",
                        exchange == null
                                ? null
                                : Math.toIntExact(exchange.took().toMillis()))
                .param("file", archived == null ? null : archived.fileId())
                .param("offset", archived == null ? null : archived.offset())
                .param("length", archived == null ? null : archived.length())
                .param("bodyFetch", archived == null ? null : archived.bodyFetchId())
                .param(
                        "truncated",
                        exchange == null || exchange.truncated() == null
                                ? null
                                : exchange.truncated().name())
                .query((row, index) -> new Added(row.getLong("id"), row.getInt("requests")))
                .single();
    }

    /** A result by its name in the table, and why it was no body. */
    private record Ending(String result, @Nullable String reason) {
        static Ending of(FetchResult result) {
            if (result instanceof FetchResult.Fetched) {
                return new Ending("FETCHED", null);
            }
            if (result instanceof FetchResult.NotModified) {
                boolean came = result.exchange() != null && result.exchange().status() != 304;
                return new Ending("NOT_MODIFIED", came ? "the body is the one that was read last" : null);
            }
            if (result instanceof FetchResult.Denied denied) {
                return new Ending("DENIED", denied.reason());
            }
            if (result instanceof FetchResult.Deferred deferred) {
                return new Ending("DEFERRED", deferred.reason());
            }
            if (result instanceof FetchResult.Gone gone) {
                return new Ending("GONE", "answered " + gone.exchange().status());
            }
            return new Ending("FAILED", ((FetchResult.Failed) result).reason());
        }
    }
}
