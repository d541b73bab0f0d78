package dev.boardwalk.board;

import java.util.List;

/** One file under {@code boards/}, read. */
public sealed interface BoardFile {
    /** The file's name without {@code .yaml}: the board's id, or what it should be. */
    String id();

    /** Problems of this file and of the templates it builds on. */
    List<BoardProblem> problems();

    /**
     * A board that can be walked.
     *
     * @param problems warnings only
     */
    record Usable(Board board, BoardExplanation explanation, List<BoardProblem> problems) implements BoardFile {
        public Usable {
            problems = List.copyOf(problems);
        }

        @Override
        public String id() {
            return board.id();
        }
    }

    /**
     * A board that is not walked until its file is mended.
     *
     * @param problems at least one error
     */
    record Broken(String id, List<BoardProblem> problems) implements BoardFile {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
