package dev.boardwalk.crawl.frontier;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.StartPage;
import dev.boardwalk.crawl.refetch.ConditionalRule;
import dev.boardwalk.crawl.refetch.ReadBy;
import dev.boardwalk.crawl.refetch.RefetchRule;
import dev.boardwalk.posting.PageKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the pages a night begins with into the frontier. */
public final class FrontierPlan {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final FrontierPages pages;
    private final PageFetchRepository fetches;
    private final ReadBy readBy;

    /** @param readBy who will read the pages: what another reader read does not rest */
    public FrontierPlan(JdbcClient jdbc, TransactionTemplate transactions, ReadBy readBy) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.pages = new FrontierPages(jdbc);
        this.fetches = new PageFetchRepository(jdbc);
        this.readBy = readBy;
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
            wantPagesOfOpenAds(nightId, board, now);
            walkTheirHosts(nightId, partition, board.id());
        });
    }

    private static NewPage page(Board board, StartPage start) {
        return NewPage.of(start.url())
                .orElseThrow(() -> new IllegalArgumentException("board " + board.id() + ": the start page "
                        + start.url() + " is no http or https URL; mend it in the board file"));
    }

    /**
     * Pages that rarely change rest until a listing page has linked to them, or until none did: see {@link RefetchRule} and {@link Frontier#wakeUnlisted}.
     * None rests while its board is in trouble: what it said then is what is doubted, and the first good night must be able to show.
     */
    private void wantPagesOfOpenAds(long nightId, Board board, Instant now) {
        jdbc.sql("""
                UPDATE boardwalk.page p
                   SET night_id = :night,
                       state = CASE WHEN p.recheck_on > n.business_date
                                     AND EXISTS (SELECT 1 FROM boardwalk.page_reading r
                                                  WHERE r.page_id = p.id AND r.read_by = :readBy AND r.read_at > :wholeAfter)
                                     AND (SELECT bn.bad_since FROM boardwalk.board_night bn
                                           WHERE bn.board_id = :board AND bn.night_id < :night AND bn.outcome IS NOT NULL
                                           ORDER BY bn.night_id DESC LIMIT 1) IS NULL
                                    THEN 'RESTING' ELSE 'DUE' END,
                       cause = NULL, reason = NULL, due_at = :now, attempts = 0, claim = NULL, claimed_until = NULL, links_sha256 = NULL
                  FROM boardwalk.night n
                 WHERE n.id = :night AND p.board_id = :board AND p.kind = 'DETAIL' AND p.night_id <> :night
                   AND EXISTS (SELECT 1 FROM boardwalk.job_ad a WHERE a.page_id = p.id AND a.state <> 'CLOSED')
                """)
                .param("night", nightId)
                .param("board", board.id())
                .param("readBy", readBy.name(board))
                .param("wholeAfter", now.minus(ConditionalRule.WHOLE_AFTER).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
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
