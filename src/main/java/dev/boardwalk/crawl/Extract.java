package dev.boardwalk.crawl;

import dev.boardwalk.board.Board;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;

/** Reads one body. Pure: the same page gives the same reading, whatever was read before. */
@FunctionalInterface
public interface Extract {
    Reading read(Board board, PageKind kind, PageBody body);
}
