package dev.boardwalk.night;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
