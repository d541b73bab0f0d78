package dev.boardwalk.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what could not be used until it can be, or somebody discards it. Every method wants to be called within a transaction. */
public final class QuarantineRepository {
    private static final String SELECT = """
            SELECT q.*, n.business_date, a.name AS file, b.archive_offset
              FROM boardwalk.quarantine q
              JOIN boardwalk.night n ON n.id = q.night_id
              LEFT JOIN boardwalk.page_fetch f ON f.page_id = q.page_id AND f.id = q.page_fetch_id
              LEFT JOIN boardwalk.page_fetch b ON b.page_id = f.page_id AND b.id = coalesce(f.body_fetch_id, f.id)
              LEFT JOIN boardwalk.archive_file a ON a.id = b.archive_file_id AND a.state <> 'EXPIRED'
            """;

    private static final String MATCHING = """
             WHERE (:board::text IS NULL OR q.board_id = :board) AND (:rule::text IS NULL OR q.rule = :rule)
               AND (:date::date IS NULL OR n.business_date = :date) AND (:state::text IS NULL OR q.state = :state)
            """;

    private final JdbcClient jdbc;

    /**
     * Which rows; null means any.
     *
     * @param limit rows at most
     */
    public record Filter(
            @Nullable String boardId,
            @Nullable String rule,
            @Nullable LocalDate night,
            Quarantined.@Nullable State state,
            int limit) {}

    public QuarantineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts a page or an ad of it into quarantine, with the definition its board was walked with. One row for each night, page and rule: the same again
     * renews its words and leaves an operator's DISCARDED alone. The row of {@code board_night} must be there.
     */
    public void put(ReadFrom from, String url, Refusal refusal) {
        jdbc.sql("""
                INSERT INTO boardwalk.quarantine AS q (night_id, board_id, page_id, page_fetch_id, definition_hash, url, rule, reason, snippet,
                                                       state, recorded_at)
                SELECT bn.night_id, bn.board_id, :page, :fetch, bn.definition_hash, :url, :rule, :reason, :snippet, 'WAITING', :at
                  FROM boardwalk.board_night bn WHERE bn.night_id = :night AND bn.board_id = :board
                ON CONFLICT (night_id, page_id, rule) DO UPDATE
                   SET page_fetch_id = excluded.page_fetch_id, reason = excluded.reason, snippet = excluded.snippet,
                       state = CASE WHEN q.state = 'DISCARDED' THEN q.state ELSE 'WAITING' END
                """)
                .param("night", from.nightId())
                .param("board", from.boardId())
                .param("page", from.pageId())
                .param("fetch", from.fetchId())
                .param("url", url)
                .param("rule", refusal.rule())
                .param("reason", withoutNul(refusal.reason()))
                .param("snippet", refusal.snippet() == null ? null : withoutNul(refusal.snippet()))
                .param("at", from.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that the page can be used now. Returns how many rows waited for that. */
    public int resolve(long pageId) {
        return jdbc.sql(
                        "UPDATE boardwalk.quarantine SET state = 'RESOLVED' WHERE page_id = :page AND state = 'WAITING'")
                .param("page", pageId)
                .update();
    }

    /** Notes that an operator wants no more of it. Returns how many of the rows were waiting; the others stay as they are. */
    public int discard(Collection<Long> ids) {
        return jdbc.sql(
                        "UPDATE boardwalk.quarantine SET state = 'DISCARDED' WHERE id = ANY (:ids) AND state = 'WAITING'")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Newest first. */
    public List<Quarantined> list(Filter filter) {
        return filtered(SELECT + MATCHING + " ORDER BY q.id DESC LIMIT :limit", filter)
                .param("limit", filter.limit())
                .query(QuarantineRepository::row)
                .list();
    }

    /** By rule, how many match, whatever the limit. */
    public Map<String, Integer> count(Filter filter) {
        Map<String, Integer> counts = new TreeMap<>();
        filtered(
                        "SELECT q.rule, count(*) FROM boardwalk.quarantine q JOIN boardwalk.night n ON n.id = q.night_id"
                                + MATCHING + " GROUP BY q.rule",
                        filter)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("board", filter.boardId())
                .param("rule", filter.rule())
                .param("date", filter.night())
                .param("state", filter.state() == null ? null : filter.state().name());
    }

    /** The rows with these ids, in no order; ids nobody has are left out. */
    public List<Quarantined> find(Collection<Long> ids) {
        return jdbc.sql(SELECT + " WHERE q.id = ANY (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(QuarantineRepository::row)
                .list();
    }

    private static Quarantined row(ResultSet row, int index) throws SQLException {
        String file = row.getString("file");
        return new Quarantined(
                row.getLong("id"),
                row.getObject("business_date", LocalDate.class),
                row.getString("board_id"),
                row.getLong("page_id"),
                row.getString("url"),
                row.getString("rule"),
                row.getString("reason"),
                row.getString("snippet"),
                Quarantined.State.valueOf(row.getString("state")),
                row.getString("definition_hash"),
                file == null ? null : new Quarantined.Stored(file, row.getLong("archive_offset")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** A text column holds every character but this one. */
    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }
}
