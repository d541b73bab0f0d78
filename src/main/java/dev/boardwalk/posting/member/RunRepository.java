package dev.boardwalk.posting.member;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code boardwalk.match_run}. Callers bring the transaction. */
public final class RunRepository {
    private final JdbcClient jdbc;

    public RunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an operator does. */
    public enum Kind {
        MERGE,
        SPLIT,
        UNDO
    }

    /** The night's own run, begun now unless it has begun and was not undone: a restart goes on with it. */
    public Run ofNight(long nightId, Instant at) {
        long id = jdbc.sql(
                        "SELECT id FROM boardwalk.match_run WHERE night_id = :night AND kind = 'NIGHT' AND undone_by IS NULL")
                .param("night", nightId)
                .query(Long.class)
                .optional()
                .orElseGet(() -> begin(nightId, at));
        return new Run(id, nightId);
    }

    private long begin(long nightId, Instant at) {
        return jdbc.sql(
                        "INSERT INTO boardwalk.match_run (kind, night_id, at) VALUES ('NIGHT', :night, :at) RETURNING id")
                .param("night", nightId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** An operator's run begins. */
    public Run ofOperator(Kind kind, @Nullable Long nightId, String who, String why, Instant at) {
        long id = jdbc.sql("""
                INSERT INTO boardwalk.match_run (kind, night_id, who, why, at) VALUES (:kind, :night, :who, :why, :at) RETURNING id
                """)
                .param("kind", kind.name())
                .param("night", nightId)
                .param("who", who)
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new Run(id, null);
    }
}
