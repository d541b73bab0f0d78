package dev.boardwalk.archive;

import dev.boardwalk.archive.ArchiveFileRepository.ArchiveFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The end of the rows of {@code boardwalk.archive_file}. Every method is a transaction of its own. */
public final class ArchiveExpiryRepository {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public ArchiveExpiryRepository(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Sealed files that were opened before this. */
    List<ArchiveFile> sealedBefore(Instant openedBefore) {
        return transactions.execute(status -> jdbc.sql("""
                SELECT id, name, committed_bytes FROM boardwalk.archive_file WHERE state = 'SEALED' AND opened_at < :before ORDER BY id
                """)
                .param("before", openedBefore.atOffset(ZoneOffset.UTC))
                .query(ArchiveExpiryRepository::file)
                .list());
    }

    /** Says that they have expired. Returns how many. */
    int expire(Instant openedBefore, Instant now) {
        return transactions.execute(status -> jdbc.sql("""
                UPDATE boardwalk.archive_file SET state = 'EXPIRED', expired_at = :now WHERE state = 'SEALED' AND opened_at < :before
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", openedBefore.atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Expired files that may still be there. */
    List<ArchiveFile> toDelete() {
        return transactions.execute(
                status -> jdbc.sql("""
                SELECT id, name, committed_bytes FROM boardwalk.archive_file WHERE state = 'EXPIRED' AND deleted_at IS NULL ORDER BY id
                """).query(ArchiveExpiryRepository::file).list());
    }

    void deleted(long id, Instant now) {
        transactions.executeWithoutResult(
                status -> jdbc.sql("UPDATE boardwalk.archive_file SET deleted_at = :now WHERE id = :id")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update());
    }

    /** Files whose bodies are promised. */
    List<ArchiveFile> promised() {
        return transactions.execute(
                status -> jdbc.sql("""
                SELECT id, name, committed_bytes FROM boardwalk.archive_file WHERE state <> 'EXPIRED' ORDER BY id
                """).query(ArchiveExpiryRepository::file).list());
    }

    /** Every night that wrote a file, newest first. */
    List<ArchivedNight> nights(Duration kept) {
        return transactions.execute(
                status -> jdbc.sql("""
                SELECT n.id, n.business_date, count(*) AS files, count(*) FILTER (WHERE a.state = 'EXPIRED') AS expired,
                       count(*) FILTER (WHERE a.state = 'EXPIRED' AND a.deleted_at IS NULL) AS not_deleted,
                       coalesce(sum(a.committed_bytes) FILTER (WHERE a.state <> 'EXPIRED'), 0) AS bytes,
                       min(a.opened_at) FILTER (WHERE a.state <> 'EXPIRED') AS opened_at, max(a.expired_at) AS expired_at
                  FROM boardwalk.archive_file a JOIN boardwalk.night n ON n.id = a.night_id
                 GROUP BY n.id, n.business_date
                 ORDER BY n.id DESC
                """).query((row, index) -> night(row, kept)).list());
    }

    private static ArchivedNight night(ResultSet row, Duration kept) throws SQLException {
        Instant opened = instant(row, "opened_at");
        return new ArchivedNight(
                row.getLong("id"),
                row.getObject("business_date", LocalDate.class),
                row.getInt("files"),
                row.getInt("expired"),
                row.getInt("not_deleted"),
                row.getLong("bytes"),
                opened == null ? null : opened.plus(kept),
                instant(row, "expired_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static ArchiveFile file(ResultSet row, int index) throws SQLException {
        return new ArchiveFile(row.getLong("id"), row.getString("name"), row.getLong("committed_bytes"));
    }
}
