package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded walks, walked again offline: a command that opened the database would fail these tests. */
class FixtureTestCommandTest {
    private static final Path SAMPLES = Path.of("jobs-config/samples");
    private static final String FIXTURE = "fixtures/harbourline/2026-01-12/";

    @TempDir
    private Path config;

    @BeforeEach
    void copySamples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = config.resolve(SAMPLES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private CommandLineRun test(String... more) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("board", "test", "--config", config.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private void edit(String file, String what, String with) throws IOException {
        Path path = config.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, with));
    }

    /** They were recorded in January, this runs in March: "posted 3 days ago" must not move. */
    @Test
    void theSampleBoardsGiveWhatTheirFixturesExpect() {
        CommandLineRun run = test();
        assertThat(run.exitCode).as(run.out + run.err).isZero();
        assertThat(run.err)
                .contains("6 fixtures, all as expected", "harbourline 2026-01-12: as expected, 3 pages, 2 ads");
        assertThat(run.out).isEmpty();
    }

    @Test
    void whatDiffersIsSaidFieldByFieldAndAcceptedOnlyWhenAsked() throws IOException {
        edit("boards/harbourline.yaml", "company: Harbourline Logistics", "company: Quayside Freight");
        CommandLineRun run = test("harbourline", "-o", "csv");
        assertThat(run.exitCode).isEqualTo(ExitCode.INVALID.code());
        assertThat(run.out.lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.startsWith("harbourline,2026-01-12,https://www.harbourline.example/careers/1"))
                .allMatch(line ->
                        line.matches(".*,url:https://[^,]+,company,.*Harbourline Logistics.*Quayside Freight.*"));
        assertThat(run.err).contains("1 of 1 fixtures are not as expected");

        assertThat(test("harbourline", "--update").err).contains("differences", "accepted");
        assertThat(test("harbourline").exitCode).isZero();
    }

    @Test
    void aListThatIsNotRecognisedAnyMoreLosesItsPages() throws IOException {
        edit("boards/harbourline.yaml", "li.role", "li.vacancy");
        CommandLineRun run = test("harbourline", "-o", "csv");
        assertThat(run.exitCode).isEqualTo(ExitCode.INVALID.code());
        assertThat(run.out)
                .contains(
                        ",outcome,HEALTHY,EMPTY_SUSPECT",
                        "listed,2,0",
                        "https://www.harbourline.example/careers,,links,https://www.harbourline.example/careers/12,",
                        "https://www.harbourline.example/careers/12,,page,POSTING,");
    }

    @Test
    void aBrokenFixtureIsNamedAndTheOthersAreWalked() throws IOException {
        Files.delete(config.resolve(FIXTURE + "002-detail.html"));
        CommandLineRun run = test();
        assertThat(run.exitCode).isEqualTo(ExitCode.INVALID.code());
        assertThat(run.err)
                .contains(
                        "harbourline 2026-01-12: broken: ",
                        "walk.json: pages[1].file: there is no file '002-detail.html' beside it",
                        "saltmarsh 2026-01-12: as expected",
                        "1 of 6 fixtures are not as expected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "recordedAt": "2026-01-12T04:00:00Z" | "recordedAt": "12.1.2026"      | recordedAt: '12.1.2026' is not an instant
            "kind": "LISTING"                    | "kind": "LIST"                 | pages[0].kind: 'LIST' is none of LISTING, SITEMAP, FEED, API, DETAIL
            "url": "https://www                  | "url": "www                    | is no absolute URL
            "file": "001-listing.html"           | "file": "../../../secret.html" | there is no file '../../../secret.html' beside it
            "boardwalk/recorded-walk/v1"         | "boardwalk/recorded-walk/v9"   | expected is boardwalk/recorded-walk/v1
            "pages": [                           | "pages" [                      | walk.json:4:
            """)
    void whatIsWrongInAFixtureIsSaidWithItsPlace(String what, String with, String message) throws IOException {
        edit(FIXTURE + "walk.json", what, with);
        CommandLineRun run = test("harbourline");
        assertThat(run.exitCode).isEqualTo(ExitCode.INVALID.code());
        assertThat(run.err).contains("walk.json", message);
    }

    @Test
    void aFixtureThatExpectsNothingFailsUntilItIsSaidWhat() throws IOException {
        Files.delete(config.resolve(FIXTURE + "expected.json"));
        assertThat(test("harbourline").exitCode).isEqualTo(ExitCode.INVALID.code());
        assertThat(test("harbourline", "--update").exitCode).isZero();
        assertThat(test("harbourline").exitCode).isZero();
    }

    @Test
    void aBoardWithoutAFixtureIsNotFoundWhenItIsAskedFor() throws IOException {
        for (String file : List.of("walk.json", "expected.json")) {
            Files.delete(config.resolve(FIXTURE + file));
        }
        CommandLineRun run = test("harbourline");
        assertThat(run.exitCode).isEqualTo(ExitCode.NOT_FOUND.code());
        assertThat(run.err).contains("board 'harbourline' has no fixture: 'board record harbourline' saves one");
        assertThat(test().exitCode).as("among others it is no mistake").isZero();
    }

    @Test
    void theFixturesOfABrokenBoardFileFail() throws IOException {
        edit("boards/harbourline.yaml", "name:", "nam:");
        CommandLineRun run = test("harbourline");
        assertThat(run.exitCode).isEqualTo(ExitCode.INVALID.code());
        assertThat(run.err).contains("its file is broken", "unknown key `nam`");
    }

    /** As DESIGN's board file has it: a page, and what a preview of it shows. */
    @Test
    void thePagesABoardFileNamesAreReadToo() throws IOException {
        String page = FIXTURE + "002-detail.html";
        CommandLineRun preview = CommandLineRun.of(
                "board",
                "preview",
                "--page",
                config.resolve(page).toString(),
                "--board",
                "harbourline",
                "-o",
                "json",
                "--config",
                config.toString());
        assertThat(preview.out).contains("\"at\" : \"2026-03-10T08:00:00Z\"", "\"datePosted\" : \"2026-03-07\"");
        Files.writeString(config.resolve("fixtures/crane.json"), preview.out);
        edit(
                "boards/harbourline.yaml",
                "defaults:",
                "tests: [ { page: \"" + page + "\", expect: fixtures/crane.json } ]\ndefaults:");
        assertThat(test("harbourline").err).contains(page + ": as expected", "2 fixtures, all as expected");

        edit("fixtures/crane.json", "\"title\" : \"Crane Operator\"", "\"title\" : \"Crane Driver\"");
        CommandLineRun run = test("harbourline", "-o", "csv");
        assertThat(run.exitCode).isEqualTo(ExitCode.INVALID.code());
        assertThat(run.out).contains("title,\"\"\"Crane Driver\"\"\",\"\"\"Crane Operator\"\"\"");
        assertThat(test("harbourline", "--update").exitCode).isZero();
        assertThat(test("harbourline").exitCode).isZero();

        edit("fixtures/crane.json", "\"at\"", "\"when\"");
        assertThat(test("harbourline").err)
                .contains("crane.json: `at` must be the instant", "board preview --board ID --page");
    }
}
