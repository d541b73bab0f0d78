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

    /** Notes that a row points to a record which ends here. Joins the transaction that writes the row; called last in it, as all writers of a file meet here. */
    public void commit(StoredAt at) {
        jdbc.sql("UPDATE boardwalk.archive_file SET committed_bytes = greatest(committed_bytes, :end) WHERE id = :id")
                .param("end", at.end())
                .param("id", at.fileId())
                .update();
    }

    /** The same in a transaction of its own, for the record that describes the file: it stays when everything behind it is cut. */
    void commitAlone(StoredAt at) {
        transactions.executeWithoutResult(status -> commit(at));
    }

    /** Marks a file complete, in a transaction of its own. */
    void seal(long id, Instant now) {
        transactions.executeWithoutResult(status -> jdbc.sql(
                        "UPDATE boardwalk.archive_file SET state = 'SEALED', sealed_at = :now WHERE id = :id AND state = 'OPEN'")
                .param("now", now.atOffset(ZoneOffset.UTC))
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

    /** The files of a night that are still OPEN. */
    List<ArchiveFile> stillOpen(long nightId) {
        return transactions.execute(status -> jdbc.sql(
                        "SELECT id, name, committed_bytes FROM boardwalk.archive_file WHERE night_id = :night AND state = 'OPEN' ORDER BY id")
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
