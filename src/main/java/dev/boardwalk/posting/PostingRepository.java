package dev.boardwalk.posting;

import dev.boardwalk.posting.MatchKey.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import tools.jackson.databind.json.JsonMapper;

/** Postings and which job ads belong to them. Callers bring the transaction. */
public final class PostingRepository {
    private final JdbcClient jdbc;

    public PostingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A job ad whose content matching has not looked at yet.
     *
     * @param inPosting it already belongs to a posting
     */
    public record Unmatched(long jobAdId, String boardId, String contentHash, JobAd ad, boolean inPosting) {}

    /** Up to {@code limit} job ads that wait for matching, by id, so that a restart goes on where the last commit ended. */
    public List<Unmatched> unmatched(long afterId, int limit) {
        return jdbc.sql("""
                SELECT a.id, a.board_id, a.content_hash, v.ad,
                       EXISTS (SELECT 1 FROM boardwalk.posting_member m
                                WHERE m.job_ad_id = a.id AND m.superseded_at IS NULL AND m.valid_to IS NULL) AS in_posting
                  FROM boardwalk.job_ad a
                  JOIN boardwalk.job_ad_version v ON v.job_ad_id = a.id AND v.superseded_at IS NULL
                 WHERE a.matched_hash IS DISTINCT FROM a.content_hash AND a.id > :after
                 ORDER BY a.id
                 LIMIT :limit
                """)
                .param("after", afterId)
                .param("limit", limit)
                .query(PostingRepository::unmatchedRow)
                .list();
    }

    private static Unmatched unmatchedRow(ResultSet row, int index) throws SQLException {
        return new Unmatched(
                row.getLong("id"),
                row.getString("board_id"),
                row.getString("content_hash"),
                AdJson.jobAd(row.getString("ad")),
                row.getBoolean("in_posting"));
    }

    /** Replaces the keys of an ad. */
    public void putKeys(long jobAdId, List<MatchKey> keys) {
        jdbc.sql("DELETE FROM boardwalk.match_key WHERE job_ad_id = :ad")
                .param("ad", jobAdId)
                .update();
        for (MatchKey key : keys) {
            jdbc.sql("INSERT INTO boardwalk.match_key (job_ad_id, kind, key) VALUES (:ad, :kind, :key)")
                    .param("ad", jobAdId)
                    .param("kind", key.kind().name())
                    .param("key", key.key())
                    .update();
        }
    }

    /**
     * Ads of other boards that share a key with this one: for each key the first ad of the oldest posting that has no ad of this one's board yet. Keys
     * that hundreds of ads share cost one look at how often each board uses them.
     */
    public List<MatchCandidate> candidates(long jobAdId) {
        return jdbc.sql("""
                SELECT o.id, o.board_id, o.posting_id, mine.kind, mine.key, used.twice AS used_twice,
                       (SELECT array_agg(DISTINCT b.board_id)
                          FROM boardwalk.posting_member pm
                          JOIN boardwalk.job_ad b ON b.id = pm.job_ad_id
                         WHERE pm.posting_id = o.posting_id AND pm.superseded_at IS NULL AND pm.valid_to IS NULL) AS boards
                  FROM boardwalk.match_key mine
                  JOIN boardwalk.job_ad me ON me.id = mine.job_ad_id
                 CROSS JOIN LATERAL (
                       SELECT coalesce(max(u.n), 0) > 1 AS twice
                         FROM (SELECT count(*) AS n
                                 FROM boardwalk.match_key x JOIN boardwalk.job_ad xa ON xa.id = x.job_ad_id
                                WHERE x.kind = mine.kind AND x.key = mine.key
                                GROUP BY xa.board_id) u) used
                 CROSS JOIN LATERAL (
                       SELECT a.id, a.board_id, m.posting_id
                         FROM boardwalk.match_key k
                         JOIN boardwalk.job_ad a ON a.id = k.job_ad_id AND a.board_id <> me.board_id
                         JOIN boardwalk.posting_member m ON m.job_ad_id = a.id AND m.superseded_at IS NULL AND m.valid_to IS NULL
                        WHERE k.kind = mine.kind AND k.key = mine.key
                          AND NOT EXISTS (SELECT 1 FROM boardwalk.posting_member om JOIN boardwalk.job_ad oa ON oa.id = om.job_ad_id
                                           WHERE om.posting_id = m.posting_id AND oa.board_id = me.board_id
                                             AND om.superseded_at IS NULL AND om.valid_to IS NULL)
                        ORDER BY m.posting_id, a.id LIMIT 1) o
                 WHERE mine.job_ad_id = :ad
                """)
                .param("ad", jobAdId)
                .query(PostingRepository::candidateRow)
                .list();
    }

