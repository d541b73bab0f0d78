package dev.boardwalk.crawl.robots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.pace.Origin;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedRobotsTest {
    private static final Origin ACME = Origin.of(URI.create("https://jobs.acme.example"));

    private final Map<Origin, RobotsCopy> stored = new HashMap<>();
    private int lookUps;
    private Instant now = Instant.parse("2026-01-12T01:00:00Z");
    private final RobotsStore robots = new RememberedRobots(
            new RobotsStore() {
                @Override
                public RobotsCopy find(Origin origin) {
                    lookUps++;
                    return stored.getOrDefault(origin, RobotsCopy.NONE);
                }

                @Override
                public void save(Origin origin, RobotsCopy copy) {
                    stored.put(origin, copy);
                }
            },
            () -> now);

    @Test
    void aGoodCopyIsLookedUpOnce() {
        stored.put(ACME, good());
        assertThat(robots.find(ACME)).isEqualTo(stored.get(ACME));
        assertThat(robots.find(ACME)).isEqualTo(stored.get(ACME));
        assertThat(lookUps).isOne();
    }

    @Test
    void whatWasJustReadIsKnownAndStored() {
        RobotsCopy copy = good();
        robots.save(ACME, copy);
        assertThat(robots.find(ACME)).isSameAs(copy);
        assertThat(stored).containsEntry(ACME, copy);
        assertThat(lookUps).isZero();
    }

    @Test
    void aCopyADayOldIsLookedUpAsAnotherProcessMayHaveReadANewOne() {
        robots.save(ACME, good());
        now = now.plus(RobotsPolicy.FRESH);
        stored.put(ACME, good());
        assertThat(robots.find(ACME)).isEqualTo(stored.get(ACME));
        assertThat(lookUps).isOne();
    }

    @Test
    void anOriginInTroubleIsLookedUpEveryTime() {
        robots.save(ACME, new RobotsCopy(null, 1, now.plus(Duration.ofMinutes(5)), "answered 500"));
        stored.put(ACME, good());
        assertThat(robots.find(ACME).problem()).isNull();
        stored.remove(ACME);
        robots.save(ACME, new RobotsCopy(good().good(), 1, now.plus(Duration.ofMinutes(5)), "answered 500"));
        robots.find(ACME);
        assertThat(lookUps).isEqualTo(2);
    }

    private RobotsCopy good() {
        return new RobotsCopy(new RobotsCopy.Good(200, new byte[0], now), 0, null, null);
    }
}
