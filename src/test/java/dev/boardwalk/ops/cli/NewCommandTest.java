package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We have no open positions at the moment.              | p.none
            Derzeit haben wir leider keine offenen Stellen.       | p.none
            Aucune offre d'emploi disponible pour le moment.      | p.none
            En este momento no tenemos vacantes disponibles.      | p.none
            """)
    void aListThatSaysItIsEmptySuggestsItsMarker(String words, String marker) throws IOException {
        String html = "<h1>Larkfield</h1><p class=none>" + words + "</p><script src=/menu.js></script>";
        refuses(html, "it lists no ads now");
        refuses(html, "`" + marker + "`, which could then be the file's listing.emptyMarker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No results for your search", "Keine Treffer", "Our jobs are never boring"})
    void wordsThatDoNotSpeakOfAnEmptyListSuggestNoMarker(String words) throws IOException {
        CommandLineRun run = CommandLineRun.of("board", "new", URL, "--page", page("<p class=none>" + words + "</p>"));
        assertThat(run.err).contains("no draft").doesNotContain("emptyMarker");
    }

    @Test
    void anAdThatShowsOthersLikeItIsNoList() throws IOException {
        String ad =
                "<script type=application/ld+json>{\"@type\":\"JobPosting\",\"title\":\"Rigger\",\"description\":\"Steady hands.\"}</script>";
        CommandLineRun run = CommandLineRun.of("board", "new", URL + "/99", "--page", page(ad + list()));
        assertThat(run.exitCode).isEqualTo(6);
        assertThat(run.err).contains("this page is one job ad");
        assertThat(CommandLineRun.of("board", "new", URL, "--page", page(ad + list())).exitCode)
                .as("the list itself may show an ad in full")
                .isZero();
    }

    @Test
    void furtherPagesOfAListAreNoAds() throws IOException {
        String pager =
                "<a href='/jobs/page/2'>2</a><a href='/jobs/page/3'>3</a><a rel=next href='/jobs/page/2'>Next page</a>";
        CommandLineRun run = CommandLineRun.of("board", "new", URL, "--page", page(list() + pager));
        assertThat(run.err).contains("6 links of one form");
        assertThat(run.out).contains("  detail: '^/jobs/\\d+'");
    }

    @Test
    void aHomePageNamesTheWayToItsList() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "board",
                "new",
                "https://larkfield.example/",
                "--page",
                page("<a href=/about>About</a><a href=/work-with-us>Open positions</a><p>" + "We build. ".repeat(60)));
        assertThat(run.exitCode).isEqualTo(6);
        assertThat(run.err)
                .contains(
                        "a link that may lead to the list: \"Open positions\" https://larkfield.example/work-with-us");
    }

    @Test
    void aFeedIsNoSitemap() throws IOException {
        String items = IntStream.range(0, 4)
                .mapToObj(i ->
                        "<item><title>Larkfield: Welder %d</title><link>https://larkfield.example/jobs/%d</link></item>"
                                .formatted(i, 40 + i))
                .collect(Collectors.joining());
        CommandLineRun run = CommandLineRun.of(
                "board",
                "new",
                "https://larkfield.example/jobs.rss",
                "--page",
                page("<?xml version='1.0'?><rss version='2.0'><channel><title>Jobs</title>" + items
                        + "</channel></rss>"));
        assertThat(run.out).as(run.err).contains("feed: \"https://larkfield.example/jobs.rss\"");
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
