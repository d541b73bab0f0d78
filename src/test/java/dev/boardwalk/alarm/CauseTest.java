package dev.boardwalk.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.crawl.Fetching;
import dev.boardwalk.crawl.address.AddressGuard;
import dev.boardwalk.crawl.answer.FetchResult.Deferred;
import dev.boardwalk.crawl.fetch.HttpWire;
import dev.boardwalk.crawl.pace.Origin;
import dev.boardwalk.crawl.robots.Robots;
import dev.boardwalk.crawl.robots.RobotsCopy;
import dev.boardwalk.crawl.robots.RobotsFetcher;
import dev.boardwalk.crawl.robots.RobotsStore;
import dev.boardwalk.site.HostileSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cause of an unreadable robots.txt is read off its reason: off the reasons that the crawl really gives. */
class CauseTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-12T01:00:00Z"));

    private final HostileSite site = new HostileSite();
    private final HttpWire wire =
            new HttpWire(Fetching.AGENT, new AddressGuard(CauseTest::lookup, true), 8, Fetching.LIMITS.connect());

    @AfterEach
    void close() throws IOException {
        wire.close();
        site.close();
    }

    @Test
    void aWalkThatBrokeIsAFaultOfTheProgram() {
        assertThat(Cause.of(BoardOutcome.FAILED, "WALK_BROKE", "the walk broke (java.lang.IllegalStateException)"))
                .isEqualTo(Cause.PROGRAM);
    }

    @Test
    void anOriginThatAnswersWithAnErrorHasServerErrors() {
        site.answers("/robots.txt", 500);
        assertThat(causeAt(site.url("/jobs"))).isEqualTo(Cause.SERVER_ERRORS);
        site.answers("/robots.txt", 503, "Retry-After: 3600");
        assertThat(causeAt(site.url("/jobs"))).isEqualTo(Cause.SERVER_ERRORS);
    }

    @Test
    void anOriginThatCannotBeReachedIsTheNetwork() {
        site.hangsUp("/robots.txt");
        assertThat(causeAt(site.url("/jobs"))).isEqualTo(Cause.NETWORK);
        site.saysNothing("/robots.txt");
        assertThat(causeAt(site.url("/jobs"))).isEqualTo(Cause.NETWORK);
        assertThat(causeAt(URI.create("http://127.0.0.1:1/jobs"))).isEqualTo(Cause.NETWORK);
    }

    @Test
    void aNameServerThatDoesNotAnswerIsTheNetworkToo() {
        assertThat(causeAt(URI.create("http://slow.example/jobs"))).isEqualTo(Cause.NETWORK);
    }

    private Cause causeAt(URI page) {
        Robots robots = new Robots(new Stored(), new RobotsFetcher(wire, Fetching.LIMITS, CLOCK), CLOCK);
        Deferred refused = (Deferred) robots.refusal(page);
        return Cause.of(BoardOutcome.FAILED, refused.cause().name(), refused.reason());
    }

    /** In the words of the crawl's own look-up. */
    private static InetAddress[] lookup(String host) throws UnknownHostException {
        if (host.equals("slow.example")) {
            throw new UnknownHostException(host + ": no name server answered within 5 s");
        }
        return InetAddress.getAllByName(host);
    }

    private static final class Stored implements RobotsStore {
        private final Map<Origin, RobotsCopy> copies = new HashMap<>();

        @Override
        public RobotsCopy find(Origin origin) {
            return copies.getOrDefault(origin, RobotsCopy.NONE);
        }

        @Override
        public void save(Origin origin, RobotsCopy copy) {
            copies.put(origin, copy);
        }
    }
}
