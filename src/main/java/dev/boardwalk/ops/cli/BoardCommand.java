package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardExplanation;
import dev.boardwalk.board.BoardFile;
import dev.boardwalk.board.BoardProblem;
import dev.boardwalk.board.Loaded;
import dev.boardwalk.board.StartPage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code board list|show|check|explain}: board files. */
@Command(
        name = "board",
        description = "Drafts, lists, shows, checks, explains and tests board files, and previews pages.")
final class BoardCommand {
    private final BoardwalkCommand boardwalk;

    BoardCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Command(name = "list", description = "The boards there are.")
    int list(
            @Option(
                            names = "--health",
                            description =
                                    "How each board's last walk went: since when it is bad, its last good night, what to type next.")
                    boolean health) {
        Loaded loaded = boardwalk.loadBoards();
        if (health) {
            try (Application application = boardwalk.open()) {
                boardwalk.print(BoardHealth.rows(loaded, application.nights().standings()));
                return ExitCode.OK.code();
            }
        }
        List<List<@Nullable Object>> rows =
                loaded.files().stream().map(BoardCommand::row).toList();
        boardwalk.print(new Rows(
                "boardwalk/boards/v1", List.of("board", "name", "labels", "hosts", "start", "problems"), rows));
        return ExitCode.OK.code();
    }

    private static List<@Nullable Object> row(BoardFile file) {
        if (file instanceof BoardFile.Usable usable) {
            Board board = usable.board();
            return Arrays.asList(
                    board.id(),
                    board.name(),
                    String.join(" ", board.labels()),
                    String.join(" ", board.scope().hosts().stream().sorted().toList()),
                    starts(board),
                    file.problems().size());
        }
        return Arrays.asList(file.id(), null, null, null, null, file.problems().size());
    }

    /** As in the file, listings without their word. */
    static String starts(Board board) {
        return board.start().stream().map(StartPage::toString).collect(Collectors.joining(" "));
    }

    @Command(name = "show", description = "The compiled definition of a board, as JSON.")
    int show(@Parameters(paramLabel = "BOARD", description = "Its id, see 'board list'.") String id) {
        boardwalk.surroundings().out().println(usable(id).explanation().document());
        return ExitCode.OK.code();
    }

    @Command(
            name = "explain",
            description = "Where each value of a board comes from: its file, a template, or a default.")
    int explain(@Parameters(paramLabel = "BOARD", description = "Its id, see 'board list'.") String id) {
        BoardExplanation explanation = usable(id).explanation();
        List<List<@Nullable Object>> rows = explanation.values().stream()
                .map(value -> Arrays.<@Nullable Object>asList(
                        value.path(), value.value(), value.origin().toString()))
                .toList();
        boardwalk.print(new Rows("boardwalk/board-explanation/v1", List.of("field", "value", "origin"), rows));
        boardwalk.talk("definition " + explanation.definitionHash());
        return ExitCode.OK.code();
    }

    @Command(name = "check", description = "Checks all board files and says everything that is wrong at once.")
    int check() {
        Loaded loaded = boardwalk.loadBoards();
        if (boardwalk.options().output() == OutputFormat.table) {
            loaded.problems().forEach(problem -> boardwalk.surroundings().out().println(problem.text()));
        } else {
            List<List<@Nullable Object>> rows =
                    loaded.problems().stream().map(BoardCommand::row).toList();
            boardwalk.print(new Rows(
                    "boardwalk/board-check/v1",
                    List.of("file", "line", "column", "severity", "message", "suggestion"),
                    rows));
        }
        long broken = loaded.files().stream()
                .filter(BoardFile.Broken.class::isInstance)
                .count();
        boardwalk.talk("%d boards, %d of them broken, %d remarks"
                .formatted(loaded.files().size(), broken, loaded.problems().size()));
        return loaded.hasErrors() ? ExitCode.INVALID.code() : ExitCode.OK.code();
    }

    private static List<@Nullable Object> row(BoardProblem problem) {
        return Arrays.asList(
                problem.file(),
                problem.line(),
                problem.column(),
                problem.severity(),
                problem.message(),
                problem.suggestion());
    }

    private BoardFile.Usable usable(String id) {
        Loaded loaded = boardwalk.loadBoards();
        BoardFile file = loaded.find(id)
                .orElseThrow(() ->
                        new CommandFailure(ExitCode.NOT_FOUND, "there is no board '" + id + "': see 'board list'"));
        if (file instanceof BoardFile.Usable usable) {
            return usable;
        }
        String problems = String.join(
                "\n", file.problems().stream().map(BoardProblem::text).toList());
        throw new CommandFailure(ExitCode.INVALID, problems);
    }
}
