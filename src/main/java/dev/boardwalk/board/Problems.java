package dev.boardwalk.board;

import dev.boardwalk.board.BoardProblem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects problems; the same one, found by way of several boards on one template, counts once. */
final class Problems {
    private final Set<BoardProblem> found = new LinkedHashSet<>();

    void error(FilePosition at, String message, @Nullable String suggestion) {
        found.add(new BoardProblem(at, Severity.ERROR, message, suggestion));
    }

    void warning(FilePosition at, String message, @Nullable String suggestion) {
        found.add(new BoardProblem(at, Severity.WARNING, message, suggestion));
    }

    /** Adds others' problems, but where there is one already: what was said there first says more. */
    void addWhereNothingWasSaid(List<BoardProblem> others) {
        Set<FilePosition> taken = new LinkedHashSet<>();
        found.forEach(problem -> taken.add(problem.at()));
        others.stream().filter(problem -> !taken.contains(problem.at())).forEach(found::add);
    }

    void addAll(List<BoardProblem> others) {
        found.addAll(others);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(BoardProblem::isError);
    }

    /** In the order of files, lines and columns. */
    List<BoardProblem> sorted() {
        List<BoardProblem> list = new ArrayList<>(found);
        list.sort(Comparator.comparing(BoardProblem::file)
                .thenComparingInt(BoardProblem::line)
                .thenComparingInt(BoardProblem::column));
        return List.copyOf(list);
    }
}
