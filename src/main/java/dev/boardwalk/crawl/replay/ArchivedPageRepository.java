package dev.boardwalk.crawl.replay;

import dev.boardwalk.posting.Page;
import dev.boardwalk.posting.PageKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the pages whose bodies are kept. */
public final class ArchivedPageRepository {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public ArchivedPageRepository(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Which pages.
     *
     * @param night only those whose last answer came in a night of this date; null: of any
     * @param boardId only those of this board; null: of any
     * @param pageIds only these; null: any
     */
    public record Selection(
            @Nullable LocalDate night,
            @Nullable String boardId,
            @Nullable Collection<Long> pageIds) {}

    /**
     * What each page showed last, by board and page, as far as it is kept; a body that expired counts as none. A fetch that found nothing changed stands
     * for the body it refers to, in whatever file. Truncated bodies were never read, and are left out.
     */
    public List<ArchivedPage> newest(Selection selection) {
        return transactions.execute(status -> jdbc.sql("""
                SELECT p.id, p.board_id, p.kind, p.url, p.url_key, p.depth, f.night_id, b.id AS fetch_id, a.name, b.archive_offset
                  FROM boardwalk.page p
                  CROSS JOIN LATERAL (SELECT * FROM boardwalk.page_fetch f
                                       WHERE f.page_id = p.id AND f.result IN ('FETCHED', 'NOT_MODIFIED') AND f.archive_file_id IS NOT NULL
                                         AND f.truncated IS NULL
                                       ORDER BY f.fetched_at DESC LIMIT 1) f
                  JOIN boardwalk.page_fetch b ON b.page_id = p.id AND b.id = coalesce(f.body_fetch_id, f.id)
                  JOIN boardwalk.archive_file a ON a.id = b.archive_file_id AND a.state <> 'EXPIRED'
                  JOIN boardwalk.night n ON n.id = f.night_id
                 WHERE (:board::text IS NULL OR p.board_id = :board)
                   AND (:date::date IS NULL OR n.business_date = :date)
                   AND (:pages::bigint[] IS NULL OR p.id = ANY (:pages))
                 ORDER BY p.board_id, p.id
                """)
                .param("board", selection.boardId())
                .param("date", selection.night())
                .param(
                        "pages",
                        selection.pageIds() == null ? null : selection.pageIds().toArray(Long[]::new))
                .query((row, index) -> new ArchivedPage(
                        new Page(
                                row.getLong("id"),
                                row.getString("board_id"),
                                PageKind.valueOf(row.getString("kind")),
                                URI.create(row.getString("url")),
                                row.getString("url_key"),
                                row.getInt("depth")),
                        row.getLong("night_id"),
                        row.getLong("fetch_id"),
                        row.getString("name"),
                        row.getLong("archive_offset")))
                .list());
    }
}
