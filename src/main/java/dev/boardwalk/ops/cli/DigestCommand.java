package dev.boardwalk.ops.cli;

import dev.boardwalk.digest.Digest;
import dev.boardwalk.digest.DigestFormat;
import dev.boardwalk.digest.Digests;
import dev.boardwalk.digest.Rendering;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code digest preview}: a night's digest, made anew from the published tables. */
@Command(name = "digest", description = "Shows the digest of a night.")
final class DigestCommand {
    private final BoardwalkCommand boardwalk;

    DigestCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Command(name = "preview", description = "The digest of the last full night on or before a date.")
    int preview(
            @Option(names = "--date", paramLabel = "D", description = "The night's date (default: today, UTC).")
                    @Nullable
                    LocalDate date,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "MARKDOWN",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                    DigestFormat format) {
        LocalDate day = date == null ? boardwalk.today() : date;
        try (Application application = boardwalk.open()) {
            Digest digest = application
                    .get(Digests.class)
                    .of(day)
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.NOT_FOUND,
                            "no full night was published on or before " + day + ": run 'night' first"));
            boardwalk.surroundings().out().print(new Rendering().render(digest, format));
            return ExitCode.OK.code();
        }
    }
}
