package dev.boardwalk.crawl;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.posting.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page with the answer to it, from the live web, the archive or a file.
 *
 * @param board the board it is walked for
 * @param page what was asked for
 * @param result how the attempt ended
 * @param at when it ended
 * @param claim the right to store it; null outside a night
 * @param archived where the answer is kept; null when there was no body to keep, or outside a night
 */
public record Visit(
        Board board,
        Page page,
        FetchResult result,
        Instant at,
        @Nullable Claim claim,
        @Nullable ArchivedAt archived) {

    /** The same visit, judged otherwise. */
    Visit ending(FetchResult otherwise) {
        return new Visit(board, page, otherwise, at, claim, archived);
    }

    /** A visit that belongs to no night: it can be read and shown, not stored in the frontier. */
    public static Visit outsideANight(Board board, Page page, FetchResult result, Instant at) {
        return new Visit(board, page, result, at, null, null);
    }
}
