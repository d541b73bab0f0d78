package dev.boardwalk;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDocument;
import dev.boardwalk.crawl.refetch.ReadBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names a reader by the bytes of what reads: the classes and the data of the rooms that turn a page into job ads, and the board's compiled definition. Otherwise
 * pages read wrongly would stay so for as long as their servers answer "not changed". A change of a library is met by the fetch of every page after a week.
 */
final class ReaderFingerprint implements ReadBy {
    private final ProgramFingerprint program = new ProgramFingerprint(
            "dev/boardwalk/extract/**/*.class",
            "dev/boardwalk/normalize/**/*.class",
            "dev/boardwalk/posting/**/*.class",
            "extract/**",
            "reference/**");

    private final Map<String, Named> boards = new ConcurrentHashMap<>();

    private record Named(Board board, String name) {}

    /** Asked for every page, so a board that is the same object is not hashed again. */
    @Override
    public String name(Board board) {
        return boards.compute(
                        board.id(),
                        (id, known) -> known != null && known.board() == board ? known : new Named(board, named(board)))
                .name();
    }

    private String named(Board board) {
        return ProgramFingerprint.of(program.name(), BoardDocument.hash(board));
    }
}
