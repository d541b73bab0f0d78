package dev.boardwalk.posting.life;

import dev.boardwalk.posting.AdState;
import dev.boardwalk.posting.ClosedReason;
import dev.boardwalk.posting.Verdict;
import dev.boardwalk.posting.life.LifeRule.Close;
import dev.boardwalk.posting.life.LifeRule.CountMissing;
import dev.boardwalk.posting.life.LifeRule.Decision;
import dev.boardwalk.posting.life.LifeRule.Doubt;
import dev.boardwalk.posting.life.LifeRule.Reopen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lives of a board's job ads: what a walk saw of them, and what became of them. Callers bring the transaction. */
public final class LifeRepository {
    private final JdbcClient jdbc;

    public LifeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One ad, by its number. */
    record Seen(long jobAdId, Reckoning.Ad ad) {}

    /**
     * Every ad of the board that tonight can change: all that are not closed, and closed ones that were seen again. An ad that stands on a listing page
     * itself is listed when it is read there; that page's own 404 or redirect says nothing of the ad, but ends the walk.
     */
    List<Seen> seen(long nightId, String boardId) {
        return jdbc.sql("""
                SELECT a.id, a.state, a.closed_reason, a.last_seen_at, a.missing_walks, a.missing_date, a.missing_at,
                       v.valid_through,
                       coalesce(p.listed_night_id = :night, false) OR p.kind <> 'DETAIL' AND a.last_seen_night_id = :night AS listed,
                       p.listed_night_id,
                       a.last_seen_night_id = :night OR coalesce(a.ad_key = ANY (r.ad_keys), false) AS read,
                       p.kind = 'DETAIL' AND p.night_id = :night AND p.state = 'GONE' AS gone,
                       CASE WHEN p.kind = 'DETAIL' AND p.night_id = :night AND (p.state IN ('FETCHED', 'NOT_MODIFIED') OR r.page_id IS NOT NULL) THEN p.verdict END AS verdict,
                       CASE WHEN p.kind = 'DETAIL' AND p.night_id = :night AND p.state = 'FETCHED' AND p.verdict IN ('LISTING', 'NOT_A_POSTING') THEN EXISTS (
                            SELECT 1 FROM boardwalk.page_fetch f
                             WHERE f.page_id = p.id AND f.night_id = :night AND f.result = 'FETCHED' AND f.final_url <> p.url
                               AND (f.final_url ~ '^https?://[^/]+/?$'
                                    OR EXISTS (SELECT 1 FROM boardwalk.page l
                                                WHERE l.board_id = p.board_id AND l.kind <> 'DETAIL' AND l.url = f.final_url)))
                            ELSE false END AS leads_away
                  FROM boardwalk.job_ad a
                  JOIN boardwalk.page p ON p.id = a.page_id
                  JOIN boardwalk.job_ad_version v ON v.job_ad_id = a.id AND v.superseded_at IS NULL
                  -- a listed page that rests says what it said when it was read
                  LEFT JOIN boardwalk.page_reading r
                    ON r.page_id = p.id AND p.state = 'RESTING' AND p.night_id = :night AND p.listed_night_id = :night
                 WHERE a.board_id = :board
                   AND (a.state <> 'CLOSED' OR a.last_seen_night_id = :night OR p.listed_night_id = :night)
                 ORDER BY a.id
                """)
                .param("night", nightId)
                .param("board", boardId)
                .query(LifeRepository::row)
                .list();
    }

    private static Seen row(ResultSet row, int index) throws SQLException {
        String closed = row.getString("closed_reason");
        String valid = row.getString("valid_through");
        OffsetDateTime missingAt = row.getObject("missing_at", OffsetDateTime.class);
        AdLife life = new AdLife(
                AdState.valueOf(row.getString("state")),
                closed == null ? null : ClosedReason.valueOf(closed),
                valid == null ? null : LocalDate.parse(valid),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                row.getInt("missing_walks"),
                row.getObject("missing_date", LocalDate.class),
                missingAt == null ? null : missingAt.toInstant());
        String verdict = row.getString("verdict");
        return new Seen(
                row.getLong("id"),
                new Reckoning.Ad(
                        life,
                        new SightingRule.Pages(
                                row.getBoolean("listed"),
                                row.getObject("listed_night_id", Long.class),
                                row.getBoolean("read"),
                                row.getBoolean("gone"),
                                row.getBoolean("leads_away"),
                                verdict == null ? null : Verdict.valueOf(verdict))));
    }

