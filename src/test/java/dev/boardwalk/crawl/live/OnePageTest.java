package dev.boardwalk.crawl.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.Scenario;
import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.ANight;
import dev.boardwalk.crawl.Fetching;
import dev.boardwalk.crawl.NightClock;
import dev.boardwalk.crawl.PageSource;
import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.pace.HostBackoff;
import dev.boardwalk.crawl.pace.HostClock;
import dev.boardwalk.crawl.pace.Pace;
import dev.boardwalk.crawl.robots.OriginRepository;
import dev.boardwalk.crawl.robots.Robots;
import dev.boardwalk.crawl.robots.RobotsFetcher;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.Page;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.site.PoliteSite;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A preview keeps the same manners as a night. */
class OnePageTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final NightClock clock = new NightClock(ANight.NOW);
    private PoliteSite site;
    private Fetching http;

    @BeforeEach
    void aSite() {
        site = new PoliteSite();
        http = new Fetching(Fetching.PATIENT);
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        site.close();
    }

    @Test
    void robotsTxtComesFirstAndThePageAfterTheHostsPause() throws InterruptedException {
        site.robots("User-agent: *\nDisallow: /private/").page("/jobs/1", "<title>Fitter</title>");
        assertThat(preview("/jobs/1")).isInstanceOf(FetchResult.Fetched.class);
        assertThat(site.requests()).containsExactly("/robots.txt", "/jobs/1");
        Duration waited = clock.pauses().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(waited).isGreaterThanOrEqualTo(Pace.MIN);
    }

    @Test
    void whatRobotsTxtDisallowsIsNotAskedFor() throws InterruptedException {
        site.robots("User-agent: *\nDisallow: /private/").page("/private/1", "<title>Fitter</title>");
        assertThat(preview("/private/1"))
                .isInstanceOfSatisfying(
                        FetchResult.Denied.class,
                        denied -> assertThat(denied.rule()).isEqualTo(DenyRule.ROBOTS));
        assertThat(site.requests()).containsExactly("/robots.txt");
    }

    @Test
    void aHostThatWantsToBeLeftAloneIsReportedAndNotWaitedFor() throws InterruptedException {
        site.robots("").page("/jobs/1", "<title>Fitter</title>");
        preview("/jobs/1");
        database.jdbc()
                .sql("UPDATE boardwalk.host SET blocked_until = :until")
                .param("until", clock.instant().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .update();
        int asked = site.requests().size();
        assertThat(preview("/jobs/1")).isInstanceOf(FetchResult.Deferred.class);
        assertThat(site.requests()).hasSize(asked);
    }

    @Test
    @Scenario(5)
    void twoPreviewsInARowKeepTheHostsPause() throws InterruptedException {
        site.robots("").page("/jobs/1", "<title>Fitter</title>");
        preview("/jobs/1");
        int before = clock.pauses().size();
        preview("/jobs/1");
        Duration waited = clock.pauses().stream().skip(before).reduce(Duration.ZERO, Duration::plus);
        assertThat(waited).isGreaterThanOrEqualTo(Pace.MIN);
    }

    private FetchResult preview(String path) throws InterruptedException {
        URI url = site.url(path);
        Board board = ANight.board("preview", url.toString());
        var jdbc = database.jdbc();
        var robots = new Robots(
                new OriginRepository(jdbc, database.transactions()),
                new RobotsFetcher(http.wire, Fetching.PATIENT, clock),
                clock);
        var hosts = new HostClock(jdbc, new Pace(new Random(1)), new HostBackoff(new Random(1)), host -> false);
        var turns = new HostTurns(new HostTurnRepository(jdbc, database.transactions()), robots, hosts, clock, clock);
        var means = new OnePage.Means(turns, http.fetcher, clock);
        PageSource.Turn turn =
                new OnePage(means, board, new Page(0, "preview", PageKind.DETAIL, url, url.toString(), 0)).next();
        return ((PageSource.Visited) turn).visit().result();
    }
}
