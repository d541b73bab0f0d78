package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.ANightOfBoards;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A full quarantine, and how an operator gets through it without typing every number. */
class QuarantineCommandTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private int nights;

    @Test
    void aFullQuarantineIsCountedByRuleAndDiscardedByBoardAndRule() {
        fill("acme", "not-a-posting", 70);
        fill("acme", "no-title", 3);
        fill("birch", "not-a-posting", 5);
        try (NightProgram program = new NightProgram(new NightProgram.Given(
                database.url(), data, List::of, () -> CommandLineRun.NOW, duration -> {}, 4, Map.of()))) {
            CommandLineRun list = run(program, "list");
            assertThat(list.err).contains("78 entries: no-title 3, not-a-posting 75; the newest 50 are shown");
            assertThat(run(program, "list", "--board", "birch").err).contains("5 entries: not-a-posting 5");

            assertThat(run(program, "discard", "--board", "acme", "--rule", "not-a-posting", "--dry-run").err)
                    .contains("nothing was changed");
            assertThat(run(program, "discard", "--board", "acme", "--rule", "not-a-posting").err)
                    .contains("70 of 70 discarded");
            assertThat(run(program, "discard", "--board", "acme", "--rule", "not-a-posting").err)
                    .contains("nothing there waits");
            assertThat(run(program, "list").err).contains("8 entries: no-title 3, not-a-posting 5");
            assertThat(run(program, "list", "--state", "DISCARDED").err).contains("70 entries");
        }
    }

    @Test
    void whichEntriesHasToBeSaidInOneWay() {
        fill("acme", "not-a-posting", 1);
        try (NightProgram program = new NightProgram(new NightProgram.Given(
                database.url(), data, List::of, () -> CommandLineRun.NOW, duration -> {}, 4, Map.of()))) {
            for (String command : List.of("replay", "discard")) {
                CommandLineRun neither = run(program, command);
                assertThat(neither.exitCode).isEqualTo(ExitCode.USAGE.code());
                assertThat(neither.err).contains("which entries?", "quarantine list");
                assertThat(run(program, command, "1", "--board", "acme").exitCode)
                        .isEqualTo(ExitCode.USAGE.code());
                assertThat(run(program, command, "4711").exitCode).isEqualTo(ExitCode.NOT_FOUND.code());
            }
            assertThat(run(program, "show", "1").out).contains("not-a-posting", "acme");
            assertThat(run(program, "discard", "1").err).contains("1 of 1 discarded");
            assertThat(run(program, "discard", "1").err).contains("0 of 1 discarded; the others were not waiting");
        }
    }

    private void fill(String board, String rule, int entries) {
        ANightOfBoards night = new ANightOfBoards(database, "2026-03-0" + ++nights).walks(board, "FETCHED");
        for (int i = 0; i < entries; i++) {
            night.page(board, "https://" + board + ".example/" + rule + "/" + i, "FETCHED", true);
        }
        database.jdbc()
                .sql("""
                INSERT INTO boardwalk.quarantine (night_id, board_id, page_id, page_fetch_id, definition_hash, url, rule, reason, state, recorded_at)
                SELECT :night, board_id, id, 1, :board, url, :rule, 'for a test', 'WAITING', :at FROM boardwalk.page
                 WHERE board_id = :board AND url LIKE :urls
                """)
                .param("night", night.id)
                .param("board", board)
                .param("rule", rule)
                .param("urls", "%/" + rule + "/%")
                .param("at", night.at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static CommandLineRun run(NightProgram program, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "quarantine";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandLineRun.with((settings, clock) -> new OpenProgram(program), all);
    }
}
