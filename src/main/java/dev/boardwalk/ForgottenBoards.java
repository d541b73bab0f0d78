package dev.boardwalk;

import dev.boardwalk.board.Board;
import dev.boardwalk.night.Night;
import dev.boardwalk.night.Planning;
import dev.boardwalk.posting.forget.Forgotten;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans no board that was forgotten, though its file may still be there. */
final class ForgottenBoards implements Planning {
    private static final Logger log = LoggerFactory.getLogger(ForgottenBoards.class);

    private final Planning planning;
    private final Supplier<Forgotten> forgotten;

    ForgottenBoards(Planning planning, Supplier<Forgotten> forgotten) {
        this.planning = planning;
        this.forgotten = forgotten;
    }

    @Override
    public void plan(Night night, List<Board> boards) {
        Forgotten known = forgotten.get();
        boards.stream()
                .filter(board -> known.board(board.id()))
                .forEach(board ->
                        log.warn("board {} was forgotten on request and is not walked: delete its file", board.id()));
        planning.plan(
                night, boards.stream().filter(board -> !known.board(board.id())).toList());
    }
}
