package dev.boardwalk.board;

import java.util.List;
import java.util.Optional;

/**
 * All board files of a config folder, read: broken ones beside good ones.
 *
 * @param files one a file under {@code boards/}, by id
 * @param problems of all boards and templates, each once, by file, line and column; those of unused templates and of the folder too
 */
public record Loaded(List<BoardFile> files, List<BoardProblem> problems) {
    public Loaded {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** The boards that can be walked, by id. */
    public List<Board> boards() {
        return files.stream()
                .filter(BoardFile.Usable.class::isInstance)
                .map(file -> ((BoardFile.Usable) file).board())
                .toList();
    }

    /** The file of a board, broken or not. */
    public Optional<BoardFile> find(String id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(BoardProblem::isError);
    }
}
