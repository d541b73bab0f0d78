package dev.boardwalk.night;

import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.crawl.refetch.DateTrust;
import dev.boardwalk.night.NightReport.BoardLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code boardwalk.night}. */
final class NightRepository {
    private static final String COLUMNS = "id, business_date, scope, attempt, started_at, deadline_at, ended_at";

    private final JdbcClient jdbc;

    NightRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The night of this date, scope and attempt, made now if it is new. */
    Night open(LocalDate date, String scope, int attempt, Instant now, Instant deadline) {
        jdbc.sql("""
                INSERT INTO boardwalk.night (business_date, scope, attempt, started_at, deadline_at)
                VALUES (:date, :scope, :attempt, :now, :deadline)
                ON CONFLICT (business_date, scope, attempt) DO UPDATE SET deadline_at = excluded.deadline_at, ended_at = NULL
                """)
                .param("date", date)
                .param("scope", scope)
                .param("attempt", attempt)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("deadline", deadline.atOffset(ZoneOffset.UTC))
                .update();
        return find(date, scope, attempt).orElseThrow();
    }

    Optional<Night> find(LocalDate date, String scope, int attempt) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM boardwalk.night WHERE business_date = :date AND scope = :scope AND attempt = :attempt")
                .param("date", date)
                .param("scope", scope)
                .param("attempt", attempt)
                .query(NightRepository::row)
                .optional();
    }

    Optional<Night> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM boardwalk.night WHERE id = :id")
                .param("id", id)
                .query(NightRepository::row)
                .optional();
    }

    /** Highest attempt so far; 0 when there was none. */
    int lastAttempt(LocalDate date, String scope) {
        return jdbc.sql(
                        "SELECT coalesce(max(attempt), 0) FROM boardwalk.night WHERE business_date = :date AND scope = :scope")
                .param("date", date)
                .param("scope", scope)
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    List<Night> newest(int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM boardwalk.night ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query(NightRepository::row)
                .list();
    }

    void end(long id, Instant at) {
        jdbc.sql("UPDATE boardwalk.night SET ended_at = :at WHERE id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** The crawl partitions of a planned night. */
    List<Integer> partitions(long nightId) {
        return jdbc.sql(
                        "SELECT DISTINCT partition_no FROM boardwalk.board_night WHERE night_id = :night ORDER BY partition_no")
                .param("night", nightId)
                .query(Integer.class)
                .list();
    }

    /** The night's boards with their outcomes and counts, by id. */
    List<BoardLine> boards(long nightId) {
        return jdbc.sql("""
                SELECT board_id, outcome, reason, coalesce(ads_listed, 0) AS listed, coalesce(ads_read, 0) AS read,
                       coalesce(ads_new, 0) AS created, coalesce(ads_changed, 0) AS changed, coalesce(ads_closed, 0) AS closed,
                       coalesce(ads_reopened, 0) AS reopened, coalesce(quarantined, 0) AS quarantined,
                       coalesce(pages_dated, 0) AS dated,
                       bad_nights, bad_since, last_good_date, last_good_page, next_command,
                       EXISTS (SELECT 1 FROM boardwalk.board_alarm a WHERE a.board_id = bn.board_id AND a.raised_night_id = bn.night_id) AS alarmed
                  FROM boardwalk.board_night bn
                 WHERE night_id = :night
                 ORDER BY board_id
                """)
                .param("night", nightId)
                .query(NightRepository::boardLine)
                .list();
    }

    /** How each board stood when it was last judged, by id. */
    List<NightReport.Standing> standings() {
        return jdbc.sql("""
                SELECT DISTINCT ON (bn.board_id) bn.board_id, n.id AS night_id, n.business_date, bn.outcome, bn.reason, bn.bad_nights, bn.bad_since,
                       bn.last_good_date, bn.last_good_page, bn.next_command,
                       (SELECT count(*) FROM boardwalk.job_ad a WHERE a.board_id = bn.board_id AND a.state = 'OPEN') AS ads_open,
                       t.held, t.told, t.misses
                  FROM boardwalk.board_night bn
                  JOIN boardwalk.night n ON n.id = bn.night_id
                  LEFT JOIN LATERAL (SELECT s.held, s.told, s.misses FROM boardwalk.sitemap_trust s WHERE s.board_id = bn.board_id
                                      ORDER BY s.held DESC, s.host LIMIT 1) t ON true
                 WHERE bn.outcome IS NOT NULL
                 ORDER BY bn.board_id, bn.night_id DESC
                """)
                .query((row, index) -> new NightReport.Standing(
                        row.getString("board_id"),
                        row.getLong("night_id"),
                        row.getObject("business_date", LocalDate.class),
                        BoardOutcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        row.getInt("bad_nights"),
                        row.getObject("bad_since", LocalDate.class),
                        row.getObject("last_good_date", LocalDate.class),
                        row.getString("last_good_page"),
                        row.getInt("ads_open"),
                        sitemapDates(row),
                        row.getString("next_command")))
                .list();
    }

    private static @Nullable String sitemapDates(ResultSet row) throws SQLException {
        int held = row.getInt("held");
        return row.wasNull() ? null : new DateTrust(held, row.getInt("told"), row.getInt("misses"), null).words();
    }

    /** What the night wanted and did not ask for, by board. */
    List<NightReport.Skipped> skipped(long nightId) {
        return jdbc.sql("""
                SELECT board_id, url, cause, reason FROM boardwalk.page_skipped WHERE night_id = :night ORDER BY board_id, cause, url
                """)
                .param("night", nightId)
                .query((row, index) -> new NightReport.Skipped(
                        row.getString("board_id"),
                        row.getString("url"),
                        row.getString("cause"),
                        row.getString("reason")))
                .list();
    }

    private static BoardLine boardLine(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new BoardLine(
                row.getString("board_id"),
                outcome == null ? null : BoardOutcome.valueOf(outcome),
                row.getString("reason"),
                row.getInt("listed"),
                row.getInt("read"),
                row.getInt("created"),
                row.getInt("changed"),
                row.getInt("closed"),
                row.getInt("reopened"),
                row.getInt("quarantined"),
                row.getInt("dated"),
                row.getInt("bad_nights"),
                row.getObject("bad_since", LocalDate.class),
                row.getObject("last_good_date", LocalDate.class),
                row.getString("last_good_page"),
                row.getBoolean("alarmed"),
                row.getString("next_command"));
    }

    private static Night row(ResultSet row, int index) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Night(
                row.getLong("id"),
                row.getObject("business_date", LocalDate.class),
                row.getString("scope"),
                row.getInt("attempt"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("deadline_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
