package dev.boardwalk.digest;

import dev.boardwalk.digest.Change.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a digest is made of, read from the analysts' tables only: a reader sees nothing that an analyst could not check. */
public final class DigestRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    public DigestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A published release of a full night. */
    record FullRelease(long id, LocalDate date, Instant publishedAt, int postingsOpen) {}

    /** The last full release on or before a date. */
    Optional<FullRelease> release(LocalDate date) {
        return jdbc.sql("""
                SELECT release_id, business_date, published_at, postings_open FROM analytics.dataset_release
                 WHERE status = 'PUBLISHED' AND scope = 'all' AND business_date <= :date
                 ORDER BY business_date DESC, release_id DESC LIMIT 1
                """)
                .param("date", date)
                .query(DigestRepository::release)
                .optional();
    }

    /** The full release of another, earlier date that readers were told of last. */
    Optional<FullRelease> before(FullRelease release) {
        return jdbc.sql("""
                SELECT release_id, business_date, published_at, postings_open FROM analytics.dataset_release
                 WHERE status = 'PUBLISHED' AND scope = 'all' AND release_id < :release AND business_date < :date
                 ORDER BY release_id DESC LIMIT 1
                """)
                .param("release", release.id())
                .param("date", release.date())
                .query(DigestRepository::release)
                .optional();
    }

    private static FullRelease release(ResultSet row, int index) throws SQLException {
        return new FullRelease(
                row.getLong("release_id"),
                row.getObject("business_date", LocalDate.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getInt("postings_open"));
    }

    /** The feed after one release up to another, in its order. */
    List<Change> changes(long afterRelease, long upToRelease) {
        return jdbc.sql("""
                SELECT posting_id, change, changed_fields, before, after, reason
                  FROM analytics.posting_change_feed
                 WHERE release_id > :after AND release_id <= :upTo
                 ORDER BY change_id
                """)
                .param("after", afterRelease)
                .param("upTo", upToRelease)
                .query(this::change)
                .list();
    }

    private Change change(ResultSet row, int index) throws SQLException {
        return new Change(
                row.getLong("posting_id"),
                Kind.valueOf(row.getString("change")),
                Arrays.asList((String[]) row.getArray("changed_fields").getArray()),
                tree(row.getString("before")),
                tree(row.getString("after")),
                row.getString("reason"));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    /** Boards of a release: how many, how many of them believed. */
    record BoardCount(int all, int healthy) {}

    BoardCount boards(long releaseId) {
        return jdbc.sql("""
                SELECT count(*) AS all_boards, count(*) FILTER (WHERE outcome IN ('HEALTHY', 'EMPTY_CONFIRMED')) AS healthy
                  FROM analytics.release_board WHERE release_id = :release
                """)
                .param("release", releaseId)
                .query((row, index) -> new BoardCount(row.getInt("all_boards"), row.getInt("healthy")))
                .single();
    }

    List<Digest.Trouble> troubles(long releaseId) {
        return jdbc.sql("""
                SELECT d.board_id, d.outcome, d.reason, d.ads_open, d.bad_nights, d.bad_since, d.last_good_date, d.last_good_page, d.next_command
                  FROM analytics.release_board d
                 WHERE d.release_id = :release AND d.outcome NOT IN ('HEALTHY', 'EMPTY_CONFIRMED')
                 ORDER BY d.board_id
                """)
                .param("release", releaseId)
                .query((row, index) -> new Digest.Trouble(
                        row.getString("board_id"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getInt("bad_nights"),
                        row.getObject("bad_since", LocalDate.class),
                        row.getInt("ads_open"),
                        row.getObject("last_good_date", LocalDate.class),
                        row.getString("last_good_page"),
                        row.getString("next_command")))
                .list();
    }
}
