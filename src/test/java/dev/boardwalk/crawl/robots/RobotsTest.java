package dev.boardwalk.crawl.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.Scenario;
import dev.boardwalk.crawl.Fetching;
import dev.boardwalk.crawl.answer.DeferCause;
import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchLimits;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.FetchResult.Deferred;
import dev.boardwalk.crawl.answer.FetchResult.Denied;
import dev.boardwalk.crawl.answer.FetchResult.Failed;
import dev.boardwalk.crawl.answer.FetchResult.Fetched;
import dev.boardwalk.crawl.pace.Origin;
import dev.boardwalk.site.HostileSite;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The scenarios of robots.txt, over real connections. */
class RobotsTest {
    private static final String TEXT = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";

    private final HostileSite site = new HostileSite();
    private final Fetching http = new Fetching();
    private final Map<Origin, RobotsCopy> stored = new HashMap<>();
    private final RobotsStore store = new RobotsStore() {
        @Override
        public RobotsCopy find(Origin origin) {
            return stored.getOrDefault(origin, RobotsCopy.NONE);
        }

        @Override
        public void save(Origin origin, RobotsCopy copy) {
            stored.put(origin, copy);
        }
    };
    private Instant now = Instant.parse("2026-01-12T01:00:00Z");
    private final FetchLimits limits = new FetchLimits(Duration.ofMillis(300), Duration.ofMillis(600), 512 << 10, 5);
    private final Robots robots = new Robots(store, new RobotsFetcher(http.wire, limits, () -> now), () -> now);

    @AfterEach
    void close() throws IOException {
        http.close();
        site.close();
    }

    @Test
    void whatIsDisallowedIsNeverRequested() {
        site.sends("/robots.txt", TEXT, "User-agent: *\nDisallow: /admin\n".getBytes(UTF_8))
                .page("/jobs", "<p>ads</p>");
        assertThat(fetch("/jobs")).isInstanceOf(Fetched.class);
        Denied denied = (Denied) fetch("/admin/1");
        assertThat(denied.rule()).isEqualTo(DenyRule.ROBOTS);
        assertThat(denied.reason()).contains("/robots.txt disallows").contains("/admin/1");
        assertThat(site.requests()).containsExactly("/robots.txt", "/jobs");
    }

    @Test
    void itIsReadOnceADayAndAgainByTheNext() {
        site.sends("/robots.txt", TEXT, "User-agent: *\nDisallow:\n".getBytes(UTF_8))
                .page("/jobs", "<p>ads</p>");
        fetch("/jobs");
        now = now.plus(Duration.ofHours(23));
        fetch("/jobs");
        assertThat(site.requests("/robots.txt")).isOne();
        now = now.plus(Duration.ofHours(2));
        assertThat(robots.mustRead(origin())).isTrue();
        fetch("/jobs");
        assertThat(site.requests("/robots.txt")).isEqualTo(2);
    }

    @Test
    @Scenario(1)
    void whileItCannotBeReadNoPageIsRequested() {
        site.answers("/robots.txt", 500);
        assertThat(fetch("/jobs")).isInstanceOfSatisfying(Deferred.class, wait -> {
            assertThat(wait.cause()).isEqualTo(DeferCause.ROBOTS_UNREACHABLE);
            assertThat(wait.until()).isEqualTo(now.plus(RobotsPolicy.RETRY));
        });
        site.hangsUp("/robots.txt");
        now = now.plus(RobotsPolicy.RETRY);
        assertThat(fetch("/jobs")).isInstanceOf(Deferred.class);
        site.saysNothing("/robots.txt");
        now = now.plus(RobotsPolicy.RETRY);
        assertThat(fetch("/jobs"))
                .isInstanceOfSatisfying(
                        Failed.class, end -> assertThat(end.kind()).isEqualTo(FailureKind.ROBOTS_UNREACHABLE));
        now = now.plus(RobotsPolicy.RETRY);
        fetch("/jobs");
        assertThat(site.requests()).containsOnly("/robots.txt").hasSize(3);
    }

