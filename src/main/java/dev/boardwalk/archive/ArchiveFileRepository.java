package dev.boardwalk.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of {@code boardwalk.archive_file}. */
public final class ArchiveFileRepository {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public ArchiveFileRepository(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * A file that is, or was, written.
     *
     * @param id its row
     * @param name its path below the archive's location
     * @param committedBytes its length up to the last record a row points to
     */
    public record ArchiveFile(long id, String name, long committedBytes) {}

    /** Adds an OPEN file, in a transaction of its own, and returns its id. */
    long open(String name, long nightId, Instant now) {
        return transactions.execute(status -> jdbc.sql("""
                INSERT INTO boardwalk.archive_file (name, night_id, state, opened_at) VALUES (:name, :night, 'OPEN', :now) RETURNING id
                """)
                .param("name", name)
                .param("night", nightId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    /** Notes the record that describes the file, in a transaction of its own: it stays when everything behind it is cut. */
    void begun(StoredAt description) {
        transactions.executeWithoutResult(
                status -> jdbc.sql("UPDATE boardwalk.archive_file SET committed_bytes = :end WHERE id = :id")
                        .param("end", description.end())
                        .param("id", description.fileId())
                        .update());
    }

    /**
     * Marks a file complete, in a transaction of its own.
     *
     * @param length of the file, in bytes
     */
    void seal(long id, long length, Instant now) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                UPDATE boardwalk.archive_file SET state = 'SEALED', sealed_at = :now, committed_bytes = :length WHERE id = :id AND state = 'OPEN'
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("length", length)
                .param("id", id)
                .update());
    }

    /** A file was written anew without some of its records: rows of fetches point to where the others are now. Joins the caller's transaction. */
    public void replace(Rewritten file) {
        Long[] offsets = file.dropped().stream().map(StoredAt::offset).toArray(Long[]::new);
        Long[] lengths = file.dropped().stream().map(StoredAt::length).toArray(Long[]::new);
        jdbc.sql("UPDATE boardwalk.archive_file SET name = :name, committed_bytes = :bytes WHERE id = :id")
                .param("name", file.newName())
                .param("bytes", file.bytes())
                .param("id", file.id())
                .update();
        jdbc.sql("""
                UPDATE boardwalk.page_fetch SET archive_file_id = NULL, archive_offset = NULL, archive_length = NULL, body_fetch_id = NULL
                 WHERE archive_file_id = :id AND archive_offset = ANY (:offsets)
                """).param("id", file.id()).param("offsets", offsets).update();
        jdbc.sql("""
                UPDATE boardwalk.page_fetch f
                   SET archive_offset = archive_offset
                       - (SELECT coalesce(sum(d.bytes), 0) FROM unnest(:offsets::bigint[], :lengths::bigint[]) d (at, bytes) WHERE d.at < f.archive_offset)
                 WHERE archive_file_id = :id
                """)
                .param("offsets", offsets)
                .param("lengths", lengths)
                .param("id", file.id())
                .update();
    }

    /**
     * The files of a night that are still OPEN, each with its length up to the last record a row points to. That length is looked up in those rows and not
     * kept beside them: all stores of a night would meet at the one row that holds it.
     */
    List<ArchiveFile> stillOpen(long nightId) {
        return transactions.execute(status -> jdbc.sql("""
                SELECT f.id, f.name,
                       greatest(f.committed_bytes, (SELECT max(p.archive_offset + p.archive_length) FROM boardwalk.page_fetch p
                                                     WHERE p.night_id = f.night_id AND p.archive_file_id = f.id))
                  FROM boardwalk.archive_file f WHERE f.night_id = :night AND f.state = 'OPEN' ORDER BY f.id
                """)
                .param("night", nightId)
                .query((row, index) -> new ArchiveFile(row.getLong(1), row.getString(2), row.getLong(3)))
                .list());
    }

    /** The file, unless its bodies have expired. */
    public Optional<ArchiveFile> find(long id) {
        return transactions.execute(status -> jdbc.sql(
                        "SELECT id, name, committed_bytes FROM boardwalk.archive_file WHERE id = :id AND state <> 'EXPIRED'")
                .param("id", id)
                .query((row, index) -> new ArchiveFile(row.getLong(1), row.getString(2), row.getLong(3)))
                .optional());
    }
}
