package dev.boardwalk.posting.forget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes rows out with all that hangs on them. What hangs on what is asked of the database, so that a table made later is not overlooked. Callers bring the
 * transaction; counts go into the map they give, by table.
 */
public final class RemovalRepository {
    private static final String ORPHANS = """
            SELECT p.id FROM boardwalk.posting p
             WHERE p.id = ANY (:ids) AND NOT EXISTS (SELECT 1 FROM boardwalk.posting_member m WHERE m.posting_id = p.id)
            """;

    private final JdbcClient jdbc;

    public RemovalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column that refers to another. */
    private record Child(String table, String column, String refersTo) {}

    /**
     * Deletes the rows and, before them, every row that refers to one of them, at whatever distance.
     *
     * @param values of the column, as text
     */
    public void delete(String table, String column, Collection<String> values, Map<String, Integer> counts) {
        if (values.isEmpty()) {
            return;
        }
        String[] wanted = values.toArray(String[]::new);
        for (Child child : children(table)) {
            Collection<String> referred = child.refersTo().equals(column)
                    ? values
                    : jdbc.sql("SELECT DISTINCT " + child.refersTo() + "::text FROM " + table + " WHERE " + column
                                    + "::text = ANY (:values)")
                            .param("values", wanted)
                            .query(String.class)
                            .list();
            delete(child.table(), child.column(), referred, counts);
        }
        count(
                counts,
                table,
                jdbc.sql("DELETE FROM " + table + " WHERE " + column + "::text = ANY (:values)")
                        .param("values", wanted)
                        .update());
    }

