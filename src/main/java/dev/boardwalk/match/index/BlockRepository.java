package dev.boardwalk.match.index;

import dev.boardwalk.match.score.Profile;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * By what ads are found, and what is known of them without reading their texts. The tables grow with every ad ever seen, so each look is a LATERAL one by key: a
 * join left to the planner would hash a whole table for a chunk of two hundred ads.
 */
public final class BlockRepository {
    private final JdbcClient jdbc;

    public BlockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of an ad. */
    public record Kept(long jobAdId, Profile profile, Collection<Long> blocks) {}

    /**
     * Writes what is kept of these ads in place of what was.
     *
     * @param largest a block with more ads is closed: it has no ads any more, and links it supported are looked at again
     */
    public void put(Collection<Kept> ads, int largest) {
        Long[] ids = ads.stream().map(Kept::jobAdId).toArray(Long[]::new);
        jdbc.sql("""
                DELETE FROM boardwalk.match_block
                 WHERE ctid = ANY (ARRAY(
                       SELECT mine.at
                         FROM unnest(:ids::bigint[]) wanted (id)
                        CROSS JOIN LATERAL (SELECT a.blocks FROM boardwalk.match_ad a WHERE a.job_ad_id = wanted.id LIMIT 1) old
                        CROSS JOIN LATERAL unnest(old.blocks) u (block)
                        CROSS JOIN LATERAL (SELECT b.ctid AS at FROM boardwalk.match_block b
                                             WHERE b.block = u.block AND b.job_ad_id = wanted.id LIMIT 1) mine))
                """).param("ids", ids).update();
        jdbc.sql("""
                INSERT INTO boardwalk.match_ad (job_ad_id, facts, blocks)
                SELECT k.id, k.facts, k.blocks::bigint[] FROM unnest(:ids::bigint[], :facts::text[], :blocks::text[]) k (id, facts, blocks)
                ON CONFLICT (job_ad_id) DO UPDATE SET facts = excluded.facts, blocks = excluded.blocks
                """)
                .param("ids", ids)
                .param(
                        "facts",
                        ads.stream().map(ad -> Facts.write(ad.profile())).toArray(String[]::new))
                .param("blocks", ads.stream().map(ad -> literal(ad.blocks())).toArray(String[]::new))
                .update();
        addBlocks(ads);
        close(
                ads.stream()
                        .flatMap(ad -> ad.blocks().stream())
                        .distinct()
                        .sorted()
                        .toArray(Long[]::new),
                largest);
    }

    private static String literal(Collection<Long> blocks) {
        StringBuilder array = new StringBuilder("{");
        blocks.forEach(block -> array.append(array.length() == 1 ? "" : ",").append(block));
        return array.append('}').toString();
    }

    /** Sorted, so that neighbouring rows go to neighbouring pages of the index. */
    private void addBlocks(Collection<Kept> ads) {
        List<long[]> rows = ads.stream()
                .flatMap(ad -> ad.blocks().stream().map(block -> new long[] {block, ad.jobAdId()}))
                .sorted(Comparator.comparingLong(row -> row[0]))
                .toList();
        jdbc.sql("""
                INSERT INTO boardwalk.match_block (block, job_ad_id)
                SELECT n.block, n.ad
                  FROM unnest(:blocks::bigint[], :ads::bigint[]) n (block, ad)
                  LEFT JOIN LATERAL (SELECT 1 AS one FROM boardwalk.match_block_closed c WHERE c.block = n.block LIMIT 1) closed ON true
                 WHERE closed.one IS NULL
                ON CONFLICT DO NOTHING
                """)
                .param("blocks", rows.stream().map(row -> row[0]).toArray(Long[]::new))
                .param("ads", rows.stream().map(row -> row[1]).toArray(Long[]::new))
                .update();
    }

    private void close(Long[] blocks, int largest) {
        List<Long> full = jdbc.sql("""
                SELECT n.block FROM unnest(:blocks::bigint[]) n (block)
                 WHERE (SELECT count(*) FROM (SELECT 1 FROM boardwalk.match_block b WHERE b.block = n.block LIMIT :largest + 1) few) > :largest
                """)
                .param("blocks", blocks)
                .param("largest", largest)
                .query(Long.class)
                .list();
        if (full.isEmpty()) {
            return;
        }
        Long[] closing = full.toArray(Long[]::new);
        jdbc.sql("""
                UPDATE boardwalk.match_link SET doubtful = true
                 WHERE ctid = ANY (ARRAY(
                       SELECT link.at
                         FROM unnest(:blocks::bigint[]) n (block)
                        CROSS JOIN LATERAL (SELECT b.job_ad_id FROM boardwalk.match_block b WHERE b.block = n.block OFFSET 0) member
                        CROSS JOIN LATERAL (SELECT k.ctid AS at, k.b FROM boardwalk.match_link k WHERE k.a = member.job_ad_id AND NOT k.doubtful OFFSET 0) link
                        CROSS JOIN LATERAL (SELECT 1 FROM boardwalk.match_block o WHERE o.block = n.block AND o.job_ad_id = link.b LIMIT 1) shared))
                """).param("blocks", closing).update();
        jdbc.sql(
                        "INSERT INTO boardwalk.match_block_closed (block) SELECT unnest(:blocks::bigint[]) ON CONFLICT DO NOTHING")
                .param("blocks", closing)
                .update();
        jdbc.sql("DELETE FROM boardwalk.match_block WHERE block = ANY (:blocks::bigint[])")
                .param("blocks", closing)
                .update();
    }

    /** Pairs of one of these ads and another that share a block, each pair once, the one of these ads first (either, when both are). */
    public List<long[]> candidates(Collection<Long> ids) {
        return jdbc.sql("""
                SELECT DISTINCT me.job_ad_id, other.job_ad_id
                  FROM unnest(:ids::bigint[]) wanted (id)
                 CROSS JOIN LATERAL (SELECT a.job_ad_id, a.blocks FROM boardwalk.match_ad a WHERE a.job_ad_id = wanted.id LIMIT 1) me
                 CROSS JOIN LATERAL unnest(me.blocks) mine (block)
                 CROSS JOIN LATERAL (SELECT b.job_ad_id FROM boardwalk.match_block b WHERE b.block = mine.block OFFSET 0) other
                 WHERE other.job_ad_id <> me.job_ad_id
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> new long[] {row.getLong(1), row.getLong(2)})
                .list();
    }

    /** Profiles without their texts, by ad; those of ads that were never keyed are missing. */
    public Map<Long, Profile> facts(LongStream ids) {
        Map<Long, Profile> facts = new HashMap<>();
        jdbc.sql("""
                SELECT a.job_ad_id, a.facts
                  FROM unnest(:ids::bigint[]) wanted (id)
                 CROSS JOIN LATERAL (SELECT m.job_ad_id, m.facts FROM boardwalk.match_ad m WHERE m.job_ad_id = wanted.id LIMIT 1) a
                """).param("ids", ids.distinct().boxed().toArray(Long[]::new)).query((ResultSet row) -> {
            facts.put(row.getLong(1), Facts.read(row.getString(2)));
        });
        return facts;
    }
}
