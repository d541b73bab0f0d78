package dev.boardwalk.night;

import dev.boardwalk.board.Board;
import java.util.List;

/** The boards there are, read anew at each call. */
@FunctionalInterface
public interface BoardSource {
    List<Board> boards();
}
