package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardFiles;
import dev.boardwalk.board.ConfigFolder;
import dev.boardwalk.board.SelectorCheck;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.site.PoliteSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Recording from a site, and from what nights stored of it; each fixture is then walked again without either. */
class RecordCommandTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private volatile Instant now = CommandLineRun.NOW;

    private static String ad(String title) {
        return "<script type=application/ld+json>{\"@type\":\"JobPosting\",\"title\":\"%s\",\"description\":\"Steady hands. Ask Mara Quillfeather.\"}</script><p>Posted 3 days ago</p>"
                .formatted(title);
    }

    private static void publish(PoliteSite site) {
        site.robots("User-agent: *\nDisallow: /jobs/3");
        site.page(
                "/jobs",
                "<ul><li><a href='/jobs/1'>Rigger</a><li><a href='/jobs/2'>Welder</a><li><a href='/jobs/3'>Diver</a></ul><a rel=next href='/jobs?page=2'>Next</a>");
        site.page("/jobs?page=2", "<a href='/jobs/4'>Cook</a><a rel=next href='/jobs?page=2'>Next</a>");
        site.page("/jobs/1", ad("Rigger"));
        site.page("/jobs/2", ad("Welder"));
        site.page("/jobs/4", ad("Cook"));
    }

    private Board board(PoliteSite site) throws IOException {
        Path boards = Files.createDirectories(data.resolve("config/boards"));
        Files.writeString(boards.resolve("acme.yaml"), """
                apiVersion: boardwalk/v1
                id: acme
                name: Acme
                scope: { hosts: ["%s"], detail: "/jobs/\\\\d+" }
                start: [ { listing: "http://%s/jobs" } ]
                defaults: { company: Acme }
                """.formatted(site.host(), site.host()));
        return new BoardFiles(SelectorCheck.NONE)
                .load(ConfigFolder.at(data.resolve("config")))
                .boards()
                .get(0);
    }

    @Test
    void whatASiteAnsweredIsKeptAndGivesTheSameWithoutIt() throws Exception {
        PoliteSite site = new PoliteSite();
        publish(site);
        Board board = board(site);
        try (NightProgram program = program(board)) {
            CommandLineRun dry = run(program, "record", "acme", "--dry-run");
            assertThat(dry.err).as(dry.out).contains("would save 6 pages with 3 ads (HEALTHY)");
            assertThat(data.resolve("config/fixtures")).doesNotExist();

            CommandLineRun live = run(program, "record", "acme", "--name", "live", "-o", "csv");
            assertThat(live.exitCode).as(live.err).isZero();
            assertThat(live.out).contains("detail,http://" + site.host() + "/jobs/3,DENIED,0,0,0");
            assertThat(site.requests("/jobs/3")).as("robots.txt holds here too").isZero();

            CommandLineRun few = run(program, "record", "acme", "--name", "few", "--pages", "3");
            assertThat(few.err).contains("saved 3 pages with 2 ads (HEALTHY)");

            program.run(LocalDate.parse("2026-03-10"));
            int asked = site.requests().size();
            CommandLineRun archived = run(program, "record", "acme", "--name", "stored", "--archived");
            assertThat(archived.err).as(archived.out).contains("saved 5 pages with 3 ads (HEALTHY)");
            assertThat(site.requests()).hasSize(asked);
            CommandLineRun forget = any(program, "forget", "person", "Mara Quillfeather", "--dry-run");
            assertThat(forget.err)
                    .contains("is yours to remove: " + data.resolve("config/fixtures/acme/live/003-detail.html"))
                    .contains(data.resolve("config/fixtures/acme/live/expected.json")
                            .toString())
                    .doesNotContain("001-listing.html");
            assertThat(forget.exitCode).isEqualTo(ExitCode.UNHEALTHY.code());
            assertThat(any(program, "forget", "url", "http://" + site.host() + "/jobs/4", "--dry-run").err)
                    .contains("acme/live/walk.json", "acme/live/002-listing.html")
                    .doesNotContain("acme/few");
            assertThat(run(program, "record", "acme", "--name", "live"))
                    .satisfies(again -> assertThat(again.exitCode).isEqualTo(ExitCode.INVALID.code()))
                    .satisfies(again -> assertThat(again.err).contains("is there already", "--name"));
        } finally {
            site.close();
        }
        CommandLineRun test = CommandLineRun.of("board", "test", "--config", config());
        assertThat(test.exitCode).as(test.out).isZero();
        assertThat(test.err)
                .contains(
                        "acme few: as expected, 3 pages, 2 ads",
                        "acme live: as expected, 6 pages, 3 ads",
                        "acme stored: as expected, 5 pages, 3 ads");
    }

    @Test
    void aSiteThatKeepsUsOutGivesNoFixture() throws Exception {
        try (PoliteSite site = new PoliteSite()) {
            site.robots("User-agent: *\nDisallow: /");
            Board board = board(site);
            try (NightProgram program = program(board)) {
                CommandLineRun run = run(program, "record", "acme");
                assertThat(run.exitCode).isEqualTo(ExitCode.TEMPORARY.code());
                assertThat(run.err).contains("nothing to record: ", "robots.txt");
                assertThat(run(program, "record", "acme", "--archived").exitCode)
                        .isEqualTo(ExitCode.NOT_FOUND.code());
            }
        }
        assertThat(data.resolve("config/fixtures")).doesNotExist();
    }

    /** Time passes only while it waits. */
    private NightProgram program(Board board) {
        Pause pause = duration -> now = now.plus(duration);
        return new NightProgram(
                new NightProgram.Given(database.url(), data, () -> List.of(board), () -> now, pause, 16, Map.of()));
    }

    private String config() {
        return data.resolve("config").toString();
    }

    private CommandLineRun run(NightProgram program, String... arguments) {
        return any(
                program, Stream.concat(Stream.of("board"), Stream.of(arguments)).toArray(String[]::new));
    }

    private CommandLineRun any(NightProgram program, String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--config", config()))
                .toArray(String[]::new);
        return CommandLineRun.with((settings, clock) -> new OpenProgram(program), all);
    }
}
