package dev.boardwalk.posting.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes back what nights did to memberships. Nothing is deleted: what is taken back ends in recorded time, and what it had replaced is believed again from now on.
 * Callers bring the transaction.
 */
public final class UndoRepository {
    private final JdbcClient jdbc;

    public UndoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run that changed memberships.
     *
     * @param date of its night; null for an operator's run
     * @param who the operator; null for a night
     * @param recorded memberships it recorded that are still believed
     */
    public record Taken(
            long id,
            String kind,
            @Nullable LocalDate date,
            @Nullable String who,
            Instant at,
            int recorded) {}

    /** The first run of the night of this date that is not undone; empty when there is none. */
    public Optional<Long> firstRun(LocalDate date) {
        return jdbc.sql("""
                SELECT r.id FROM boardwalk.match_run r JOIN boardwalk.night n ON n.id = r.night_id
                 WHERE r.kind = 'NIGHT' AND r.undone_by IS NULL AND n.business_date = :date
                 ORDER BY r.id LIMIT 1
                """).param("date", date).query(Long.class).optional();
    }

    /** That run and all that came after it, in order. */
    public List<Taken> since(long run) {
        return jdbc.sql("""
                SELECT r.id, r.kind, n.business_date, r.who, r.at,
                       (SELECT count(*) FROM boardwalk.posting_member m WHERE m.run_id = r.id AND m.superseded_at IS NULL) AS recorded
                  FROM boardwalk.match_run r LEFT JOIN boardwalk.night n ON n.id = r.night_id
                 WHERE r.id >= :run AND r.undone_by IS NULL
                 ORDER BY r.id
                """)
                .param("run", run)
                .query((row, index) -> new Taken(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getObject("business_date", LocalDate.class),
                        row.getString("who"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("recorded")))
                .list();
    }

    /**
     * Makes the memberships what they were before this run. The ads concerned wait for matching again.
     *
     * @param from the first run to take back; all later ones go with it
     * @param undo the run of the undo itself
     * @return how many ads it concerns
     */
    public int before(long from, Run undo, Instant at) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                UPDATE boardwalk.job_ad SET matched_hash = NULL
                 WHERE id IN (SELECT job_ad_id FROM boardwalk.posting_member WHERE run_id >= :from AND superseded_at IS NULL
                              UNION SELECT job_ad_id FROM boardwalk.posting_member WHERE superseded_run_id >= :from)
                """).param("from", from).update();
        int taken = jdbc.sql("""
                WITH taken AS (
                    UPDATE boardwalk.posting_member SET superseded_at = :at, superseded_run_id = :undo
                     WHERE run_id >= :from AND superseded_at IS NULL
                    RETURNING job_ad_id)
                SELECT count(DISTINCT job_ad_id) FROM taken
                """)
                .param("from", from)
                .param("undo", undo.id())
                .param("at", now)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                INSERT INTO boardwalk.posting_member
                       (posting_id, job_ad_id, rule, pair_class, score, evidence, night_id, run_id, valid_from, valid_to, recorded_at)
                SELECT posting_id, job_ad_id, rule, pair_class, score, evidence, night_id, :undo, valid_from, valid_to, :at
                  FROM boardwalk.posting_member WHERE run_id < :from AND superseded_run_id >= :from
                 ORDER BY id
                """)
                .param("from", from)
                .param("undo", undo.id())
                .param("at", now)
                .update();
        jdbc.sql(
                        "UPDATE boardwalk.match_run SET undone_by = :undo WHERE id >= :from AND id <> :undo AND kind = 'NIGHT' AND undone_by IS NULL")
                .param("from", from)
                .param("undo", undo.id())
                .update();
        return taken;
    }
}
