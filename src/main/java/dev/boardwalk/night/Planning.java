package dev.boardwalk.night;

import dev.boardwalk.board.Board;
import java.util.List;

/** Writes what a night is to do: definitions, boards, partitions, due pages. Idempotent: a restart finds its own rows. */
@FunctionalInterface
public interface Planning {
    /** @param boards the night's boards, by id */
    void plan(Night night, List<Board> boards);
}