    @Test
    @Scenario(1)
    void aYoungEnoughCopyIsUsedWhileItCannotBeRead() {
        site.sends("/robots.txt", TEXT, "User-agent: *\nDisallow: /admin\n".getBytes(UTF_8))
                .page("/jobs", "<p>ads</p>");
        fetch("/jobs");
        now = now.plus(Duration.ofDays(29));
        site.hangsUp("/robots.txt");
        assertThat(fetch("/jobs")).isInstanceOf(Fetched.class);
        assertThat(fetch("/admin")).isInstanceOf(Denied.class);
        assertThat(site.requests("/robots.txt")).as("one try, then the copy").isEqualTo(2);
    }

    @Test
    @Scenario(2)
    void tooManyRequestsIsNotAMissingFile() {
        site.answers("/robots.txt", 429, "Retry-After: 3600");
        Deferred wait = (Deferred) fetch("/jobs");
        assertThat(wait.until()).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(site.requests("/jobs")).isZero();
    }

    @Test
    void aMissingFileAllows() {
        site.page("/jobs", "<p>ads</p>");
        assertThat(fetch("/jobs")).isInstanceOf(Fetched.class);
    }

    @Test
    @Scenario(3)
    void fiveRedirectsAreFollowedAndTheSixthIsNot() {
        try (HostileSite other = new HostileSite()) {
            other.sends("/rules", TEXT, "User-agent: *\nDisallow: /admin\n".getBytes(UTF_8));
            site.redirects("/robots.txt", "/1").page("/jobs", "<p>ads</p>");
            for (int i = 1; i < 4; i++) {
                site.redirects("/" + i, "/" + (i + 1));
            }
            site.redirects("/4", other.url("/rules").toString());
            assertThat(fetch("/jobs")).isInstanceOf(Fetched.class);
            assertThat(fetch("/admin"))
                    .as("another host's file holds for the one that pointed to it")
                    .isInstanceOf(Denied.class);
            other.redirects("/rules", "/moved");
            now = now.plus(Duration.ofDays(31));
            assertThat(fetch("/jobs")).isInstanceOf(Deferred.class);
            assertThat(other.requests("/moved")).isZero();
        }
    }

    @Test
    @Scenario(4)
    void aRuleFarDownALongFileIsObeyedAndHalfALineIsNone() {
        StringBuilder file = new StringBuilder("User-agent: *\n");
        while (file.length() < 500_000) {
            file.append("Disallow: /old/").append(file.length()).append('\n');
        }
        file.append("Disallow: /at-500k\n");
        int cutAfter = "Disallow: /".length();
        file.append("#".repeat(limits.body() - cutAfter - 1 - file.length())).append('\n');
        // the limit falls into this line: "Disallow: /" alone would forbid everything
        file.append("Disallow: /deep\n").append("#\n".repeat(40_000));
        site.sends("/robots.txt", TEXT, file.toString().getBytes(UTF_8)).page("/jobs", "<p>ads</p>");
        assertThat(fetch("/at-500k")).isInstanceOf(Denied.class);
        assertThat(fetch("/jobs")).isInstanceOf(Fetched.class);
    }

    @Test
    void aBoardThatAsksForMinutesBetweenRequestsIsLeftOut() {
        site.sends("/robots.txt", TEXT, "User-agent: *\nCrawl-delay: 400\n".getBytes(UTF_8));
        Denied denied = (Denied) fetch("/jobs");
        assertThat(denied.rule()).isEqualTo(DenyRule.CRAWL_DELAY);
        assertThat(denied.reason()).contains("400 s");
        assertThat(robots.crawlDelay(origin())).isEqualTo(Duration.ofSeconds(400));
    }

    @Test
    void aRedirectToAnotherOriginIsJudgedByThatOriginsRules() {
        try (HostileSite other = new HostileSite()) {
            other.sends("/robots.txt", TEXT, "User-agent: *\nDisallow: /\n".getBytes(UTF_8))
                    .page("/ad", "<p>ad</p>");
            site.redirects("/jobs", other.url("/ad").toString());
            assertThat(fetch("/jobs")).isInstanceOf(Denied.class);
            assertThat(other.requests()).containsExactly("/robots.txt");
        }
    }

    private FetchResult fetch(String path) {
        return http.fetch(site.url(path), robots);
    }

    private Origin origin() {
        return Origin.of(site.url("/"));
    }
}
