package dev.boardwalk.crawl.refetch;

import dev.boardwalk.board.Board;

/**
 * Names who reads a board's pages: what the program can read, and what the board's file tells it. Two readers of one name read the same page alike; a
 * reader of another name may see more, so it wants the page itself and no "not changed".
 */
@FunctionalInterface
public interface ReadBy {
    String name(Board board);
}
