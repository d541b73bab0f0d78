package dev.boardwalk.crawl.frontier;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.StartPage;
import dev.boardwalk.crawl.refetch.ReadBy;
import dev.boardwalk.posting.PageKind;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the pages a night begins with into the frontier. */
public final class FrontierPlan {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final FrontierPages pages;
    private final PageFetchRepository fetches;
    private final FrontierRests rests;

    /** @param readBy who will read the pages: what another reader read does not rest */
    public FrontierPlan(JdbcClient jdbc, TransactionTemplate transactions, ReadBy readBy) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.pages = new FrontierPages(jdbc);
        this.fetches = new PageFetchRepository(jdbc);
        this.rests = new FrontierRests(jdbc, readBy);
    }

    /**
     * Makes a board's start pages and the pages of its job ads that are not closed due for this night. May be done again after a crash: pages this
     * night has fetched already stay fetched. The rows of {@code night}, {@code board} and {@code board_night} must be there.
     *
     * @param partition the crawl partition that walks the board; all boards that share a host with it must be in the same one
     * @throws IllegalArgumentException when a start page is no http(s) URL, which a checked board file cannot have
     */
    public void plan(long nightId, int partition, Board board, Instant now) {
        transactions.executeWithoutResult(status -> {
            fetches.prepare(now);
            board.start().forEach(start -> {
                PageKind kind = PageKind.of(start.kind());
                var found = new FrontierPages.Found(nightId, partition, board.id(), kind, 1, false);
                pages.add(List.of(page(board, start)), found, now);
            });
            // those that rest do so until a listing page has linked to them, or until none did: see
            // Frontier.wakeUnlisted
            rests.plan(nightId, board, now);
            walkTheirHosts(nightId, partition, board.id());
        });
    }

    private static NewPage page(Board board, StartPage start) {
        return NewPage.of(start.url(), board.scope())
                .orElseThrow(() -> new IllegalArgumentException("board " + board.id() + ": the start page "
                        + start.url() + " is no http or https URL; mend it in the board file"));
    }

    private void walkTheirHosts(long nightId, int partition, String boardId) {
        jdbc.sql("""
                INSERT INTO boardwalk.night_host (night_id, host, partition_no)
                SELECT DISTINCT p.night_id, p.host, :partition
                  FROM boardwalk.page p WHERE p.board_id = :board AND p.night_id = :night ORDER BY p.host
                ON CONFLICT (night_id, host) DO NOTHING
                """)
                .param("night", nightId)
                .param("partition", partition)
                .param("board", boardId)
                .update();
    }
}
