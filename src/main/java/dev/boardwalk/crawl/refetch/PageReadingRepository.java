package dev.boardwalk.crawl.refetch;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code boardwalk.page_reading}. Every method wants to be called within a transaction. */
public final class PageReadingRepository {
    /** For a statement that joins {@code boardwalk.page_reading r}. */
    public static final String COLUMNS =
            "r.read_by, r.read_at, r.final_url, r.etag, r.last_modified, r.body_sha256, r.links, r.link_dates, r.next_url, r.more, r.empty_marker, r.ad_keys, r.valid_through, r.body_fetch_id, r.body_at, r.payload_sha256";

    private final JdbcClient jdbc;

    public PageReadingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reading in a row with {@link #COLUMNS}; null when the page has none. */
    public static @Nullable LastReading reading(ResultSet row) throws SQLException {
        String readBy = row.getString("read_by");
        if (readBy == null) {
            return null;
        }
        return new LastReading(
                readBy,
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                URI.create(row.getString("final_url")),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("body_sha256"),
                texts(row.getArray("links")),
                dates(texts(row.getArray("links")), row.getArray("link_dates")),
                row.getString("next_url"),
                texts(row.getArray("more")),
                row.getBoolean("empty_marker"),
                texts(row.getArray("ad_keys")),
                row.getObject("valid_through", LocalDate.class),
                body(row));
    }

    private static @Nullable KeptBody body(ResultSet row) throws SQLException {
        Long fetchId = row.getObject("body_fetch_id", Long.class);
        return fetchId == null
                ? null
                : new KeptBody(
                        fetchId,
                        row.getObject("body_at", OffsetDateTime.class).toInstant(),
                        row.getString("payload_sha256"));
    }

    private static Map<String, Instant> dates(List<String> links, @Nullable Array array) throws SQLException {
        if (array == null) {
            return Map.of();
        }
        @Nullable Timestamp[] times = (Timestamp[]) array.getArray();
        Map<String, Instant> dates = new HashMap<>();
        for (int i = 0; i < Math.min(times.length, links.size()); i++) {
            Timestamp time = times[i];
            if (time != null) {
                dates.put(links.get(i), time.toInstant());
            }
        }
        return dates;
    }

    private static @Nullable String @Nullable [] dates(LastReading reading) {
        return reading.linkDates().isEmpty()
                ? null
                : reading.links().stream()
                        .map(link -> Objects.toString(reading.linkDates().get(link), null))
                        .toArray(String[]::new);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** Keeps what was read of a page and when it is asked for again. */
    public void keep(long pageId, LastReading reading, RefetchRule.@Nullable Next next) {
        jdbc.sql("""
                WITH recheck AS (UPDATE boardwalk.page SET recheck_nights = :nights, recheck_on = :on WHERE id = :page)
                INSERT INTO boardwalk.page_reading (page_id, read_by, read_at, final_url, etag, last_modified, body_sha256, links, link_dates, next_url, more,
                                                    empty_marker, ad_keys, valid_through, body_fetch_id, body_at, payload_sha256)
                VALUES (:page, :readBy, :readAt, :url, :etag, :lastModified, :sha256, :links, :dates::text[]::timestamptz[], :next, :more, :emptyMarker, :adKeys, :validThrough,
                        :bodyFetch, :bodyAt, :payload)
                ON CONFLICT (page_id) DO UPDATE
                   SET read_by = excluded.read_by, read_at = excluded.read_at, final_url = excluded.final_url, etag = excluded.etag,
                       last_modified = excluded.last_modified, body_sha256 = excluded.body_sha256, links = excluded.links, link_dates = excluded.link_dates,
                       next_url = excluded.next_url, more = excluded.more, empty_marker = excluded.empty_marker, ad_keys = excluded.ad_keys,
                       valid_through = excluded.valid_through, body_fetch_id = excluded.body_fetch_id, body_at = excluded.body_at,
                       payload_sha256 = excluded.payload_sha256
                """)
                .param("nights", next == null ? 0 : next.nights())
                .param("on", next == null ? null : next.on())
                .param("page", pageId)
                .param("readBy", reading.readBy())
                .param("readAt", reading.readAt().atOffset(ZoneOffset.UTC))
                .param("url", reading.url().toString())
                .param("etag", reading.etag())
                .param("lastModified", reading.lastModified())
                .param("sha256", reading.bodySha256())
                .param("links", reading.links().toArray(String[]::new))
                .param("dates", dates(reading))
                .param("next", reading.next())
                .param("more", reading.more().toArray(String[]::new))
                .param("emptyMarker", reading.emptyMarker())
                .param("adKeys", reading.adKeys().toArray(String[]::new))
                .param("validThrough", reading.validThrough())
                .param(
                        "bodyFetch",
                        reading.body() == null ? null : reading.body().fetchId())
                .param("bodyAt", bodyAt(reading))
                .param("payload", reading.body() == null ? null : reading.body().payloadSha256())
                .update();
    }

    private static @Nullable OffsetDateTime bodyAt(LastReading reading) {
        return reading.body() == null ? null : reading.body().at().atOffset(ZoneOffset.UTC);
    }

    /** The same bytes came again: as good as a first reading, perhaps with other validators, perhaps kept anew. */
    public void renew(long pageId, LastReading reading) {
        jdbc.sql("""
                UPDATE boardwalk.page_reading
                   SET read_at = :readAt, etag = :etag, last_modified = :lastModified,
                       body_fetch_id = :bodyFetch, body_at = :bodyAt, payload_sha256 = :payload
                 WHERE page_id = :page
                """)
                .param("readAt", reading.readAt().atOffset(ZoneOffset.UTC))
                .param("etag", reading.etag())
                .param("lastModified", reading.lastModified())
                .param(
                        "bodyFetch",
                        reading.body() == null ? null : reading.body().fetchId())
                .param("bodyAt", bodyAt(reading))
                .param("payload", reading.body() == null ? null : reading.body().payloadSha256())
                .param("page", pageId)
                .update();
    }

    /** Nothing is known of the page any more: it is asked for unconditionally, every night it is wanted. */
    public void forget(long pageId) {
        jdbc.sql("""
                WITH recheck AS (UPDATE boardwalk.page SET recheck_nights = 0, recheck_on = NULL WHERE id = :page AND recheck_nights > 0)
                DELETE FROM boardwalk.page_reading WHERE page_id = :page
                """).param("page", pageId).update();
    }
}
