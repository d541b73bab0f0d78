package dev.boardwalk.posting.forget;

import dev.boardwalk.posting.AdJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** Strikes words out of every text of every table, whoever made the table. Callers bring the transaction; counts go into the map they give, by table. */
public final class SweepRepository {
    /** Columns by which rows are found again: changed, a page or an ad would be another one. What is named in them is reported instead. */
    private static final Set<String> ADDRESSES = Set.of(
            "url",
            "url_key",
            "ad_key",
            "ad_keys",
            "final_url",
            "next_url",
            "links",
            "more",
            "host",
            "origin",
            "key",
            "hash",
            "board_id",
            "source_id");

    private static final Set<String> OWN_TABLES = Set.of(
            "boardwalk.forgotten", "boardwalk.forget_salt", "boardwalk.audit", "boardwalk.flyway_schema_history");

    /** Where versions are counted whose form this program cannot read: struck out like the others, and their ads show as changed when they are next read. */
    public static final String UNREADABLE = "boardwalk.job_ad_version (unreadable)";

    private final JdbcClient jdbc;

    public SweepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record TextColumn(String table, String name, String type) {
        boolean isAddress() {
            return ADDRESSES.contains(name);
        }

        String matches() {
            return switch (type) {
                case "text[]" -> "array_to_string(" + name + ", E'\\n') ~* :words";
                default -> name + "::text ~* :words";
            };
        }

        String struckOut() {
            return switch (type) {
                case "text[]" ->
                    "ARRAY(SELECT e FROM unnest(" + name + ") WITH ORDINALITY u (e, n) WHERE e !~* :words ORDER BY n)";
                case "jsonb" -> "regexp_replace(" + name + "::text, :words, :instead, 'gi')::jsonb";
                default -> "regexp_replace(" + name + ", :words, :instead, 'gi')";
            };
        }
    }

    private List<TextColumn> columns() {
        return jdbc
                .sql("""
                SELECT n.nspname || '.' || c.relname AS owner, a.attname, format_type(a.atttypid, NULL) AS type
                  FROM pg_attribute a
                  JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('boardwalk', 'analytics')
                 WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND format_type(a.atttypid, NULL) IN ('text', 'jsonb', 'text[]')
                 ORDER BY owner, a.attnum
                """)
                .query((row, index) -> new TextColumn(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(column -> !OWN_TABLES.contains(column.table()))
                .toList();
    }

    /**
     * Strikes out what the expression finds; an element of a list goes altogether.
     *
     * @param expression as PostgreSQL reads it
     * @param addressesToo also in columns by which rows are found again, for what no row may be found by any more
     */
    public void strike(String expression, boolean addressesToo, Map<String, Integer> counts) {
        for (TextColumn column : columns()) {
            if (column.isAddress() && !addressesToo) {
                continue;
            }
            String sql = "UPDATE " + column.table() + " SET " + column.name() + " = " + column.struckOut() + " WHERE "
                    + column.matches();
            var update = jdbc.sql(sql).param("words", expression);
            int rows =
                    (column.type().equals("text[]") ? update : update.param("instead", Forgotten.STRUCK_OUT)).update();
            if (rows > 0) {
                counts.merge(column.table(), rows, Integer::sum);
            }
        }
    }

    /** Where the expression still finds something: table and column with the number of rows. */
    public Map<String, Integer> left(String expression) {
        Map<String, Integer> left = new TreeMap<>();
        for (TextColumn column : columns()) {
            int rows = jdbc.sql("SELECT count(*) FROM " + column.table() + " WHERE " + column.matches())
                    .param("words", expression)
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                left.put(column.table() + "." + column.name(), rows);
            }
        }
        return left;
    }

    /**
     * Strikes forgotten people out of the stored versions of ads, exactly as they are struck out of what is read from now on, so that the next night finds
     * the ad unchanged.
     *
     * @param expression finds the versions to look at
     * @param counts by table, and {@link #UNREADABLE}
     */
    public void strikeAds(Forgotten people, String expression, Map<String, Integer> counts) {
        record Version(long id, long adId, boolean current, String raw, String ad) {}
        List<Version> versions = jdbc.sql("""
                SELECT id, job_ad_id, superseded_at IS NULL AS current, raw, ad FROM boardwalk.job_ad_version
                 WHERE raw::text ~* :words OR ad::text ~* :words
                """)
                .param("words", expression)
                .query((row, index) -> new Version(
                        row.getLong(1), row.getLong(2), row.getBoolean(3), row.getString(4), row.getString(5)))
                .list();
        for (Version version : versions) {
            String ad = people.strikeJson(version.ad());
            jdbc.sql("UPDATE boardwalk.job_ad_version SET raw = :raw::jsonb, ad = :ad::jsonb WHERE id = :id")
                    .param("raw", people.strikeJson(version.raw()))
                    .param("ad", ad)
                    .param("id", version.id())
                    .update();
            counts.merge("boardwalk.job_ad_version", 1, Integer::sum);
            if (!rehash(version.id(), version.adId(), version.current(), ad)) {
                counts.merge(UNREADABLE, 1, Integer::sum);
            }
        }
    }

    /** False for what an earlier version of the program wrote in another form: its hash stays that of what it said before. */
    private boolean rehash(long versionId, long adId, boolean current, String ad) {
        String hash;
        try {
            hash = AdJson.contentHash(AdJson.jobAd(ad));
        } catch (JacksonException e) {
            return false;
        }
        jdbc.sql("UPDATE boardwalk.job_ad_version SET content_hash = :hash WHERE id = :id")
                .param("hash", hash)
                .param("id", versionId)
                .update();
        if (current) {
            jdbc.sql("""
                    UPDATE boardwalk.job_ad SET matched_hash = CASE WHEN matched_hash = content_hash THEN :hash ELSE matched_hash END, content_hash = :hash
                     WHERE id = :ad
                    """).param("hash", hash).param("ad", adId).update();
        }
        return true;
    }
}
