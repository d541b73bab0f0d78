package dev.boardwalk.match.index;

import dev.boardwalk.match.pair.Life;
import dev.boardwalk.posting.AdJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which job ads wait for matching, and what they say. Callers bring the transaction. */
public final class WaitingRepository {
    private final JdbcClient jdbc;

    public WaitingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to {@code limit} ads that are new, say something else, have closed or reopened since matching looked at them; by id. */
    public List<Long> changed(long afterId, int limit) {
        return jdbc.sql("""
                SELECT id FROM boardwalk.job_ad
                 WHERE (matched_hash IS DISTINCT FROM content_hash OR matched_closed IS DISTINCT FROM (state = 'CLOSED')) AND id > :after
                 ORDER BY id LIMIT :limit
                """)
                .param("after", afterId)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** The same, and those that lost a link. */
    public List<Long> ungrouped(long afterId, int limit) {
        return jdbc.sql("""
                SELECT id FROM (
                    (SELECT id FROM boardwalk.job_ad
                      WHERE (matched_hash IS DISTINCT FROM content_hash OR matched_closed IS DISTINCT FROM (state = 'CLOSED')) AND id > :after
                      ORDER BY id LIMIT :limit)
                    UNION
                    (SELECT job_ad_id FROM boardwalk.match_ad WHERE touched AND job_ad_id > :after ORDER BY job_ad_id LIMIT :limit)) waiting
                 ORDER BY id LIMIT :limit
                """)
                .param("after", afterId)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** What these ads say now, in no meaningful order. */
    public List<StoredAd> ads(Collection<Long> ids) {
        return jdbc.sql("""
                SELECT a.id, a.board_id, a.ad_key, a.first_seen_at, a.last_seen_at, a.closed_at, a.state, v.ad
                  FROM unnest(:ids::bigint[]) wanted (id)
                 CROSS JOIN LATERAL (SELECT * FROM boardwalk.job_ad x WHERE x.id = wanted.id LIMIT 1) a
                 CROSS JOIN LATERAL (SELECT ad FROM boardwalk.job_ad_version w WHERE w.job_ad_id = wanted.id AND w.superseded_at IS NULL LIMIT 1) v
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query(WaitingRepository::ad)
                .list();
    }

    /** When these ads stood, by id. */
    public Map<Long, Life> lives(Collection<Long> ids) {
        Map<Long, Life> lives = new HashMap<>();
        jdbc.sql("""
                SELECT a.id, a.first_seen_at, a.last_seen_at, a.closed_at, a.state
                  FROM unnest(:ids::bigint[]) wanted (id)
                 CROSS JOIN LATERAL (SELECT * FROM boardwalk.job_ad x WHERE x.id = wanted.id LIMIT 1) a
                """).param("ids", ids.toArray(Long[]::new)).query((ResultSet row) -> {
            lives.put(row.getLong("id"), life(row));
        });
        return lives;
    }

    private static StoredAd ad(ResultSet row, int index) throws SQLException {
        String board = row.getString("board_id");
        return new StoredAd(
                row.getLong("id"),
                board + " " + row.getString("ad_key"),
                board,
                life(row),
                AdJson.jobAd(row.getString("ad")));
    }

    private static Life life(ResultSet row) throws SQLException {
        OffsetDateTime seen = row.getObject("last_seen_at", OffsetDateTime.class);
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        boolean isClosed = row.getString("state").equals("CLOSED");
        OffsetDateTime ended = closed == null || seen.isBefore(closed) ? seen : closed;
        return new Life(
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant(), isClosed ? ended.toInstant() : null);
    }

    /** These ads have to be looked at again: something they are compared by has changed. */
    public void wait(Collection<Long> ids) {
        jdbc.sql("UPDATE boardwalk.job_ad SET matched_hash = NULL WHERE id = ANY (:ids::bigint[])")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** These ads have to be grouped again. */
    public void touch(Collection<Long> ids) {
        jdbc.sql("UPDATE boardwalk.match_ad SET touched = true WHERE NOT touched AND job_ad_id = ANY (:ids::bigint[])")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Matching has looked at what these ads say, and grouped them. */
    public void done(Collection<Long> ids) {
        Long[] all = ids.toArray(Long[]::new);
        jdbc.sql("""
                UPDATE boardwalk.job_ad SET matched_hash = content_hash, matched_closed = (state = 'CLOSED')
                 WHERE id = ANY (:ids::bigint[])
                   AND (matched_hash IS DISTINCT FROM content_hash OR matched_closed IS DISTINCT FROM (state = 'CLOSED'))
                """).param("ids", all).update();
        jdbc.sql("UPDATE boardwalk.match_ad SET touched = false WHERE touched AND job_ad_id = ANY (:ids::bigint[])")
                .param("ids", all)
                .update();
    }
}
