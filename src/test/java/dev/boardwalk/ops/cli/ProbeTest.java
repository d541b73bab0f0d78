package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.crawl.Fetching;
import dev.boardwalk.crawl.NightClock;
import dev.boardwalk.crawl.live.HostTurnRepository;
import dev.boardwalk.crawl.live.HostTurns;
import dev.boardwalk.crawl.live.OnePage;
import dev.boardwalk.crawl.pace.HostBackoff;
import dev.boardwalk.crawl.pace.HostClock;
import dev.boardwalk.crawl.pace.Pace;
import dev.boardwalk.crawl.robots.OriginRepository;
import dev.boardwalk.crawl.robots.Robots;
import dev.boardwalk.crawl.robots.RobotsFetcher;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.extract.Survey;
import dev.boardwalk.extract.Survey.Obstacle;
import dev.boardwalk.site.PoliteSite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Probing a site over real HTTP, by its own clock and robots.txt. */
class ProbeTest {
    private static final String SHELL = "<html><body><div id=root></div><script src=/app.js></script></body></html>";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final Fetching http = new Fetching(Fetching.PATIENT);
    private final PoliteSite site = new PoliteSite();
    private final NightClock clock = new NightClock(Instant.parse("2026-01-12T01:00:00Z"));
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        site.close();
        http.close();
    }

    private Probe probe() {
        var jdbc = database.jdbc();
        var robots = new Robots(
                new OriginRepository(jdbc, database.transactions()),
                new RobotsFetcher(http.wire, Fetching.PATIENT, clock),
                clock);
        var hosts = new HostClock(jdbc, new Pace(new Random(1)), new HostBackoff(new Random(1)), host -> false);
        var turns = new HostTurns(new HostTurnRepository(jdbc, database.transactions()), robots, hosts, clock, clock);
        return new Probe(new OnePage.Means(turns, http.fetcher, clock), said::add);
    }

    @Test
    void theSitemapOfRobotsTxtStandsInForAnAppShell() throws InterruptedException {
        site.robots("User-agent: *\nDisallow: /admin\nSitemap: http://a|b/[map].xml\nSitemap: " + site.url("/map.xml"))
                .page("/careers", SHELL)
                .typed(
                        "/map.xml",
                        "application/xml",
                        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                                + IntStream.range(0, 5)
                                        .mapToObj(i -> "<url><loc>" + site.url("/jobs/" + (100 + i)) + "</loc></url>")
                                        .collect(Collectors.joining())
                                + "<url><loc>" + site.url("/about") + "</loc></url></urlset>");
        Survey survey = probe().survey(site.url("/careers"));
        assertThat(survey.proposals()).isNotEmpty();
        assertThat(survey.proposals().get(0).draft().yaml())
                .contains("sitemap: \"" + site.url("/map.xml") + "\"", "detail: '^/jobs/\\d+'");
        assertThat(clock.pauses().stream().reduce(Duration.ZERO, Duration::plus))
                .as("a pause before each request but the first")
                .isGreaterThanOrEqualTo(Pace.MIN.multipliedBy(2));
    }

    @Test
    void anIndexLeadsToTheSitemapThatIsNamedAfterJobs() throws InterruptedException {
        site.robots("").typed("/index.xml", "application/xml", index("/map-pages.xml", "/map-jobs.xml"));
        site.typed(
                "/map-jobs.xml",
                "application/xml",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + urls("/jobs/nursing/", 4)
                        + urls("/jobs/welding/", 3) + "</urlset>");
        Survey survey = probe().survey(site.url("/index.xml"));
        assertThat(survey.proposals().get(0).draft().yaml())
                .contains("sitemap: \"" + site.url("/map-jobs.xml") + "\"", "detail: '^/jobs/[^/?]+'");
        assertThat(site.requests()).doesNotContain("/map-pages.xml");
    }

    @Test
    void whyASitemapIsOfNoUseIsSaid() throws InterruptedException {
        site.robots("User-agent: *\nDisallow: /kept\nSitemap: " + site.url("/gone.xml") + "\nSitemap: "
                        + site.url("/kept/map.xml") + "\nSitemap: " + site.url("/about.xml"))
                .page("/careers", SHELL)
                .answers("/gone.xml", 404)
                .typed(
                        "/about.xml",
                        "application/xml",
                        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + site.url("/about")
                                + "</loc></url></urlset>");
        assertThat(probe().survey(site.url("/careers")).proposals()).isEmpty();
        assertThat(said)
                .anyMatch(words -> words.matches("of no use: the page answers 404"))
                .anyMatch(words -> words.startsWith("of no use: ") && words.contains("robots.txt"))
                .contains("of no use: none of the sitemap's URLs look like job ads");
    }

    private String index(String... paths) {
        return "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + Stream.of(paths)
                        .map(path -> "<sitemap><loc>" + site.url(path) + "</loc></sitemap>")
                        .collect(Collectors.joining())
                + "</sitemapindex>";
    }

    private String urls(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<url><loc>" + site.url(prefix + "night-shift-ward-" + (10 + i)) + "</loc></url>")
                .collect(Collectors.joining());
    }

    @Test
    void anAppShellWithoutSitemapIsSaidToBeOne() throws InterruptedException {
        site.robots("").page("/careers", SHELL);
        Survey survey = probe().survey(site.url("/careers"));
        assertThat(survey.proposals()).isEmpty();
        assertThat(survey.obstacle()).isNotNull().extracting(Obstacle::kind).isEqualTo(Obstacle.Kind.APP_SHELL);
        assertThat(said).contains("no sitemaps are known: " + site.url("/robots.txt") + " names none");
    }

    @Test
    void whatRobotsTxtDisallowsIsNotLookedAt() {
        site.robots("User-agent: *\nDisallow: /careers").page("/careers", SHELL);
        assertThatThrownBy(() -> probe().survey(site.url("/careers")))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_FOUND));
        assertThat(site.requests()).containsExactly("/robots.txt");
    }
}
