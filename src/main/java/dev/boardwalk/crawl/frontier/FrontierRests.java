package dev.boardwalk.crawl.frontier;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.refetch.ReadBy;
import dev.boardwalk.crawl.refetch.RefetchRule;
import dev.boardwalk.crawl.refetch.RefetchRule.Known;
import dev.boardwalk.crawl.refetch.RefetchRule.Tonight;
import dev.boardwalk.crawl.refetch.SitemapDate;
import dev.boardwalk.crawl.refetch.SitemapTrustRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what {@link RefetchRule#tonight} says: which pages of open ads are asked for tonight, and which rest. Callers bring the transaction. */
final class FrontierRests {
    /** Of a page {@code p} and its reading {@code r}. */
    private static final String KNOWN = """
            p.id, p.host, p.state, p.recheck_on, p.lastmod, p.lastmod_got, p.got_at, p.listed_night_id = :night AS listed_tonight,
            r.read_by, r.read_at, r.valid_through""";

    private final JdbcClient jdbc;
    private final SitemapTrustRepository trust;
    private final ReadBy readBy;

    FrontierRests(JdbcClient jdbc, ReadBy readBy) {
        this.jdbc = jdbc;
        this.trust = new SitemapTrustRepository(jdbc);
        this.readBy = readBy;
    }

    private record Row(long id, String host, String state, Known known) {}

    private record Decided(long id, Tonight tonight) {}

    /** Plans the pages of the board's ads that are not closed. Pages this night knows already stay as they are. */
    void plan(long nightId, Board board, Instant now) {
        List<Row> rows = jdbc.sql("SELECT " + KNOWN + """

                  FROM boardwalk.page p LEFT JOIN boardwalk.page_reading r ON r.page_id = p.id
                 WHERE p.board_id = :board AND p.kind = 'DETAIL' AND p.night_id <> :night
                   AND EXISTS (SELECT 1 FROM boardwalk.job_ad a WHERE a.page_id = p.id AND a.state <> 'CLOSED')
                """)
                .param("night", nightId)
                .param("board", board.id())
                .query(FrontierRests::row)
                .list();
        List<Decided> decided = decide(rows, nightId, board, now);
        jdbc.sql("""
                UPDATE boardwalk.page p
                   SET night_id = :night, state = d.state, cause = d.cause, reason = NULL, due_at = :now, attempts = 0, claim = NULL,
                       claimed_until = NULL, links_sha256 = NULL
                  FROM unnest(:ids::bigint[], :states::text[], :causes::text[]) d (id, state, cause)
                 WHERE p.id = d.id
                """)
                .param("night", nightId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", decided.stream().map(Decided::id).toArray(Long[]::new))
                .param("states", column(decided, FrontierRests::state))
                .param("causes", column(decided, FrontierRests::cause))
                .update();
    }

    /** Decides again for pages tonight's listing gave a date, or gave none: those not yet asked for. Only where dates are trusted at all. */
    void byDates(Board board, Claim claim, Collection<NewPage> listed, Instant now) {
        Set<String> trusted = trust.trustedHosts(board.id());
        if (trusted.isEmpty() || listed.isEmpty()) {
            return;
        }
        List<Row> rows = jdbc.sql("SELECT " + KNOWN + """

                  FROM unnest(:keys::text[]) k (url_key)
                  JOIN boardwalk.page p ON p.board_id = :board AND p.url_key = k.url_key
                  LEFT JOIN boardwalk.page_reading r ON r.page_id = p.id
                 WHERE p.night_id = :night AND p.kind = 'DETAIL' AND p.state IN ('DUE', 'RESTING') AND p.attempts = 0
                """)
                .param("night", claim.nightId())
                .param("board", board.id())
                .param("keys", listed.stream().map(NewPage::key).distinct().toArray(String[]::new))
                .query(FrontierRests::row)
                .list();
        List<Decided> decided = decide(rows, claim.nightId(), board, now);
        List<Decided> other = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).state().equals(state(decided.get(i).tonight()))) {
                other.add(decided.get(i));
            }
        }
        change(other, now);
    }

    private void change(List<Decided> pages, Instant now) {
        if (pages.isEmpty()) {
            return;
        }
        jdbc.sql("""
                UPDATE boardwalk.page p SET state = d.state, cause = d.cause, due_at = :now
                  FROM unnest(:ids::bigint[], :states::text[], :causes::text[]) d (id, state, cause)
                 WHERE p.id = d.id AND p.state IN ('DUE', 'RESTING')
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", pages.stream().map(Decided::id).toArray(Long[]::new))
                .param("states", column(pages, FrontierRests::state))
                .param("causes", column(pages, FrontierRests::cause))
                .update();
    }

    private List<Decided> decide(List<Row> rows, long nightId, Board board, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<String> trusted = trust.trustedHosts(board.id());
        RefetchRule.Night common = night(nightId, board, now);
        return rows.stream()
                .map(row -> new Decided(
                        row.id(), RefetchRule.tonight(row.known(), common.trusting(trusted.contains(row.host())))))
                .toList();
    }

    private RefetchRule.Night night(long nightId, Board board, Instant now) {
        return jdbc.sql("""
                SELECT n.business_date,
                       (SELECT bn.bad_since FROM boardwalk.board_night bn
                         WHERE bn.board_id = :board AND bn.night_id < :night AND bn.outcome IS NOT NULL
                         ORDER BY bn.night_id DESC LIMIT 1) IS NULL AS well
                  FROM boardwalk.night n WHERE n.id = :night
                """)
                .param("night", nightId)
                .param("board", board.id())
                .query((row, index) -> new RefetchRule.Night(
                        row.getObject("business_date", LocalDate.class),
                        now,
                        readBy.name(board),
                        row.getBoolean("well"),
                        false))
                .single();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("host"),
                row.getString("state"),
                new Known(
                        row.getObject("recheck_on", LocalDate.class),
                        row.getString("read_by"),
                        instant(row, "read_at"),
                        row.getObject("valid_through", LocalDate.class),
                        date(row)));
    }

    /** The dates in a row with {@code lastmod}, {@code lastmod_got}, {@code got_at} and {@code listed_tonight}. */
    static SitemapDate date(ResultSet row) throws SQLException {
        return new SitemapDate(
                row.getBoolean("listed_tonight"),
                instant(row, "lastmod"),
                instant(row, "lastmod_got"),
                instant(row, "got_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private interface Value {
        @Nullable
        String of(Tonight tonight);
    }

    private static @Nullable String[] column(List<Decided> pages, Value value) {
        return pages.stream().map(page -> value.of(page.tonight())).toArray(String[]::new);
    }

    private static String state(Tonight tonight) {
        return tonight == Tonight.ASKED ? "DUE" : "RESTING";
    }

    private static @Nullable String cause(Tonight tonight) {
        return tonight == Tonight.RESTS_BY_DATE ? "SITEMAP_DATE" : null;
    }
}
