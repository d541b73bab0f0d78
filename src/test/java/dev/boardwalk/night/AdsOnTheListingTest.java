package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.FieldRule;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.StartPage;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.night.NightReport.BoardLine;
import dev.boardwalk.site.PoliteSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Boards without detail pages: their ads stand on the listing itself, and live and die as others do. */
class AdsOnTheListingTest {
    private static final String NEXT = "<a class=\"next\" href=\"%s\">Next</a>";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private final NightTime time = new NightTime();
    private final PoliteSite site = new PoliteSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void severalPostingsOnThePageAreAdsThatCloseWhenTheyLeave() {
        Board board = JobPages.board("acme", site.host(), "/jobs", JobPages.AT_ONCE);
        nightsOf(board, AdsOnTheListingTest::inStructuredData);
    }

    @Test
    void itemsWithAnchorsAreAdsThatCloseWhenTheyLeave() {
        Board plain = JobPages.board("acme", site.host(), "/jobs", JobPages.AT_ONCE);
        Board board = new Board(
                plain.id(),
                plain.name(),
                plain.labels(),
                plain.scope(),
                plain.politeness(),
                plain.start().stream().map(StartPage::url).toList(),
                new ListingRules("li.job", null, "a.next@href", "p.none"),
                Map.of(
                        "title",
                        new FieldRule(List.of("h3"), true),
                        "location",
                        new FieldRule(List.of(".place"), false)),
                plain.defaults(),
                plain.expect(),
                plain.tests());
        nightsOf(board, AdsOnTheListingTest::asItems);
        assertThat(database.jdbc()
                        .sql("SELECT url FROM boardwalk.job_ad ORDER BY id LIMIT 1")
                        .query(String.class)
                        .single())
                .endsWith("/jobs#job-welder");
    }

    private interface Page {
        String of(Stream<String> titles, String next);
    }

    private void nightsOf(Board board, Page page) {
        var given = new NightProgram.Given(database.url(), data, () -> List.of(board), time, time, 16, Map.of());
        try (NightProgram program = new NightProgram(given)) {
            site.page("/jobs", page.of(Stream.of("Welder", "Fitter"), NEXT.formatted("/jobs?page=2")));
            site.page("/jobs?page=2", page.of(Stream.of("Turner"), NEXT.formatted("/jobs?page=3")));
            site.page("/jobs?page=3", page.of(Stream.of("Painter", "Miller"), ""));
            assertThat(counts(program.run(time.begin(1)))).isEqualTo("HEALTHY 5 0 0");
            assertThat(counts(program.run(time.begin(2)))).as("the same again").isEqualTo("HEALTHY 0 0 0");

            // one leaves, the others move up: the page an ad stands on is no part of what it says
            site.page("/jobs", page.of(Stream.of("Welder", "Turner"), NEXT.formatted("/jobs?page=2")));
            site.page("/jobs?page=2", page.of(Stream.of("Painter", "Miller"), ""));
            assertThat(counts(program.run(time.begin(3)))).isEqualTo("HEALTHY 0 0 0");
            assertThat(counts(program.run(time.begin(4)))).as("missing twice").isEqualTo("HEALTHY 0 0 1");
            assertThat(open()).containsExactly("Miller", "Painter", "Turner", "Welder");

            site.answers("/jobs", 404);
            BoardLine gone = program.run(time.begin(5)).boards().get(0);
            assertThat(gone.outcome()).isEqualTo(BoardOutcome.GONE);
            assertThat(open()).as("a listing that is away for a night").hasSize(4);
        }
    }

    private static String inStructuredData(Stream<String> titles, String next) {
        String nodes = titles.map("""
                {"@context": "https://schema.org/", "@type": "JobPosting", "title": "%1$s", "description": "<p>You will work as %1$s.</p>",
                 "hiringOrganization": {"@type": "Organization", "name": "Acme Yards"}}"""::formatted).collect(Collectors.joining(",\n"));
        return "<html><head><title>Openings</title><script type=\"application/ld+json\">[" + nodes
                + "]</script></head><body><main><h1>Openings</h1>" + next + "</main></body></html>";
    }

    private static String asItems(Stream<String> titles, String next) {
        String items = titles.map(title -> """
                <li class="job" id="job-%s"><h3>%s</h3><span class="place">Pune</span><a href="#job-%1$s">Link</a>
                <p>You will work as %2$s in our yard, with people who know the trade and like to teach it to others.</p></li>""".formatted(title.toLowerCase(java.util.Locale.ROOT), title))
                .collect(Collectors.joining("\n"));
        return "<html><head><title>Openings</title></head><body><main><ul>" + items + "</ul>" + next
                + "</main></body></html>";
    }

    private static String counts(NightReport night) {
        BoardLine board = night.boards().get(0);
        return "%s %d %d %d".formatted(board.outcome(), board.created(), board.changed(), board.closed());
    }

    private List<String> open() {
        return database.jdbc().sql("""
                SELECT v.ad ->> 'title' FROM boardwalk.job_ad a JOIN boardwalk.job_ad_version v ON v.job_ad_id = a.id AND v.superseded_at IS NULL
                 WHERE a.state = 'OPEN' ORDER BY 1
                """).query(String.class).list();
    }
}