    /** Writes a decision; {@link LifeRule.Keep} writes nothing, and ads that are confirmed are written together, see {@link #confirm}. */
    void apply(long jobAdId, Decision decision, long nightId, LocalDate date, Instant at) {
        if (decision instanceof Reopen) {
            reopen(jobAdId, nightId, at);
        } else if (decision instanceof CountMissing missing) {
            countMissing(jobAdId, missing.walks(), date, at);
        } else if (decision instanceof Close close) {
            close(jobAdId, close, nightId, at);
        } else if (decision instanceof Doubt) {
            jdbc.sql("UPDATE boardwalk.job_ad SET state = 'UNVERIFIED' WHERE id = :ad")
                    .param("ad", jobAdId)
                    .update();
        }
    }

    /** Ads of boards that no night walks any more: nothing confirms them, so after a fortnight they leave the open counts too. Returns how many. */
    public int doubtUnwalked(long nightId, Instant at) {
        return jdbc.sql("""
                UPDATE boardwalk.job_ad a SET state = 'UNVERIFIED'
                 WHERE a.state = 'OPEN' AND a.last_seen_at < :before
                   AND NOT EXISTS (SELECT 1 FROM boardwalk.board_night bn WHERE bn.night_id = :night AND bn.board_id = a.board_id)
                """)
                .param("before", utc(at.minus(LifeRule.UNVERIFIED_AFTER)))
                .param("night", nightId)
                .update();
    }

    /** Ads that are there still: nearly all, every night. */
    void confirm(Collection<Long> jobAdIds, long nightId, Instant at) {
        if (jobAdIds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                UPDATE boardwalk.job_ad
                   SET state = 'OPEN', last_seen_at = greatest(last_seen_at, CASE WHEN last_seen_night_id = :night THEN last_seen_at ELSE :at END),
                       last_seen_night_id = :night, missing_walks = 0, missing_date = NULL, missing_at = NULL
                  FROM unnest(:ads::bigint[]) seen (ad)
                 WHERE id = seen.ad
                   AND (state <> 'OPEN' OR missing_walks > 0 OR last_seen_night_id <> :night)
                """)
                .param("ads", jobAdIds.toArray(Long[]::new))
                .param("night", nightId)
                .param("at", utc(at))
                .update();
    }

    private void reopen(long jobAdId, long nightId, Instant at) {
        jdbc.sql("""
                UPDATE boardwalk.job_ad
                   SET state = 'OPEN', closed_reason = NULL, closed_evidence = NULL, reopened_night_id = :night,
                       last_seen_at = greatest(last_seen_at, CASE WHEN last_seen_night_id = :night THEN last_seen_at ELSE :at END),
                       last_seen_night_id = :night, missing_walks = 0, missing_date = NULL, missing_at = NULL
                 WHERE id = :ad
                """)
                .param("ad", jobAdId)
                .param("night", nightId)
                .param("at", utc(at))
                .update();
    }

    private void countMissing(long jobAdId, int walks, LocalDate date, Instant at) {
        jdbc.sql(
                        "UPDATE boardwalk.job_ad SET missing_walks = :walks, missing_date = :date, missing_at = :at WHERE id = :ad")
                .param("walks", walks)
                .param("date", date)
                .param("at", utc(at))
                .param("ad", jobAdId)
                .update();
    }

    private void close(long jobAdId, Close close, long nightId, Instant at) {
        jdbc.sql("""
                UPDATE boardwalk.job_ad a
                   SET state = 'CLOSED', closed_reason = :reason,
                       closed_evidence = :evidence || CASE WHEN :reason = 'PAGE_SAYS_CLOSED'
                            THEN coalesce((SELECT ': ' || p.reason FROM boardwalk.page p WHERE p.id = a.page_id AND p.verdict = 'CLOSED'), '') ELSE '' END,
                       closed_at = :at, closed_night_id = :night
                 WHERE id = :ad
                """)
                .param("reason", close.reason().name())
                .param("evidence", close.evidence())
                .param("at", utc(at))
                .param("night", nightId)
                .param("ad", jobAdId)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
