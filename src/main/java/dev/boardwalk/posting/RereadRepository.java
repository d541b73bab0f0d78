package dev.boardwalk.posting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Job ads whose stored page was read again. Every method wants to be called within a transaction. */
public final class RereadRepository {
    private final JdbcClient jdbc;

    public RereadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An ad as it is stored: {@code json} is its current version. */
    public record Current(long jobAdId, String key, String json) {}

    /** The ads that were last read from this page. */
    public List<Current> ofPage(long pageId) {
        return jdbc.sql("""
                SELECT a.id, a.ad_key, v.ad::text AS ad
                  FROM boardwalk.job_ad a JOIN boardwalk.job_ad_version v ON v.job_ad_id = a.id AND v.superseded_at IS NULL
                 WHERE a.page_id = :page ORDER BY a.id
                """)
                .param("page", pageId)
                .query((row, index) -> new Current(row.getLong("id"), row.getString("ad_key"), row.getString("ad")))
                .list();
    }

    /** Those of the keys whose ad was last read from another page: that page speaks for it. */
    public Set<String> readElsewhere(String boardId, long pageId, Collection<String> keys) {
        return Set.copyOf(jdbc.sql("""
                SELECT ad_key FROM boardwalk.job_ad WHERE board_id = :board AND page_id <> :page AND ad_key = ANY (:keys)
                """)
                .param("board", boardId)
                .param("page", pageId)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /**
     * Replaces what we believe an ad said. The new version holds from when the old one did, because the page said so all along; the old one stays, as what
     * was believed until now. When the ad was seen, and whether it is open, does not change: no site was asked.
     */
    public void correct(long jobAdId, ReadFrom from, RawAd raw, JobAd ad) {
        String hash = AdJson.contentHash(ad);
        Instant seenFrom = supersede(jobAdId, from.recordedAt());
        jdbc.sql("UPDATE boardwalk.job_ad SET content_hash = :hash, source_id = :sourceId WHERE id = :id")
                .param("hash", hash)
                .param("sourceId", ad.sourceId())
                .param("id", jobAdId)
                .update();
        jdbc.sql("""
                INSERT INTO boardwalk.job_ad_version (job_ad_id, version_no, content_hash, raw, ad, night_id, page_fetch_id, seen_from, recorded_at)
                SELECT :id, max(version_no) + 1, :hash, :raw::jsonb, :ad::jsonb, :night, :fetch, :seenFrom, :recordedAt
                  FROM boardwalk.job_ad_version WHERE job_ad_id = :id
                """)
                .param("id", jobAdId)
                .param("hash", hash)
                .param("raw", AdJson.write(raw))
                .param("ad", AdJson.write(ad))
                .param("night", from.nightId())
                .param("fetch", from.fetchId())
                .param("seenFrom", seenFrom.atOffset(ZoneOffset.UTC))
                .param("recordedAt", from.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Instant supersede(long jobAdId, Instant at) {
        return jdbc.sql("""
                UPDATE boardwalk.job_ad_version SET superseded_at = :at
                 WHERE job_ad_id = :id AND superseded_at IS NULL RETURNING seen_from
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", jobAdId)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