    private List<Child> children(String table) {
        return jdbc.sql("""
                SELECT n.nspname || '.' || t.relname AS child, a.attname AS child_column, f.attname AS refers_to
                  FROM pg_constraint c
                  JOIN pg_class t ON t.oid = c.conrelid
                  JOIN pg_namespace n ON n.oid = t.relnamespace
                  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                  JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
                 WHERE c.contype = 'f' AND c.conparentid = 0 AND cardinality(c.conkey) = 1 AND c.confrelid = :parent::regclass
                   AND c.conrelid <> c.confrelid
                 ORDER BY 1, 2
                """)
                .param("parent", table)
                .query((row, index) -> new Child(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static void count(Map<String, Integer> counts, String table, int rows) {
        if (rows > 0) {
            counts.merge(table, rows, Integer::sum);
        }
    }

    /** Ids of the pages with this key, on whatever board. */
    public List<Long> pages(String urlKey) {
        return jdbc.sql("SELECT id FROM boardwalk.page WHERE url_key = :key")
                .param("key", urlKey)
                .query(Long.class)
                .list();
    }

    /** Ids of ads that stand at one of these URLs, or were read from one of these pages. */
    public List<Long> ads(Collection<String> urls, Collection<Long> pages) {
        return jdbc.sql("SELECT id FROM boardwalk.job_ad WHERE url = ANY (:urls) OR page_id = ANY (:pages)")
                .param("urls", urls.toArray(String[]::new))
                .param("pages", pages.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    public List<Long> adsOfBoard(String boardId) {
        return jdbc.sql("SELECT id FROM boardwalk.job_ad WHERE board_id = :board")
                .param("board", boardId)
                .query(Long.class)
                .list();
    }

    /** Deletes ads with everything that hangs on them, what candidate search keeps included: its tables name ads without referring to them. */
    public void deleteAds(Collection<Long> ads, Map<String, Integer> counts) {
        Long[] ids = ads.toArray(Long[]::new);
        for (Child child : List.of(
                new Child("boardwalk.match_block", "job_ad_id", "id"),
                new Child("boardwalk.match_sentence", "job_ad_id", "id"),
                new Child("boardwalk.match_link", "a", "id"),
                new Child("boardwalk.match_link", "b", "id"))) {
            String sql = "DELETE FROM " + child.table() + " WHERE " + child.column() + " = ANY (:ids)";
            count(counts, child.table(), jdbc.sql(sql).param("ids", ids).update());
        }
        delete("boardwalk.job_ad", "id", ads.stream().map(String::valueOf).toList(), counts);
    }

    /** Boards whose walk begins at one of these pages. */
    public List<String> boardsBeginningAt(Collection<Long> pages) {
        return jdbc.sql(
                        "SELECT board_id FROM boardwalk.page WHERE id = ANY (:pages) AND kind <> 'DETAIL' AND depth = 1")
                .param("pages", pages.toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    /** The hosts a board was walked on, as its URLs name them. */
    public List<String> hostsOf(String boardId) {
        return jdbc.sql(
                        "SELECT DISTINCT regexp_replace(origin, '^https?://|:(80|443)$', '', 'g') FROM boardwalk.page WHERE board_id = :id")
                .param("id", boardId)
                .query(String.class)
                .list();
    }

    /** Every spelling in which these pages and their ads are stored. */
    public Set<String> spellings(Collection<Long> pages) {
        return new LinkedHashSet<>(jdbc.sql("""
                SELECT url FROM boardwalk.page WHERE id = ANY (:pages)
                 UNION SELECT url_key FROM boardwalk.page WHERE id = ANY (:pages)
                 UNION SELECT final_url FROM boardwalk.page_fetch WHERE page_id = ANY (:pages) AND result IN ('FETCHED', 'NOT_MODIFIED')
                 UNION SELECT url FROM boardwalk.job_ad WHERE page_id = ANY (:pages)
                """)
                .param("pages", pages.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    /** Boards that know one of these pages. */
    public Set<String> boardsOf(Collection<Long> pages) {
        return new LinkedHashSet<>(jdbc.sql("SELECT DISTINCT board_id FROM boardwalk.page WHERE id = ANY (:pages)")
                .param("pages", pages.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    /** Postings these ads belong to or ever belonged to. */
    public List<Long> postings(Collection<Long> ads) {
        return jdbc.sql("SELECT DISTINCT posting_id FROM boardwalk.posting_member WHERE job_ad_id = ANY (:ads)")
                .param("ads", ads.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Of these postings, those that have no ad any more: they go, with their rows in every table of the analysts. Returns the others. */
    public List<Long> deleteOrphans(Collection<Long> postings, Map<String, Integer> counts) {
        List<Long> orphans = jdbc.sql(ORPHANS)
                .param("ids", postings.toArray(Long[]::new))
                .query(Long.class)
                .list();
        for (String table : analystTablesWith("posting_id")) {
            count(
                    counts,
                    table,
                    jdbc.sql("DELETE FROM " + table + " WHERE posting_id = ANY (:ids)")
                            .param("ids", orphans.toArray(Long[]::new))
                            .update());
        }
        delete("boardwalk.posting", "id", orphans.stream().map(String::valueOf).toList(), counts);
        List<Long> others = new ArrayList<>(postings);
        others.removeAll(orphans);
        return others;
    }

    /** What the feed said of a posting while one of these ads spoke for it. */
    public void deleteNewsOf(Collection<Long> ads, Map<String, Integer> counts) {
        count(
                counts,
                "analytics.posting_change_feed",
                jdbc.sql("""
                DELETE FROM analytics.posting_change_feed
                 WHERE (before ->> 'lead_job_ad_id')::bigint = ANY (:ads) OR (after ->> 'lead_job_ad_id')::bigint = ANY (:ads)
                """).param("ads", ads.toArray(Long[]::new)).update());
    }

    /** A board with all its rows, its definitions, and the hosts that only it walked. */
    public void deleteBoard(String boardId, Map<String, Integer> counts) {
        List<String> origins = column("SELECT DISTINCT origin FROM boardwalk.page WHERE board_id = :id", boardId);
        List<String> hosts = column("SELECT DISTINCT host FROM boardwalk.page WHERE board_id = :id", boardId);
        delete("boardwalk.board", "id", List.of(boardId), counts);
        count(
                counts,
                "boardwalk.board_definition",
                jdbc.sql("DELETE FROM boardwalk.board_definition WHERE board_id = :id")
                        .param("id", boardId)
                        .update());
        origins.removeAll(column("SELECT DISTINCT origin FROM boardwalk.page", boardId));
        delete("boardwalk.origin", "name", origins, counts);
        hosts.removeAll(column("SELECT host FROM boardwalk.page UNION SELECT host FROM boardwalk.origin", boardId));
        delete("boardwalk.host", "name", hosts, counts);
        for (String table : analystTablesWith("board_id")) {
            count(
                    counts,
                    table,
                    jdbc.sql("DELETE FROM " + table + " WHERE board_id = :id")
                            .param("id", boardId)
                            .update());
        }
        count(
                counts,
                "analytics.dataset_release",
                jdbc.sql("""
                UPDATE analytics.dataset_release SET boards_missing = array_remove(boards_missing, :id) WHERE :id = ANY (boards_missing)
                """).param("id", boardId).update());
    }

    private List<String> column(String sql, String boardId) {
        return new ArrayList<>(
                jdbc.sql(sql).param("id", boardId).query(String.class).list());
    }

    private List<String> analystTablesWith(String column) {
        return jdbc.sql("""
                SELECT n.nspname || '.' || c.relname
                  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = 'analytics' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attname = :column AND NOT a.attisdropped
                 ORDER BY 1
                """).param("column", column).query(String.class).list();
    }
}
