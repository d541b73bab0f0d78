package dev.boardwalk.crawl.frontier;

import dev.boardwalk.posting.PageKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes pages that were heard of into the frontier. Every method wants to be called within a transaction. */
final class FrontierPages {
    private final JdbcClient jdbc;

    FrontierPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How pages were found.
     *
     * @param nightId the night that wants them
     * @param partition the partition that walks their board
     * @param boardId their board
     * @param kind what they are asked for
     * @param depth see {@link dev.boardwalk.posting.Page#depth()}
     * @param listed a listing page linked to them
     */
    record Found(long nightId, int partition, String boardId, PageKind kind, int depth, boolean listed) {}

    void add(Collection<NewPage> pages, Found found, Instant now) {
        add(pages, Map.of(), found, now);
    }

    /**
     * Makes the pages due for this night. What this night knows already stays as it is, so doing it again asks nobody twice; only the listing link
     * is noted.
     *
     * @param dates when their sitemap says that they changed last, by key; a page without one is not in it
     */
    void add(Collection<NewPage> pages, Map<String, Instant> dates, Found found, Instant now) {
        Map<String, NewPage> byKey = new LinkedHashMap<>();
        pages.forEach(page -> byKey.putIfAbsent(page.key(), page));
        if (byKey.isEmpty()) {
            return;
        }
        List<NewPage> distinct = List.copyOf(byKey.values());
        addHosts(distinct, found, now);
        jdbc.sql("""
                INSERT INTO boardwalk.page AS p (board_id, kind, url, url_key, host, origin, depth, night_id, state, cause, reason,
                                                 due_at, listed_night_id, lastmod, first_seen_at)
                SELECT :board, :kind, n.url, n.url_key, n.host, n.origin, :depth, :night,
                       CASE WHEN o.ended_night_id = :night THEN 'FAILED' ELSE 'DUE' END,
                       CASE WHEN o.ended_night_id = :night THEN 'ORIGIN_ENDED' END,
                       CASE WHEN o.ended_night_id = :night THEN o.ended_reason END,
                       :now, CASE WHEN :listed THEN :night END, n.lastmod, :now
                  FROM unnest(:urls::text[], :keys::text[], :hosts::text[], :origins::text[], :dates::text[]::timestamptz[]) WITH ORDINALITY
                       AS n (url, url_key, host, origin, lastmod, place)
                  JOIN boardwalk.origin o ON o.name = n.origin
                 ORDER BY n.place
                ON CONFLICT (board_id, url_key) DO UPDATE SET
                       lastmod = CASE WHEN p.listed_night_id = excluded.night_id THEN greatest(p.lastmod, excluded.lastmod) ELSE excluded.lastmod END,
                       listed_night_id = CASE WHEN p.kind = 'DETAIL' OR p.night_id <> excluded.night_id
                                              THEN coalesce(excluded.listed_night_id, p.listed_night_id) END,
                       kind = CASE WHEN p.night_id = excluded.night_id THEN p.kind ELSE excluded.kind END,
                       url = CASE WHEN p.night_id = excluded.night_id THEN p.url ELSE excluded.url END,
                       depth = CASE WHEN p.night_id = excluded.night_id THEN p.depth ELSE excluded.depth END,
                       state = CASE WHEN p.night_id = excluded.night_id THEN p.state ELSE excluded.state END,
                       cause = CASE WHEN p.night_id = excluded.night_id THEN p.cause ELSE excluded.cause END,
                       reason = CASE WHEN p.night_id = excluded.night_id THEN p.reason ELSE excluded.reason END,
                       due_at = CASE WHEN p.night_id = excluded.night_id THEN p.due_at ELSE excluded.due_at END,
                       attempts = CASE WHEN p.night_id = excluded.night_id THEN p.attempts ELSE 0 END,
                       claim = CASE WHEN p.night_id = excluded.night_id THEN p.claim END,
                       claimed_until = CASE WHEN p.night_id = excluded.night_id THEN p.claimed_until END,
                       links_sha256 = CASE WHEN p.night_id = excluded.night_id THEN p.links_sha256 END,
                       night_id = excluded.night_id
                """)
                .param("board", found.boardId())
                .param("kind", found.kind().name())
                .param("depth", found.depth())
                .param("night", found.nightId())
                .param("listed", found.listed())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("urls", column(distinct, page -> page.url().toString()))
                .param("keys", column(distinct, NewPage::key))
                .param("hosts", column(distinct, page -> page.host().name()))
                .param("origins", column(distinct, page -> page.origin().name()))
                .param("dates", column(distinct, page -> Objects.toString(dates.get(page.key()), null)))
                .update();
    }

    /** A host met for the first time may be asked at once. A host some other partition of this night has stays with that one. */
    private void addHosts(List<NewPage> pages, Found found, Instant now) {
        jdbc.sql("""
                INSERT INTO boardwalk.host (name, next_allowed_at)
                SELECT DISTINCT n, :now::timestamptz FROM unnest(:hosts::text[]) n ORDER BY n ON CONFLICT (name) DO NOTHING
                """)
                .param("hosts", column(pages, page -> page.host().name()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                INSERT INTO boardwalk.origin (name, host)
                SELECT DISTINCT n.origin, n.host FROM unnest(:origins::text[], :hosts::text[]) n (origin, host) ORDER BY 1
                ON CONFLICT (name) DO NOTHING
                """)
                .param("origins", column(pages, page -> page.origin().name()))
                .param("hosts", column(pages, page -> page.host().name()))
                .update();
        jdbc.sql("""
                INSERT INTO boardwalk.night_host (night_id, host, partition_no)
                SELECT DISTINCT :night, n, :partition FROM unnest(:hosts::text[]) n ORDER BY n ON CONFLICT (night_id, host) DO NOTHING
                """)
                .param("night", found.nightId())
                .param("partition", found.partition())
                .param("hosts", column(pages, page -> page.host().name()))
                .update();
    }

    private static @Nullable String[] column(List<NewPage> pages, Function<NewPage, @Nullable String> value) {
        return pages.stream().map(value).toArray(String[]::new);
    }
}
