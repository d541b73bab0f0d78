package dev.boardwalk.crawl.refetch;

import dev.boardwalk.crawl.refetch.DateTrust.Proof;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code boardwalk.sitemap_trust}. Every method wants to be called within a transaction. */
public final class SitemapTrustRepository {
    private final JdbcClient jdbc;

    public SitemapTrustRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hosts on which the dates in this board's sitemaps are trusted. */
    public Set<String> trustedHosts(String boardId) {
        return jdbc
                .sql("SELECT host, held, told, misses, missed_at FROM boardwalk.sitemap_trust WHERE board_id = :board")
                .param("board", boardId)
                .query((row, index) -> new OfHost(row.getString("host"), trust(row)))
                .list()
                .stream()
                .filter(of -> of.trust().trusted())
                .map(OfHost::host)
                .collect(Collectors.toSet());
    }

    private record OfHost(String host, DateTrust trust) {}

    /** Takes one page's proof into account; writes nothing when it changes nothing. True when it took trust away. */
    public boolean learn(String boardId, String host, Proof proof, Instant at) {
        if (proof == Proof.NOTHING) {
            return false;
        }
        Optional<DateTrust> known = find(boardId, host);
        DateTrust before = known.orElse(DateTrust.NONE);
        DateTrust after = before.after(proof, at);
        if (!after.equals(before) || known.isEmpty()) {
            put(boardId, host, after);
        }
        return before.trusted() && !after.trusted();
    }

    private Optional<DateTrust> find(String boardId, String host) {
        return jdbc.sql("""
                SELECT held, told, misses, missed_at FROM boardwalk.sitemap_trust WHERE board_id = :board AND host = :host FOR UPDATE
                """)
                .param("board", boardId)
                .param("host", host)
                .query((row, index) -> trust(row))
                .optional();
    }

    private static DateTrust trust(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime missed = row.getObject("missed_at", OffsetDateTime.class);
        return new DateTrust(
                row.getInt("held"),
                row.getInt("told"),
                row.getInt("misses"),
                missed == null ? null : missed.toInstant());
    }

    private void put(String boardId, String host, DateTrust trust) {
        jdbc.sql("""
                INSERT INTO boardwalk.sitemap_trust (board_id, host, held, told, misses, missed_at)
                VALUES (:board, :host, :held, :told, :misses, :missedAt)
                ON CONFLICT (board_id, host) DO UPDATE
                   SET held = excluded.held, told = excluded.told, misses = excluded.misses, missed_at = excluded.missed_at
                """)
                .param("board", boardId)
                .param("host", host)
                .param("held", trust.held())
                .param("told", trust.told())
                .param("misses", trust.misses())
                .param(
                        "missedAt",
                        trust.missedAt() == null ? null : trust.missedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
