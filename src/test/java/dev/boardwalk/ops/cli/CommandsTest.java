package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.night.NightRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.CannotCreateTransactionException;

class CommandsTest {
    private static final String GOOD = """
            apiVersion: boardwalk/v1
            id: larkfield
            name: Larkfield
            scope: { hosts: [careers.larkfield.example], detail: "/jobs/[0-9]+$" }
            start:
              - listing: https://careers.larkfield.example/jobs
            """;

    @TempDir
    private Path config;

    @Test
    void anUnknownCommandIsAUsageErrorWithASuggestion() {
        CommandLineRun run = CommandLineRun.of("nigth");
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err).contains("Did you mean", "night");
        assertThat(run.out).isEmpty();
    }

    @Test
    void noCommandShowsWhatThereIs() {
        CommandLineRun run = CommandLineRun.of();
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err).contains("a command is missing", "demo", "night", "board", "doctor");
    }

    @Test
    void helpAndVersionAreData() {
        assertThat(CommandLineRun.of("--help").exitCode).isZero();
        assertThat(CommandLineRun.of("--help").out).contains("Start here", "boardwalk demo");
        assertThat(CommandLineRun.of("--version").out).isEqualTo("Boardwalk 1.2.3\n");
    }

    @Test
    void aBrokenBoardFileStopsANightBeforeAnythingIsOpened() throws IOException {
        board("larkfield", GOOD.replace("name:", "nam:"));
        CommandLineRun run = CommandLineRun.of("night", "--dry-run", "--config", config.toString());
        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.err).contains("larkfield.yaml:3:1", "unknown key `nam`", "did you mean `name`?");
    }

    @Test
    void allProblemsOfAllFilesAreShownAtOnce() throws IOException {
        board("larkfield", GOOD.replace("name:", "nam:"));
        board("kestrel", GOOD);
        CommandLineRun run = CommandLineRun.of("board", "check", "--config", config.toString());
        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.out).contains("larkfield.yaml:3:1", "kestrel.yaml:2:5");
        assertThat(run.err).contains("2 boards, 2 of them broken");
    }

    @Test
    void aBoardThatIsNotThereIsNotFound() throws IOException {
        board("larkfield", GOOD);
        CommandLineRun run = CommandLineRun.of("board", "show", "acme", "--config", config.toString());
        assertThat(run.exitCode).isEqualTo(6);
        assertThat(run.err).isEqualTo("boardwalk: there is no board 'acme': see 'board list'\n");
    }

    @Test
    void whatADryRunWouldWalkIsShownAndNothingIsOpened() throws IOException {
        board("larkfield", GOOD);
        CommandLineRun run = CommandLineRun.of("night", "--dry-run", "--config", config.toString(), "-o", "csv");
        assertThat(run.exitCode).isZero();
        assertThat(run.out)
                .isEqualTo("board,start,hosts,maxPages,maxRequests\r\n"
                        + "larkfield,https://careers.larkfield.example/jobs,careers.larkfield.example,200,2000\r\n");
    }

    @Test
    void aScopeWithoutBoardsIsNotFound() throws IOException {
        board("larkfield", GOOD);
        CommandLineRun run = CommandLineRun.of("night", "--dry-run", "--label", "blog", "--config", config.toString());
        assertThat(run.exitCode).isEqualTo(6);
        assertThat(run.err).contains("there is no label 'blog': see 'board list'");
    }

    @Test
    void aConfigFolderThatIsNotThereIsAUsageError() {
        CommandLineRun run = CommandLineRun.of(
                "board", "list", "--config", config.resolve("nowhere").toString());
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err).contains("nowhere is no folder");
    }

    @ParameterizedTest
    @CsvSource({"ALREADY_RUNNING, 7", "NOT_FOUND, 6", "NOTHING_TO_WALK, 6", "BROKEN_BOARDS, 3", "NOT_RESTARTABLE, 2"})
    void aRefusedNightSaysWhyAndHasItsExitCode(NightRefused.Why why, int code) {
        CommandLineRun run = CommandLineRun.with(
                (settings, clock) -> {
                    throw new NightRefused(why, "because of this: do that");
                },
                "run",
                "list");
        assertThat(run.exitCode).isEqualTo(code);
        assertThat(run.err).isEqualTo("boardwalk: because of this: do that\n");
    }

    @Test
    void aPageThatIsNoPostingIsReportedWithWhatStoodThere() throws IOException {
        Path page = config.resolve("about.html");
        Files.writeString(page, "<!DOCTYPE html><title>About us</title><p>We make chairs in the third generation.</p>");
        CommandLineRun run = CommandLineRun.of("board", "preview", "--page", page.toString(), "-o", "json");
        assertThat(run.exitCode).isZero();
        assertThat(run.out).contains("\"verdict\" : \"NOT_A_POSTING\"", "About us");
    }

    private void board(String id, String text) throws IOException {
        Files.createDirectories(config.resolve("boards"));
        Files.writeString(config.resolve("boards").resolve(id + ".yaml"), text);
    }

    @Test
    void aDatabaseThatGoesAwayMeanwhileIsSaidInOneSentence() {
        for (RuntimeException away : List.of(
                new CannotCreateTransactionException(
                        "no connection", new SQLTransientConnectionException("request timed out after 30000ms")),
                new IllegalStateException("a step", new SQLException("the server shuts down", "57P01")))) {
            CommandLineRun run = CommandLineRun.with(
                    (settings, clock) -> {
                        throw away;
                    },
                    "run",
                    "list");
            assertThat(run.exitCode).isEqualTo(ExitCode.TEMPORARY.code());
            assertThat(run.err)
                    .startsWith("boardwalk: the database does not answer: "
                            + away.getCause().getMessage())
                    .hasLineCount(1);
        }
    }
}
