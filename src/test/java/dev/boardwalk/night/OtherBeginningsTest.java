package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.board.ApiRules;
import dev.boardwalk.board.ApiRules.ApiField;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDefaults;
import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Scope;
import dev.boardwalk.board.StartPage;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.site.PoliteSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Walks that begin at a sitemap index, a feed and an interface. */
class OtherBeginningsTest {
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

    private Board board() {
        Map<String, ApiField> fields = Map.of(
                "title",
                field("title"),
                "url",
                field("url"),
                "sourceId",
                field("id"),
                "description",
                field("text"),
                "location",
                field("place"));
        return new Board(
                "saltmarsh",
                "Saltmarsh Port",
                List.of(),
                new Scope(Set.of(site.host()), "/jobs/\\d+"),
                JobPages.AT_ONCE,
                List.of(
                        new StartPage(
                                StartPage.Kind.SITEMAP, site.url("/sitemap.xml").toString()),
                        new StartPage(StartPage.Kind.FEED, site.url("/feed").toString()),
                        new StartPage(
                                StartPage.Kind.API, site.url("/api?offset=0").toString())),
                ListingRules.NONE,
                new ApiRules(
                        "jobs",
                        null,
                        null,
                        fields,
                        null,
                        new ApiRules.Paging("offset", null, null, null, 2, 0, null),
                        false,
                        "jobs"),
                Map.of(),
                new BoardDefaults("IE", null, "Saltmarsh Port", null, null),
                Expectations.NONE,
                List.of());
    }

    private static ApiField field(String path) {
        return new ApiField(List.of(path), Map.of());
    }

    private void siteWith(String... apiAds) {
        site.typed(
                "/sitemap.xml",
                "application/xml",
                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
                        + site.url("/map-1.xml") + "</loc></sitemap></sitemapindex>");
        site.typed(
                "/map-1.xml",
                "application/xml",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + site.url("/jobs/1")
                        + "</loc></url><url><loc>" + site.url("/about") + "</loc></url></urlset>");
        site.typed(
                "/feed",
                "application/rss+xml",
                "<rss><channel><item><title>Welder 2</title><link>" + site.url("/jobs/2")
                        + "</link></item></channel></rss>");
        for (int ad = 1; ad <= 2; ad++) {
            site.page("/jobs/" + ad, JobPages.ad("Welder " + ad, "Saltmarsh Port"));
        }
        for (int i = 0; i < apiAds.length; i++) {
            site.typed("/api?offset=" + i, "application/json", "{\"jobs\": [" + apiAds[i] + "]}");
        }
        site.typed("/api?offset=" + apiAds.length, "application/json", "{\"jobs\": []}");
    }

    private static String ad(int id, String title) {
        return "{\"id\": \"%d\", \"title\": \"%s\", \"place\": \"Cork\", \"url\": \"https://people.example/%d\", \"text\": \"<p>%s</p>\"}"
                .formatted(id, title, id, ("You keep the quay as " + title + ". ").repeat(20));
    }

    @Test
    void adsOfAllBeginningsAreStoredChangeAndClose() {
        try (NightProgram program = new NightProgram(
                new NightProgram.Given(database.url(), data, () -> List.of(board()), time, time, 16, Map.of()))) {
            siteWith(ad(11, "Pilot"), ad(12, "Diver"), ad(13, "Lamplighter"));
            assertThat(counts(program.run(time.begin(1)))).isEqualTo("HEALTHY 5 0 0");

            siteWith(ad(11, "Head pilot"), ad(12, "Diver"));
            assertThat(counts(program.run(time.begin(2)))).isEqualTo("HEALTHY 0 1 0");
            assertThat(counts(program.run(time.begin(3)))).as("missing twice").isEqualTo("HEALTHY 0 0 1");

            site.answers("/map-1.xml", 500);
            NightReport night = program.run(time.begin(4));
            assertThat(night.boards().get(0).outcome())
                    .as("a sitemap was not read")
                    .isEqualTo(BoardOutcome.INCOMPLETE);
        }
    }

    private static String counts(NightReport night) {
        var board = night.boards().get(0);
        return "%s %d %d %d".formatted(board.outcome(), board.created(), board.changed(), board.closed());
    }
}
