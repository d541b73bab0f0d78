package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.night.NightReport;
import dev.boardwalk.night.NightScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code night}: the main job. */
@Command(
        name = "night",
        description = "Walks the boards, reconciles, matches, publishes, writes the digest.",
        footer = {
            "",
            "Examples:",
            "  boardwalk night",
            "  boardwalk night --board acme --board zenith",
            "  boardwalk night --dry-run"
        })
final class NightCommand implements Callable<Integer> {
    /** What makes a completed night unhealthy by default. */
    static final Set<BoardOutcome> FAIL_ON =
            Set.of(BoardOutcome.BLOCKED, BoardOutcome.GONE, BoardOutcome.EMPTY_SUSPECT, BoardOutcome.FAILED);

    private final BoardwalkCommand boardwalk;

    @Option(names = "--date", paramLabel = "D", description = "The business date it stands for (default: today, UTC).")
    private @Nullable LocalDate date;

    @Option(names = "--board", paramLabel = "ID", description = "Only this board; may be repeated.")
    private Set<String> boards = new LinkedHashSet<>();

    @Option(names = "--label", paramLabel = "L", description = "Only boards with this label; may be repeated.")
    private Set<String> labels = new LinkedHashSet<>();

    @Option(names = "--dry-run", description = "Show what would be walked; ask nobody, write nothing.")
    private boolean dryRun;

    @Option(
            names = "--fail-on",
            paramLabel = "OUTCOME",
            split = ",",
            description =
                    "Board outcomes that end a completed night with exit code 5 (default: BLOCKED,GONE,EMPTY_SUSPECT,FAILED).")
    private Set<BoardOutcome> failOn = FAIL_ON;

    NightCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    /** A misspelt board would otherwise simply not be walked. */
    private void refuseUnknown(List<Board> known) {
        List<String> unknown = new ArrayList<>();
        boards.stream()
                .filter(id -> known.stream().noneMatch(board -> board.id().equals(id)))
                .forEach(id -> unknown.add("board '" + id + "'"));
        labels.stream()
                .filter(label ->
                        known.stream().noneMatch(board -> board.labels().contains(label)))
                .forEach(label -> unknown.add("label '" + label + "'"));
        if (!unknown.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "there is no " + String.join(", no ", unknown) + ": see 'board list'");
        }
    }

    @Override
    public Integer call() {
        NightScope scope = new NightScope(boards, labels);
        refuseUnknown(boardwalk.checkedBoards());
        if (dryRun) {
            boardwalk.print(DryRun.of(boardwalk.checkedBoards(), scope));
            return ExitCode.OK.code();
        }
        try (Application application = boardwalk.openToCrawl(Map.of())) {
            LocalDate day = date == null ? boardwalk.today() : date;
            NightReport report = application.nights().run(day, scope);
            boardwalk.print(NightRows.boards(report));
            boardwalk.talk(NightRows.sentence(report));
            return NightRows.exitCode(report, failOn).code();
        }
    }
}
