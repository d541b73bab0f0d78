package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    private static final String URL = "https://careers.larkfield.example/jobs";

    @TempDir
    private Path folder;

    private String page(String html) throws IOException {
        return Files.writeString(folder.resolve("page.html"), html).toString();
    }

    private static String list() {
        return "<html><head><meta property=og:site_name content='Larkfield: \"Robotics\"'></head><body><nav><a href=/about>About</a><a href=/team>Team</a></nav><ul>"
                + IntStream.range(0, 6)
                        .mapToObj(i ->
                                "<li class='job css-9x1'><a href='/jobs/%d'>Welder for harbour crane %d</a> Cork <a href='/companies/larkfield'>Larkfield</a></li>"
                                        .formatted(40 + i, i))
                        .collect(Collectors.joining())
                + "</ul><a class='pager-next' href='/jobs?page=2'>Next</a></body></html>";
    }

    @Test
    void aListBecomesABoardFileThatPassesItsCheck() throws IOException {
        CommandLineRun run = CommandLineRun.of("board", "new", URL, "--page", page(list()));
        assertThat(run.err).contains("6 links of one form", "% sure", "6 links to job ads and a next page");
        assertThat(run.exitCode).isZero();
        assertThat(run.out)
                .contains(
                        "id: larkfield\n",
                        "name: \"Larkfield: \\\"Robotics\\\"\"",
                        "  detail: '^/jobs/\\d+'",
                        "  item: 'li.job'",
                        "  next: 'a.pager-next@href'")
                .doesNotContain("politeness", "css-9x1");

        Path config = Files.createDirectories(folder.resolve("config"));
        assertThat(CommandLineRun.of(
                                "board",
                                "new",
                                URL,
                                "--page",
                                page(list()),
                                "--write",
                                "--dry-run",
                                "--config",
                                config.toString())
                        .exitCode)
                .isZero();
        assertThat(config).isEmptyDirectory();
        assertThat(CommandLineRun.of(
                                "board", "new", URL, "--page", page(list()), "--write", "--config", config.toString())
                        .exitCode)
                .isZero();
        assertThat(CommandLineRun.of("board", "check", "--config", config.toString()).exitCode)
                .isZero();
        assertThat(CommandLineRun.of(
                        "board", "new", URL, "--page", page(list()), "--write", "--config", config.toString()))
                .satisfies(again -> {
                    assertThat(again.exitCode).isEqualTo(3);
                    assertThat(again.err).contains("is there already", "--id");
                });
    }

    @Test
    void aPageThatEmbedsAPlatformBecomesABoardOfItsTemplate() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "board",
                "new",
                URL,
                "--page",
                page(
                        "<h1>Careers</h1><script src='https://boards.greenhouse.io/embed/job_board/js?for=larkfield'></script>"));
        assertThat(run.exitCode).as(run.err).isZero();
        assertThat(run.out)
                .contains(
                        "extends: templates/greenhouse", "params: { token: \"larkfield\" }", "company: \"larkfield\"");
    }

    @Test
    void anEmptySavedPageLeavesTheDraftThatItsUrlGives() throws IOException {
        CommandLineRun run = CommandLineRun.of("board", "new", "https://jobs.lever.co/larkfield", "--page", page(""));
        assertThat(run.exitCode).as(run.err).isZero();
        assertThat(run.out).contains("extends: templates/lever", "params: { site: \"larkfield\" }");
    }

    @Test
    void anInterfaceOfNobodyBecomesOneWithItsPaths() throws IOException {
        String json = "{\"meta\":{\"n\":2},\"result\":{\"openings\":[%s,%s]}}";
        String opening =
                "{\"id\":%d,\"jobTitle\":\"Welder\",\"location\":{\"name\":\"Cork\"},\"publicUrl\":\"https://larkfield.example/%d\",\"remote\":true}";
        CommandLineRun run = CommandLineRun.of(
                "board",
                "new",
                "https://larkfield.example/api",
                "--page",
                page(json.formatted(opening.formatted(1, 1), opening.formatted(2, 2))));
        assertThat(run.exitCode).as(run.err).isZero();
        assertThat(run.out)
                .contains(
                        "items: \"result.openings\"",
                        "title: \"jobTitle\"",
                        "location: \"location.name\"",
                        "url: \"publicUrl\"");
        assertThat(run.err).contains("2 ads at `result.openings`");
    }

    @Test
    void thereIsNoDraftOfAnAppShell() throws IOException {
        refuses("<div id=root></div><script src=/app.js></script>", "app shell");
    }

    @Test
    void thereIsNoDraftOfALogin() throws IOException {
        refuses("<h1>Sign in</h1><form><label>Log in</label><input type=password></form>", "needs a login");
    }

    @Test
    void thereIsNoDraftWhereCrawlersAreDisallowed() {
        CommandLineRun run = CommandLineRun.of("board", "new", "https://careers.smartrecruiters.com/LarkfieldRobotics");
        assertThat(run.exitCode).isEqualTo(6);
        assertThat(run.err).contains("disallows all crawlers");
        assertThat(run.out).isEmpty();
    }

    private void refuses(String html, String because) throws IOException {
        CommandLineRun run = CommandLineRun.of("board", "new", URL, "--page", page(html));
        assertThat(run.exitCode).isEqualTo(6);
        assertThat(run.err).contains("no draft", because);
        assertThat(run.out).isEmpty();
    }
}
