package dev.boardwalk.ops.cli;

import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.night.NightReport;
import dev.boardwalk.night.NightReport.BoardLine;
import dev.boardwalk.night.NightReport.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A night's report as rows, as one sentence and as an exit code. */
final class NightRows {
    private NightRows() {}

    static Rows boards(NightReport report) {
        List<List<@Nullable Object>> rows =
                report.boards().stream().map(NightRows::row).toList();
        List<String> columns = List.of(
                "board",
                "outcome",
                "listed",
                "read",
                "new",
                "changed",
                "closed",
                "reopened",
                "quarantined",
                "dated",
                "reason",
                "badNights",
                "badSince",
                "lastGood",
                "lastGoodPage",
                "alarmed",
                "next");
        return new Rows("boardwalk/night/v1", columns, rows);
    }

    private static List<@Nullable Object> row(BoardLine board) {
        return Arrays.asList(
                board.boardId(),
                board.outcome(),
                board.listed(),
                board.read(),
                board.created(),
                board.changed(),
                board.closed(),
                board.reopened(),
                board.quarantined(),
                board.dated(),
                board.reason(),
                board.badNights(),
                board.badSince(),
                board.lastGood(),
                board.lastGoodPage(),
                board.alarmed(),
                board.next());
    }

    static Rows skipped(List<NightReport.Skipped> pages) {
        List<List<@Nullable Object>> rows = pages.stream()
                .map(page -> Arrays.<@Nullable Object>asList(page.boardId(), page.cause(), page.url(), page.reason()))
                .toList();
        return new Rows("boardwalk/skipped/v1", List.of("board", "cause", "url", "reason"), rows);
    }

    static Rows nights(List<NightReport> reports) {
        List<List<@Nullable Object>> rows = reports.stream()
                .map(report -> Arrays.<@Nullable Object>asList(
                        report.night().id(),
                        report.night().date(),
                        report.night().scope(),
                        report.night().attempt(),
                        report.status(),
                        report.boards().size(),
                        report.boards().stream()
                                .filter(board -> board.outcome() == BoardOutcome.HEALTHY)
                                .count(),
                        report.night().startedAt(),
                        report.night().endedAt(),
                        report.failure()))
                .toList();
        return new Rows(
                "boardwalk/runs/v1",
                List.of(
                        "night",
                        "date",
                        "scope",
                        "attempt",
                        "status",
                        "boards",
                        "healthy",
                        "startedAt",
                        "endedAt",
                        "failure"),
                rows);
    }

    static String sentence(NightReport report) {
        long healthy = report.boards().stream()
                .filter(board -> board.outcome() == BoardOutcome.HEALTHY)
                .count();
        String head = "night %d (%s, %s): %s, %d of %d boards healthy"
                .formatted(
                        report.night().id(),
                        report.night().date(),
                        report.night().scope(),
                        report.status(),
                        healthy,
                        report.boards().size());
        return switch (report.status()) {
            case FAILED, STOPPED, DIED ->
                head
                        + (report.failure() == null ? "" : "; " + report.failure())
                        + ". Go on with: boardwalk run restart "
                        + report.night().id();
            case RUNNING, COMPLETED -> head;
        };
    }

    static ExitCode exitCode(NightReport report, Set<BoardOutcome> failOn) {
        if (report.status() == Status.STOPPED) {
            return ExitCode.INTERRUPTED;
        }
        if (report.status() != Status.COMPLETED) {
            return ExitCode.RUN_FAILED;
        }
        boolean unhealthy = report.boards().stream()
                .anyMatch(board -> board.alarmed() || board.outcome() != null && failOn.contains(board.outcome()));
        return unhealthy ? ExitCode.UNHEALTHY : ExitCode.OK;
    }
}