    private static MatchCandidate candidateRow(ResultSet row, int index) throws SQLException {
        Set<String> boards =
                Arrays.stream((String[]) row.getArray("boards").getArray()).collect(Collectors.toSet());
        return new MatchCandidate(
                row.getLong("id"),
                row.getString("board_id"),
                row.getLong("posting_id"),
                boards,
                new MatchKey(Kind.valueOf(row.getString("kind")), row.getString("key")),
                row.getBoolean("used_twice"));
    }

    /** A new posting with this ad as its first member. */
    public long open(long jobAdId, long nightId, Instant at) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO boardwalk.posting (first_seen_night_id, created_at) VALUES (:night, :at)")
                .param("night", nightId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update(keys, "id");
        long posting = java.util.Objects.requireNonNull(keys.getKey(), "the id of the new posting")
                .longValue();
        addMember(posting, jobAdId, "FIRST", "{}", nightId, at);
        return posting;
    }

    /** The ad joins the candidate's posting, with the key both share as evidence. */
    public void join(long jobAdId, MatchCandidate candidate, long nightId, Instant at) {
        String evidence = JsonMapper.shared()
                .writeValueAsString(new Link(
                        candidate.shared().kind().name(), candidate.shared().key(), candidate.jobAdId()));
        addMember(candidate.postingId(), jobAdId, candidate.shared().kind().name(), evidence, nightId, at);
    }

    /** Evidence of a membership: the shared key, and the ad that had it first. */
    private record Link(String kind, String key, long sharedWithJobAd) {}

    private void addMember(long posting, long jobAdId, String rule, String evidence, long nightId, Instant at) {
        jdbc.sql("""
                INSERT INTO boardwalk.posting_member (posting_id, job_ad_id, rule, evidence, night_id, valid_from, recorded_at)
                VALUES (:posting, :ad, :rule, :evidence::jsonb, :night, :at, :at)
                """)
                .param("posting", posting)
                .param("ad", jobAdId)
                .param("rule", rule)
                .param("evidence", evidence)
                .param("night", nightId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Matching has looked at this content. */
    public void matched(long jobAdId, String contentHash) {
        jdbc.sql("UPDATE boardwalk.job_ad SET matched_hash = :hash WHERE id = :ad")
                .param("hash", contentHash)
                .param("ad", jobAdId)
                .update();
    }

    /**
     * Takes back what a night's matching recorded: its memberships end in recorded time and its ads wait for matching again. History stays.
     *
     * @return how many memberships were taken back
     */
    public int undo(long nightId, Instant at) {
        jdbc.sql("""
                UPDATE boardwalk.job_ad a SET matched_hash = NULL
                  FROM boardwalk.posting_member m
                 WHERE m.night_id = :night AND m.superseded_at IS NULL AND a.id = m.job_ad_id
                """).param("night", nightId).update();
        return jdbc.sql(
                        "UPDATE boardwalk.posting_member SET superseded_at = :at WHERE night_id = :night AND superseded_at IS NULL")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("night", nightId)
                .update();
    }
}
