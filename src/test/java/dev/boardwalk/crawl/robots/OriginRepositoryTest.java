package dev.boardwalk.crawl.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.pace.Origin;
import dev.boardwalk.database.TestDatabase;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OriginRepositoryTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final Instant NOW = Instant.parse("2026-01-12T01:00:00Z");
    private final OriginRepository origins = new OriginRepository(DATABASE.jdbc(), DATABASE.transactions());

    @Test
    void anUnknownOriginHasNoCopy() {
        assertThat(origins.find(origin("https://unknown.example"))).isEqualTo(RobotsCopy.NONE);
    }

    @Test
    void aGoodCopyAndItsTroublesOutliveTheProcess() {
        Origin acme = origin("https://jobs.acme.example");
        RobotsCopy.Good good = new RobotsCopy.Good(200, "User-agent: *\nDisallow: /\n".getBytes(UTF_8), NOW);
        origins.save(acme, new RobotsCopy(good, 0, null, null));
        origins.save(acme, new RobotsCopy(good, 2, NOW.plusSeconds(300), "answered 500"));
        RobotsCopy found = new OriginRepository(DATABASE.jdbc(), DATABASE.transactions()).find(acme);
        assertThat(found.good()).usingRecursiveComparison().isEqualTo(good);
        assertThat(found.tries()).isEqualTo(2);
        assertThat(found.retryAt()).isEqualTo(NOW.plusSeconds(300));
        assertThat(found.problem()).isEqualTo("answered 500");
    }

    @Test
    void anOriginWithoutAnyGoodAnswerIsKeptToo() {
        Origin down = origin("http://down.example:8080");
        origins.save(down, new RobotsCopy(null, 1, NOW, "refused"));
        assertThat(origins.find(down)).isEqualTo(new RobotsCopy(null, 1, NOW, "refused"));
    }

    @Test
    void originsOfOneDomainShareItsClock() {
        origins.save(origin("https://a.zenith.example"), RobotsCopy.NONE);
        origins.save(origin("https://b.zenith.example"), RobotsCopy.NONE);
        assertThat(DATABASE.jdbc()
                        .sql("SELECT name FROM boardwalk.host WHERE name LIKE '%zenith%'")
                        .query(String.class)
                        .list())
                .containsExactly("zenith.example");
    }

    private static Origin origin(String url) {
        return Origin.of(URI.create(url));
    }
}
