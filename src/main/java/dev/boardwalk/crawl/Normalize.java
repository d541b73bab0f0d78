package dev.boardwalk.crawl;

import dev.boardwalk.board.Board;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.Reading;
import java.time.Instant;

/** Makes job ads of what was read. Pure. */
@FunctionalInterface
public interface Normalize {
    /** @param at when the page was received; the base of its relative dates */
    Normalized normalize(Board board, Instant at, Reading reading);
}
