package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.archive.ArchiveExpiry;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardFiles;
import dev.boardwalk.board.ConfigFolder;
import dev.boardwalk.board.SelectorCheck;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.site.PoliteSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told of stored pages that expired. The night was in November, the commands run in March. */
class ArchiveCommandTest {
    private static final Instant NOVEMBER = Instant.parse("2025-11-10T01:15:00Z");

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private volatile Instant now = NOVEMBER;

    @Test
    void aNightWhoseStoredPagesExpiredSaysSo() throws Exception {
        try (PoliteSite site = new PoliteSite()) {
            site.page("/jobs", "<a href='/jobs/1'>Rigger</a>");
            site.page("/jobs/1", "<h1>Rigger</h1>");
            Path boards = Files.createDirectories(data.resolve("config/boards"));
            Files.writeString(boards.resolve("acme.yaml"), """
                    apiVersion: boardwalk/v1
                    id: acme
                    name: Acme
                    scope: { hosts: ["%s"], detail: "/jobs/\\\\d+" }
                    start: [ { listing: "http://%s/jobs" } ]
                    """.formatted(site.host(), site.host()));
            Board board = new BoardFiles(SelectorCheck.NONE)
                    .load(ConfigFolder.at(data.resolve("config")))
                    .boards()
                    .get(0);
            Pause pause = duration -> now = now.plus(duration);
            var given =
                    new NightProgram.Given(database.url(), data, () -> List.of(board), () -> now, pause, 16, Map.of());
            try (NightProgram program = new NightProgram(given)) {
                program.run(LocalDate.parse("2025-11-10"));
                assertThat(run(program, "run", "show", "1").err).contains("its stored pages are kept until 2026-02-08");
                now = CommandLineRun.NOW;
                assertThat(run(program, "archive", "expire", "--dry-run").err).contains("1 files would go");
                assertThat(program.get(ArchiveExpiry.class).nights().get(0).expired())
                        .isZero();

                CommandLineRun expired = run(program, "archive", "expire");

                assertThat(expired.err).contains("1 files expired, 1 were deleted");
                assertThat(run(program, "run", "show", "1").err).contains("its stored pages expired on 2026-03-10");
                CommandLineRun replay = run(program, "replay", "--night", "2025-11-10");
                assertThat(replay.err).contains("the stored pages of 2025-11-10 are gone", "expired on 2026-03-10");
                assertThat(replay.exitCode).isEqualTo(ExitCode.NOT_FOUND.code());
            }
        }
    }

    private CommandLineRun run(NightProgram program, String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = data.resolve("config").toString();
        return CommandLineRun.with((settings, clock) -> new OpenProgram(program), all);
    }
}
