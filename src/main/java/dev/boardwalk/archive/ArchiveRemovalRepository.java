package dev.boardwalk.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which records of the archive there are, and files no row stands for. Callers bring the transaction. */
public final class ArchiveRemovalRepository {
    private final JdbcClient jdbc;

    public ArchiveRemovalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record that a fetch points to.
     *
     * @param file path of its file
     * @param holdsBody false for a revisit
     */
    public record Kept(long fetchId, long pageId, String boardId, StoredAt at, String file, boolean holdsBody) {}

    /** Files still written: their writer died, or is at work. */
    public List<String> open() {
        return jdbc.sql("SELECT name FROM boardwalk.archive_file WHERE state = 'OPEN' ORDER BY id")
                .query(String.class)
                .list();
    }

    /** The records of all files, in their order; those of some boards only, if any are named. */
    public List<Kept> records(Collection<String> boards) {
        return jdbc.sql("""
                SELECT f.id, f.page_id, f.board_id, f.archive_file_id, f.archive_offset, f.archive_length, a.name, f.body_fetch_id IS NULL AS holds_body
                  FROM boardwalk.page_fetch f JOIN boardwalk.archive_file a ON a.id = f.archive_file_id AND a.state = 'SEALED'
                 WHERE cardinality(:boards::text[]) = 0 OR f.board_id = ANY (:boards::text[])
                 ORDER BY f.archive_file_id, f.archive_offset
                """)
                .param("boards", boards.toArray(String[]::new))
                .query((row, index) -> new Kept(
                        row.getLong("id"),
                        row.getLong("page_id"),
                        row.getString("board_id"),
                        new StoredAt(
                                row.getLong("archive_file_id"),
                                row.getLong("archive_offset"),
                                row.getLong("archive_length")),
                        row.getString("name"),
                        row.getBoolean("holds_body")))
                .list();
    }

    /** Revisits of these bodies. */
    public Set<Long> revisitsOf(Collection<Long> fetches) {
        return Set.copyOf(jdbc.sql("SELECT id FROM boardwalk.page_fetch WHERE body_fetch_id = ANY (:ids)")
                .param("ids", fetches.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** Pages whose last reading refers to one of these bodies are asked for unconditionally again. */
    public void forgetReadings(Collection<Long> fetches) {
        Long[] ids = fetches.toArray(Long[]::new);
        jdbc.sql("""
                UPDATE boardwalk.page SET recheck_nights = 0, recheck_on = NULL
                 WHERE id IN (SELECT page_id FROM boardwalk.page_reading WHERE body_fetch_id = ANY (:ids))
                """).param("ids", ids).update();
        jdbc.sql("DELETE FROM boardwalk.page_reading WHERE body_fetch_id = ANY (:ids)")
                .param("ids", ids)
                .update();
    }

    /** Files to be deleted that no row stands for. */
    public List<String> leftovers() {
        return jdbc.sql("SELECT name FROM boardwalk.archive_leftover ORDER BY name")
                .query(String.class)
                .list();
    }

    public void addLeftover(String name, Instant at) {
        jdbc.sql(
                        "INSERT INTO boardwalk.archive_leftover (name, noted_at) VALUES (:name, :at) ON CONFLICT (name) DO NOTHING")
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void removeLeftover(String name) {
        jdbc.sql("DELETE FROM boardwalk.archive_leftover WHERE name = :name")
                .param("name", name)
                .update();
    }
}
