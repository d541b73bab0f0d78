package dev.boardwalk.posting;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores what was read of job ads. A sighting neither closes nor reopens an ad, nor does it clear its count of absences: judging a walk does, once it
 * has ended. Every method wants to be called within a transaction.
 */
public final class JobAdRepository {
    private final JdbcClient jdbc;

    public JobAdRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What storing a sighting did. */
    public enum Stored {
        /** The board never had this ad. */
        NEW,
        /** It says something else than before: a further version was written. */
        CHANGED,
        /** It says the same: only the time of the sighting was noted. */
        SAME
    }

    /** Stores that the ad was read. An ad that says what it said costs one update of a narrow row. */
    public Stored store(ReadFrom from, RawAd raw, JobAd ad) {
        String hash = AdJson.contentHash(ad);
        if (seeAgain(from, ad, hash)) {
            return Stored.SAME;
        }
        if (continueUnderNewKey(from, ad) && seeAgain(from, ad, hash)) {
            return Stored.SAME;
        }
        Optional<Long> added = add(from, ad, hash);
        if (added.isPresent()) {
            writeVersion(added.get(), from, hash, raw, ad);
            return Stored.NEW;
        }
        long id = change(from, ad, hash);
        supersede(id, from);
        writeVersion(id, from, hash, raw, ad);
        return Stored.CHANGED;
    }

    /**
     * Stores that a page which did not change shows these ads still: what storing each of them again would do.
     *
     * @param url of the page, after redirects
     * @param keys of the ads it showed when it was last read
     */
    public void seeUnchanged(ReadFrom from, URI url, Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql("""
                UPDATE boardwalk.job_ad
                   SET last_seen_at = :fetchedAt, last_seen_night_id = :night, page_id = :page, url = :url
                 WHERE board_id = :board AND ad_key = ANY (:keys)
                """)
                .param("fetchedAt", from.fetchedAt().atOffset(ZoneOffset.UTC))
                .param("night", from.nightId())
                .param("page", from.pageId())
                .param("url", url.toString())
                .param("board", from.boardId())
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    private boolean seeAgain(ReadFrom from, JobAd ad, String hash) {
        return jdbc.sql("""
                UPDATE boardwalk.job_ad
                   SET last_seen_at = :fetchedAt, last_seen_night_id = :night, page_id = :page, url = :url
                 WHERE board_id = :board AND ad_key = :key AND content_hash = :hash
                """)
                        .param("fetchedAt", from.fetchedAt().atOffset(ZoneOffset.UTC))
                        .param("night", from.nightId())
                        .param("page", from.pageId())
                        .param("url", ad.url())
                        .param("board", from.boardId())
                        .param("key", ad.key())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    /**
     * A key is made of what the page gives, so it changes when the page starts or stops giving an id, or shows a second ad. The ad is the same when the
     * page showed it under this title and employer before, does not show it under the old key tonight, and no two ids speak against it. Where
     * several ads would do, none is taken.
     */
    private boolean continueUnderNewKey(ReadFrom from, JobAd ad) {
        return jdbc.sql("""
                WITH same AS (
                    SELECT a.id
                      FROM boardwalk.job_ad a
                      JOIN boardwalk.job_ad_version v ON v.job_ad_id = a.id AND v.superseded_at IS NULL
                     WHERE a.page_id = :page AND a.board_id = :board AND a.last_seen_night_id <> :night
                       AND (a.source_id IS NULL OR :sourceId::text IS NULL)
                       AND lower(v.ad ->> 'title') = lower(:title)
                       AND (v.ad #>> '{company,key}') IS NOT DISTINCT FROM :company::text
                       AND NOT EXISTS (SELECT 1 FROM boardwalk.job_ad b WHERE b.board_id = :board AND b.ad_key = :key))
                UPDATE boardwalk.job_ad SET ad_key = :key
                 WHERE id = (SELECT min(id) FROM same HAVING count(*) = 1)
                """)
                        .param("page", from.pageId())
                        .param("board", from.boardId())
                        .param("night", from.nightId())
                        .param("sourceId", ad.sourceId())
                        .param("title", ad.title())
                        .param(
                                "company",
                                ad.company() == null ? null : ad.company().key())
                        .param("key", ad.key())
                        .update()
                == 1;
    }

    private Optional<Long> add(ReadFrom from, JobAd ad, String hash) {
        return jdbc.sql("""
                INSERT INTO boardwalk.job_ad (board_id, ad_key, page_id, url, source_id, state, first_seen_at, first_seen_night_id,
                                              last_seen_at, last_seen_night_id, content_hash, changed_night_id)
                VALUES (:board, :key, :page, :url, :sourceId, 'OPEN', :fetchedAt, :night, :fetchedAt, :night, :hash, :night)
                ON CONFLICT (board_id, ad_key) DO NOTHING RETURNING id
                """)
                .param("board", from.boardId())
                .param("key", ad.key())
                .param("page", from.pageId())
                .param("url", ad.url())
                .param("sourceId", ad.sourceId())
                .param("fetchedAt", from.fetchedAt().atOffset(ZoneOffset.UTC))
                .param("night", from.nightId())
                .param("hash", hash)
                .query(Long.class)
                .optional();
    }

    private long change(ReadFrom from, JobAd ad, String hash) {
        return jdbc.sql("""
                UPDATE boardwalk.job_ad
                   SET last_seen_at = :fetchedAt, last_seen_night_id = :night, changed_night_id = :night, page_id = :page, url = :url,
                       source_id = :sourceId, content_hash = :hash
                 WHERE board_id = :board AND ad_key = :key RETURNING id
                """)
                .param("fetchedAt", from.fetchedAt().atOffset(ZoneOffset.UTC))
                .param("night", from.nightId())
                .param("page", from.pageId())
                .param("url", ad.url())
                .param("sourceId", ad.sourceId())
                .param("hash", hash)
                .param("board", from.boardId())
                .param("key", ad.key())
                .query(Long.class)
                .single();
    }

    private void supersede(long id, ReadFrom from) {
        jdbc.sql("""
                UPDATE boardwalk.job_ad_version SET seen_to = :fetchedAt, superseded_at = :recordedAt
                 WHERE job_ad_id = :id AND superseded_at IS NULL
                """)
                .param("fetchedAt", from.fetchedAt().atOffset(ZoneOffset.UTC))
                .param("recordedAt", from.recordedAt().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private void writeVersion(long id, ReadFrom from, String hash, RawAd raw, JobAd ad) {
        jdbc.sql("""
                INSERT INTO boardwalk.job_ad_version (job_ad_id, version_no, content_hash, raw, ad, night_id, page_fetch_id, seen_from, recorded_at)
                SELECT :id, coalesce(max(version_no), 0) + 1, :hash, :raw::jsonb, :ad::jsonb, :night, :fetch, :fetchedAt, :recordedAt
                  FROM boardwalk.job_ad_version WHERE job_ad_id = :id
                """)
                .param("id", id)
                .param("hash", hash)
                .param("raw", AdJson.write(raw))
                .param("ad", AdJson.write(ad))
                .param("night", from.nightId())
                .param("fetch", from.fetchId())
                .param("fetchedAt", from.fetchedAt().atOffset(ZoneOffset.UTC))
                .param("recordedAt", from.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
