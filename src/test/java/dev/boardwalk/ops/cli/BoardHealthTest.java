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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code board list --health} says of a board that was walked, that broke, and of one that has only its file. */
class BoardHealthTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private volatile Instant now = Instant.parse("2026-03-08T01:15:00Z");

    @Test
    void sinceWhenABoardIsBadAndWhatToDo() throws IOException {
        try (PoliteSite site = new PoliteSite()) {
            site.page("/jobs", "<main><a href='/jobs/1'>Rigger</a></main>");
            site.page("/jobs/1", """
                    <script type="application/ld+json">{"@context": "https://schema.org/", "@type": "JobPosting", "title": "Rigger",
                    "description": "%s", "hiringOrganization": {"@type": "Organization", "name": "Acme Yards"}}</script><h1>Rigger</h1>
                    """.formatted("You rig the boats of Acme Yards. ".repeat(15)));
            file("acme", site.host());
            Pause pause = duration -> now = now.plus(duration);
            var given = new NightProgram.Given(
                    database.url(), data, () -> List.of(board()), () -> now, pause, 16, Map.of());
            try (NightProgram program = new NightProgram(given)) {
                night(program);
                file("birch", "birch.example");
                JsonNode well = health(program);
                assertThat(well.path("schema").asString()).isEqualTo("boardwalk/board-health/v1");
                assertThat(words(
                                well.path("rows").path(0),
                                "board",
                                "outcome",
                                "date",
                                "badSince",
                                "badNights",
                                "lastGood",
                                "adsOpen"))
                        .isEqualTo("acme HEALTHY 2026-03-08 null 0 2026-03-08 1");
                assertThat(well.path("rows").path(0).path("lastGoodPage").asString())
                        .startsWith("http://" + site.host() + "/jobs (fetch ");
                JsonNode unwalked = well.path("rows").path(1);
                assertThat(words(unwalked, "board", "outcome", "night", "badNights"))
                        .isEqualTo("birch null null null");
                assertThat(unwalked.path("reason").asString()).isEqualTo("not walked yet");
                assertThat(unwalked.path("next").asString()).isEqualTo("boardwalk night --board birch");

                site.answers("/jobs", 500);
                night(program);
                night(program);

                JsonNode bad = health(program).path("rows").path(0);
                assertThat(words(bad, "outcome", "night", "date", "badSince", "badNights", "lastGood", "adsOpen"))
                        .isEqualTo("FAILED 3 2026-03-10 2026-03-09 2 2026-03-08 1");
                assertThat(bad.path("reason").asString()).contains("answered 500");
                assertThat(bad.path("lastGoodPage").isNull()).isFalse();
                assertThat(bad.path("next").asString()).startsWith("boardwalk ");
            }
        }
    }

    private void night(NightProgram program) {
        LocalDate date = LocalDate.ofInstant(now, ZoneOffset.UTC);
        program.run(date);
        now = date.plusDays(1).atTime(1, 15).plus(Duration.ofMinutes(30)).toInstant(ZoneOffset.UTC);
    }

    private void file(String id, String host) throws IOException {
        Path boards = Files.createDirectories(data.resolve("config/boards"));
        Files.writeString(boards.resolve(id + ".yaml"), """
                apiVersion: boardwalk/v1
                id: %1$s
                name: %1$s
                scope: { hosts: ["%2$s"], detail: "/jobs/\\\\d+" }
                start: [ { listing: "http://%2$s/jobs" } ]
                """.formatted(id, host));
    }

    private Board board() {
        return new BoardFiles(SelectorCheck.NONE)
                .load(ConfigFolder.at(data.resolve("config")))
                .boards()
                .get(0);
    }

    private JsonNode health(NightProgram program) {
        String config = data.resolve("config").toString();
        CommandLineRun run = CommandLineRun.with(
                (settings, clock) -> new OpenProgram(program),
                "board",
                "list",
                "--health",
                "-o",
                "json",
                "--config",
                config);
        assertThat(run.exitCode).isZero();
        return JsonMapper.shared().readTree(run.out);
    }

    private static String words(JsonNode row, String... columns) {
        return String.join(
                " ",
                List.of(columns).stream()
                        .map(column -> row.path(column).asString("null"))
                        .toList());
    }
}
