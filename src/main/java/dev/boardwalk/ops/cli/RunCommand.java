package dev.boardwalk.ops.cli;

import dev.boardwalk.archive.ArchiveExpiry;
import dev.boardwalk.night.NightReport;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run list|show|restart|recover}: nights that were, and repairing those that did not end well. */
@Command(name = "run", description = "Lists, shows, restarts and recovers nights.")
final class RunCommand {
    private final BoardwalkCommand boardwalk;

    RunCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Command(name = "list", description = "The newest nights.")
    int list(
            @Option(names = "--limit", defaultValue = "20", description = "How many (default: ${DEFAULT-VALUE}).")
                    int limit) {
        try (Application application = boardwalk.open()) {
            boardwalk.print(NightRows.nights(application.nights().newest(limit)));
            return ExitCode.OK.code();
        }
    }

    @Command(name = "show", description = "One night, board by board.")
    int show(
            @Parameters(paramLabel = "NIGHT", description = "Its number, see 'run list'.") long night,
            @Option(
                            names = "--skipped",
                            description =
                                    "The pages it wanted and did not ask for, each with the rule that kept us away.")
                    boolean skipped) {
        try (Application application = boardwalk.open()) {
            List<NightReport.Skipped> pages = application.nights().skipped(night);
            if (skipped) {
                boardwalk.print(NightRows.skipped(pages));
                boardwalk.talk(pages.size() + " pages were wanted and not asked for");
                return ExitCode.OK.code();
            }
            int code = report(application.nights().report(night), false);
            application
                    .get(ArchiveExpiry.class)
                    .night(night)
                    .ifPresent(kept -> boardwalk.talk(ArchiveRows.sentence(kept)));
            if (!pages.isEmpty()) {
                boardwalk.talk(pages.size() + " pages were wanted and not asked for; 'run show " + night
                        + " --skipped' lists them with the reason");
            }
            return code;
        }
    }

    @Command(
            name = "restart",
            description = "Goes on with a night that failed, was stopped or died; nothing fetched is asked for again.")
    int restart(
            @Parameters(paramLabel = "NIGHT", description = "Its number, see 'run list'.") long night,
            @Option(names = "--dry-run", description = "Show the night, start nothing.") boolean dryRun) {
        try (Application application = dryRun ? boardwalk.open() : boardwalk.openToCrawl(Map.of())) {
            return dryRun
                    ? report(application.nights().report(night), false)
                    : report(application.nights().restart(night), true);
        }
    }

    @Command(
            name = "recover",
            description =
                    "Declares a run whose process died dead, so that it can be restarted. Refused while the process lives: the night's lock proves it.")
    int recover(
            @Parameters(paramLabel = "NIGHT", description = "Its number, see 'run list'.") long night,
            @Option(names = "--dry-run", description = "Show the night, change nothing.") boolean dryRun) {
        try (Application application = boardwalk.open()) {
            return report(
                    dryRun
                            ? application.nights().report(night)
                            : application.nights().recover(night),
                    false);
        }
    }

    private int report(NightReport report, boolean ran) {
        boardwalk.print(NightRows.boards(report));
        boardwalk.talk(NightRows.sentence(report));
        return ran ? NightRows.exitCode(report, NightCommand.FAIL_ON).code() : ExitCode.OK.code();
    }
}
