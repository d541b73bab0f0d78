package dev.boardwalk.crawl.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.ANight;
import dev.boardwalk.crawl.Fetching;
import dev.boardwalk.crawl.NightClock;
import dev.boardwalk.crawl.PageSource;
import dev.boardwalk.crawl.answer.DeferCause;
import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.frontier.Fate;
import dev.boardwalk.crawl.pace.HostBackoff;
import dev.boardwalk.crawl.pace.HostClock;
import dev.boardwalk.crawl.pace.HostKey;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The host a redirect leads to has a clock and rules of its own. */
class HostTurnsTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final NightClock clock = new NightClock(ANight.NOW);
    private PoliteSite site;
    private PoliteSite other;
    private Fetching http;

    @BeforeEach
    void twoSites() {
        site = new PoliteSite().robots("");
        other = new PoliteSite().robots("User-agent: *\nDisallow: /private/").page("/ad", "<title>Fitter</title>");
        site.redirects("/jobs/1", other.url("/ad").toString());
        site.redirects("/jobs/2", other.url("/private/ad").toString());
        http = new Fetching(Fetching.PATIENT);
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        site.close();
        other.close();
    }

    @Test
    void itIsAskedForItsRobotsTxtFirstThenAfterItsPauseAndIsThenLeftAlone() throws Exception {
        assertThat(preview("/jobs/1")).isInstanceOf(FetchResult.Fetched.class);
        assertThat(other.requests()).containsExactly("/robots.txt", "/ad");
        assertThat(clock.pauses().stream().reduce(Duration.ZERO, Duration::plus))
                .as("a pause at each of the two between robots.txt and page")
                .isGreaterThanOrEqualTo(Pace.MIN.multipliedBy(2));
        assertThat(allowedAt(other)).isBetween(clock.instant(), clock.instant().plus(Duration.ofSeconds(31)));
    }

    @Test
    void itsRulesHoldThere() throws Exception {
        assertThat(preview("/jobs/2"))
                .isInstanceOfSatisfying(
                        FetchResult.Denied.class,
                        denied -> assertThat(denied.rule()).isEqualTo(DenyRule.ROBOTS));
        assertThat(other.requests()).containsExactly("/robots.txt");
        assertThat(allowedAt(other)).as("nobody asked for a page").isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void aHostThatIsBusyForLongerIsNotAskedAndThePageIsDueWhenItAllows() throws Exception {
        preview("/jobs/1");
        Instant free = clock.instant().plus(Duration.ofHours(1));
        database.jdbc()
                .sql("UPDATE boardwalk.host SET blocked_until = :until WHERE name = :host")
                .param("until", free.atOffset(ZoneOffset.UTC))
                .param("host", HostKey.of(other.url("/")).name())
                .update();
        int asked = other.requests().size();

        assertThat(preview("/jobs/1")).isInstanceOfSatisfying(FetchResult.Deferred.class, deferred -> {
            assertThat(deferred.cause()).isEqualTo(DeferCause.HOST_CLOCK);
            assertThat(Fate.of(deferred, 1, clock.instant()).dueAt()).isEqualTo(free);
        });
        assertThat(other.requests()).hasSize(asked);
    }

    private Instant allowedAt(PoliteSite host) {
        return database.jdbc()
                .sql("SELECT next_allowed_at FROM boardwalk.host WHERE name = :host")
                .param("host", HostKey.of(host.url("/")).name())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private FetchResult preview(String path) throws InterruptedException {
        URI url = site.url(path);
        Board board = ANight.board("preview", url.toString(), other.url("/").toString());
        var jdbc = database.jdbc();
        var robots = new Robots(
                new OriginRepository(jdbc, database.transactions()),
                new RobotsFetcher(http.wire, Fetching.PATIENT, clock),
                clock);
        var hosts = new HostClock(jdbc, new Pace(new Random(1)), new HostBackoff(new Random(1)), host -> false);
        var turns = new HostTurns(new HostTurnRepository(jdbc, database.transactions()), robots, hosts, clock, clock);
        PageSource.Turn turn = new OnePage(
                        new OnePage.Means(turns, http.fetcher, clock),
                        board,
                        new Page(0, "preview", PageKind.DETAIL, url, url.toString(), 0))
                .next();
        return ((PageSource.Visited) turn).visit().result();
    }
}
