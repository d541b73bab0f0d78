package dev.boardwalk.ops.cli;

import dev.boardwalk.archive.ArchiveExpiry;
import dev.boardwalk.archive.ArchiveFileRepository.ArchiveFile;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code archive list|expire}: the stored pages, night by night, and letting go of those kept long enough. */
@Command(name = "archive", description = "Stored pages: what is kept of which night, and how long.")
final class ArchiveCommand {
    private final BoardwalkCommand boardwalk;

    ArchiveCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Command(name = "list", description = "What is kept of each night, newest first.")
    int list() {
        try (Application application = boardwalk.open()) {
            boardwalk.print(
                    ArchiveRows.nights(application.get(ArchiveExpiry.class).nights()));
            return ExitCode.OK.code();
        }
    }

    @Command(
            name = "expire",
            description =
                    "Deletes the files that were kept long enough (boardwalk.crawl.keep-nights). Every night does this at its end.")
    int expire(@Option(names = "--dry-run", description = "Show what would go, delete nothing.") boolean dryRun)
            throws Exception {
        try (Application application = boardwalk.open()) {
            ArchiveExpiry expiry = application.get(ArchiveExpiry.class);
            List<ArchiveFile> due = expiry.due();
            boardwalk.print(ArchiveRows.files(due));
            if (dryRun) {
                boardwalk.talk(due.size() + " files would go");
                return ExitCode.OK.code();
            }
            ArchiveExpiry.Round round = application.nights().whileNoNightRuns(expiry::expire);
            boardwalk.talk(ArchiveRows.sentence(round));
            return (round.notDeleted() == 0 ? ExitCode.OK : ExitCode.UNHEALTHY).code();
        }
    }
}
