package dev.boardwalk.crawl.frontier;

import static dev.boardwalk.crawl.ANight.CALL;
import static dev.boardwalk.crawl.ANight.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.ANight;
import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.PageKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FrontierTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private ANight nights;
    private long night;

    @BeforeEach
    void aNight() {
        nights = new ANight(database);
        night = nights.night("2026-01-12");
    }

    @Test
    void oneHostIsAskedForOnePageAtATime() {
        nights.planned(night, ANight.board("acme", "https://acme.example/a", "https://acme.example/b"));

        assertThat(nights.frontier.claim(night, 0, NOW)).isPresent();
        assertThat(nights.frontier.claim(night, 0, NOW)).isEmpty();
        assertThat(nights.frontier.nextClaimableAt(night, 0, NOW)).contains(NOW.plus(CALL));
    }

    @Test
    void subdomainsOfOneSiteShareAClock() {
        nights.planned(night, ANight.board("acme", "https://a.jobs.example/", "https://b.jobs.example/"));

        nights.claim(night, NOW);

        assertThat(nights.frontier.claim(night, 0, NOW)).isEmpty();
    }

    @Test
    void eightWorkersNeverGetTheSamePageOrTheSameHost() throws Exception {
        for (int i = 0; i < 20; i++) {
            nights.planned(
                    night, ANight.board("b" + i, "https://site" + i + ".example/1", "https://site" + i + ".example/2"));
        }

        List<Claim> claims = inEightThreads(() -> nights.frontier.claim(night, 0, NOW));

        assertThat(claims)
                .hasSizeGreaterThanOrEqualTo(8)
                .extracting(Claim::host)
                .doesNotHaveDuplicates();
        assertThat(nights.jdbc
                        .sql("SELECT count(*) FROM boardwalk.page WHERE state = 'CLAIMED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(claims.size());
    }

    private static List<Claim> inEightThreads(Callable<Optional<Claim>> claim) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<Claim>>> tries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tries.add(claim);
            }
            List<Claim> claims = new ArrayList<>();
            for (Future<Optional<Claim>> done : threads.invokeAll(tries)) {
                done.get().ifPresent(claims::add);
            }
            return claims;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anotherNightKeepsToTheSameClock() {
        Board board = ANight.board("acme", "https://acme.example/a");
        nights.planned(night, board);
        nights.claim(night, NOW);
        long other = nights.night("2026-01-13");
        nights.planned(other, ANight.board("acme2", "https://acme.example/b"));

        assertThat(nights.frontier.claim(other, 0, NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void planningAgainAfterACrashAsksNobodyTwice() {
        Board board = ANight.board("acme", "https://acme.example/a", "https://acme.example/b");
        nights.planned(night, board);
        Claim first = nights.claim(night, NOW);
        nights.sink()
                .store(
                        ANight.visit(
                                board,
                                first,
                                new FetchResult.Gone(
                                        ANight.exchange(first.page().url(), 404, "", NOW)),
                                NOW),
                        null,
                        null);

        nights.planned(night, board);

        assertThat(nights.state(first.page().url().toString())).isEqualTo("GONE");
        assertThat(nights.upkeep.openPages(night)).isEqualTo(1);
    }

    @Test
    void theNextNightWantsThePageAgain() {
        Board board = ANight.board("acme", "https://acme.example/a");
        nights.planned(night, board);
        nights.upkeep.endNight(night, "DEADLINE", "the night ended", NOW);
        long next = nights.night("2026-01-13");

        nights.planned(next, board);

        assertThat(nights.claim(next, NOW).page().kind()).isEqualTo(PageKind.LISTING);
        assertThat(nights.count("page")).isEqualTo(1);
    }

    @Test
    void aLostClaimComesBackAndAPageThatLosesThreeWorkersFails() {
        nights.planned(night, ANight.board("acme", "https://acme.example/a"));
        var at = NOW;
        for (int lost = 1; lost <= 3; lost++) {
            assertThat(nights.state("https://acme.example/a")).startsWith("DUE");
            at = nights.claim(night, at).until();
            assertThat(nights.upkeep.expireClaims(night, at.minusSeconds(1))).isZero();
            assertThat(nights.upkeep.expireClaims(night, at)).isEqualTo(1);
        }

        assertThat(nights.state("https://acme.example/a")).isEqualTo("FAILED TIMEOUT");
        assertThat(nights.frontier.nextClaimableAt(night, 0, NOW)).isEmpty();
    }

    @Test
    void theClaimsOfADeadRunAreDueAtOnceButTheClockOfTheHostHolds() {
        nights.planned(night, ANight.board("acme", "https://acme.example/a"));
        nights.claim(night, NOW);

        assertThat(nights.upkeep.releaseClaimsOfDeadRun(night)).isEqualTo(1);

        assertThat(nights.frontier.claim(night, 0, NOW.plusSeconds(1))).isEmpty();
        assertThat(nights.frontier.claim(night, 0, NOW.plus(CALL)).orElseThrow().attempt())
                .isEqualTo(1);
    }

    @Test
    void theEndOfANightLeavesNoPageWithoutAReason() {
        nights.planned(night, ANight.board("acme", "https://acme.example/a", "https://zenith.example/b"));
        nights.claim(night, NOW);

        assertThat(nights.upkeep.openPages(night)).isEqualTo(2);
        assertThat(nights.upkeep.endNight(night, "DEADLINE", "the night ended at 07:15", NOW))
                .isEqualTo(2);

        assertThat(nights.upkeep.openPages(night)).isZero();
        assertThat(nights.state("https://acme.example/a")).isEqualTo("DEFERRED DEADLINE");
    }

    @Test
    void theWaitIsForTheFirstHostThatIsFree() {
        nights.planned(night, ANight.board("acme", "https://acme.example/a", "https://zenith.example/b"));
        nights.claim(night, NOW);
        nights.claim(night, NOW.plus(Duration.ofSeconds(5)));
        nights.upkeep.releaseClaimsOfDeadRun(night);

        assertThat(nights.frontier.nextClaimableAt(night, 0, NOW)).contains(NOW.plus(CALL));
    }
}
