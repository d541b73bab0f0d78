package dev.boardwalk.crawl.live;

import static dev.boardwalk.crawl.ANight.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.boardwalk.Scenario;
import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.ANight;
import dev.boardwalk.crawl.Archive;
import dev.boardwalk.crawl.ArchivedAt;
import dev.boardwalk.crawl.Fetching;
import dev.boardwalk.crawl.NightClock;
import dev.boardwalk.crawl.Repeated;
import dev.boardwalk.crawl.Walk;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.fetch.PageFetcher;
import dev.boardwalk.crawl.pace.HostBackoff;
import dev.boardwalk.crawl.pace.HostClock;
import dev.boardwalk.crawl.pace.Pace;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.crawl.robots.OriginRepository;
import dev.boardwalk.crawl.robots.Robots;
import dev.boardwalk.crawl.robots.RobotsFetcher;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.SampleAds;
import dev.boardwalk.posting.Verdict;
import dev.boardwalk.site.PoliteSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The walk over a real site and a real database; only time is ours. */
class LivePagesTest {
    private static final Instant DEADLINE = NOW.plus(Duration.ofHours(6));

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final NightClock clock = new NightClock(NOW);
    private final List<Instant> archived = new ArrayList<>();
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final AtomicBoolean diskIsFull = new AtomicBoolean();
    private PoliteSite site;
    private Fetching http;
    private ANight nights;
    private long night;

    private final Archive archive = new Archive() {
        @Override
        public ArchivedAt append(Exchange exchange, Instant at, String payload, Repeated repeated) throws IOException {
            if (diskIsFull.get()) {
                throw new IOException("no space left");
            }
            archived.add(at);
            return new ArchivedAt(file(), 0, exchange.rawBody().length, null, payload);
        }
    };

    @BeforeEach
    void aSite() {
        site = new PoliteSite();
        http = new Fetching(Fetching.PATIENT);
        nights = new ANight(database);
        night = nights.night("2026-01-12");
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        site.close();
    }

    private long file() {
        return database.transactions()
                .execute(status -> nights.jdbc
                        .sql("""
                INSERT INTO boardwalk.archive_file (name, night_id, state, opened_at) VALUES ('t', :night, 'OPEN', '2026-01-12T01:15:00Z')
                ON CONFLICT (name) DO UPDATE SET state = 'OPEN' RETURNING id
                """)
                        .param("night", night)
                        .query(Long.class)
                        .single());
    }

    private LivePages pages(Board board, int partition, Pause pause, PageFetcher fetcher) {
        var transactions = database.transactions();
        var robots = new Robots(
                new OriginRepository(nights.jdbc, transactions),
                new RobotsFetcher(http.wire, Fetching.PATIENT, clock),
                clock);
        var hosts = new HostClock(nights.jdbc, new Pace(new Random(1)), new HostBackoff(new Random(1)), host -> false);
        var first = new RobotsFirst(robots, hosts, nights.jdbc, transactions, clock);
        var turns = new HostTurns(new HostTurnRepository(nights.jdbc, transactions), robots, hosts, pause, clock);
        var means = new LivePages.Means(
                nights.frontier, nights.upkeep, robots, first, turns, fetcher, ANight.READ_BY, archive, pause, clock);
        return new LivePages(means, id -> board, night, partition, DEADLINE);
    }

    private Walk walk(Board board) {
        return walk(board, 0, clock, http.fetcher);
    }

    /** A body of "LIST a b" links to a and b; any other is an ad with the body as its title. */
    private Walk walk(Board board, int partition, Pause pause, PageFetcher fetcher) {
        return new Walk(
                pages(board, partition, pause, fetcher),
                (of, kind, body) -> {
                    String text = new String(body.bytes(), StandardCharsets.UTF_8);
                    read.add(text);
                    if (text.equals("BOMB")) {
                        throw new IllegalStateException("a parser's own fault");
                    }
                    return kind == PageKind.LISTING
                            ? new Reading(Verdict.LISTING, "a list", List.of(), links(text), null, false)
                            : new Reading(
                                    Verdict.POSTING, "an ad", List.of(SampleAds.raw(text)), List.of(), null, false);
                },
                (of, at, reading) -> new Normalized(
                        reading.ads().stream()
                                .map(raw -> new Normalized.Pair(
                                        raw, SampleAds.ad("id:" + raw.values().hashCode(), raw.url())))
                                .toList(),
                        List.of()),
                nights.sink(archive),
                new Semaphore(2));
    }

    private List<String> links(String text) {
        return Arrays.stream(text.split(" "))
                .skip(1)
                .map(path -> site.url(path).toString())
                .toList();
    }

    private static int steps(Walk walk) throws InterruptedException {
        int visits = 0;
        for (Walk.Step step = walk.visitNext(); step != Walk.Step.FINISHED; step = walk.visitNext()) {
            visits += step == Walk.Step.VISITED ? 1 : 0;
        }
        return visits;
    }

    @Test
    void robotsComesFirstThenTheListingThenItsAdsEachAfterItsPause() throws Exception {
        site.page("/list", "LIST /jobs/1 /jobs/2").page("/jobs/1", "A").page("/jobs/2", "B");
        Board board =
                nights.planned(night, ANight.board("acme", site.url("/list").toString()));

        assertThat(steps(walk(board))).isEqualTo(3);

        assertThat(site.requests()).containsExactly("/robots.txt", "/list", "/jobs/1", "/jobs/2");
        assertThat(nights.upkeep.openPages(night)).isZero();
        assertThat(Duration.between(NOW, clock.instant())).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(16));
        assertThat(clock.pauses()).allMatch(pause -> pause.compareTo(LivePages.LONGEST_WAIT) <= 0);
        assertThat(archived).hasSize(3);
        assertThat(nights.count("job_ad")).isEqualTo(2);
    }

    @Test
    void theSameBytesAreArchivedButNotReadAgain() throws Exception {
        site.page("/list", "LIST /jobs/1 /jobs/2").page("/jobs/1", "A").page("/jobs/2", "B");
        Board board =
                nights.planned(night, ANight.board("acme", site.url("/list").toString()));
        steps(walk(board));
        read.clear();
        archived.clear();
        site.page("/jobs/2", "B, but better");
        night = nights.night("2026-01-13");
        nights.planned(night, board);

        assertThat(steps(walk(board))).isEqualTo(3);

        assertThat(read).containsExactly("B, but better");
        assertThat(archived).hasSize(3);
        assertThat(nights.state(site.url("/list").toString())).isEqualTo("NOT_MODIFIED");
        assertThat(nights.jdbc
                        .sql("SELECT count(*) FROM boardwalk.job_ad WHERE last_seen_night_id = :night")
                        .param("night", night)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3 - 1);
    }

    @Test
    void aPageThatAsksNotToBeIndexedIsNotStoredAndSaysSo() throws Exception {
        site.page("/list", "LIST /jobs/1 /jobs/2").page("/jobs/1", "A");
        site.answers("/jobs/2", 200, "Content-Type: text/html", "X-Robots-Tag: otherbot: all, boardwalk: noindex");
        Board board =
                nights.planned(night, ANight.board("acme", site.url("/list").toString()));

        steps(walk(board));

        assertThat(nights.state(site.url("/jobs/2").toString())).isEqualTo("DENIED NO_INDEX");
        assertThat(nights.count("job_ad")).isEqualTo(1);
        assertThat(nights.jdbc
                        .sql("SELECT board_id || ' ' || cause || ' ' || reason FROM boardwalk.page_skipped")
                        .query(String.class)
                        .single())
                .startsWith("acme NO_INDEX")
                .contains("/jobs/2", "noindex");
    }

    @Test
    void aListThatAsksNotToBeFollowedLeadsNowhere() throws Exception {
        site.answers("/list", 200, "Content-Type: text/html", "X-Robots-Tag: none");
        Board board =
                nights.planned(night, ANight.board("acme", site.url("/list").toString()));

        steps(walk(board));

        assertThat(nights.state(site.url("/list").toString())).isEqualTo("DENIED NO_FOLLOW");
    }

    @Test
    void whatRobotsForbidsIsDeniedWithItsReasonAndNeverAsked() throws Exception {
        site.robots("User-agent: *\nDisallow: /list\n").page("/list", "LIST");
        Board board =
                nights.planned(night, ANight.board("acme", site.url("/list").toString()));

        steps(walk(board));

        assertThat(site.requests()).containsExactly("/robots.txt");
        assertThat(nights.state(site.url("/list").toString())).isEqualTo("DENIED ROBOTS");
    }

    @Test
    @Scenario(1)
    void aRobotsTxtThatCannotBeReadEndsTheOriginsNightAfterItsTries() throws Exception {
        site.answers("/robots.txt", 500).page("/list", "LIST");
        Board board =
                nights.planned(night, ANight.board("acme", site.url("/list").toString()));

        steps(walk(board));

        assertThat(site.requests()).containsExactly("/robots.txt", "/robots.txt", "/robots.txt");
        assertThat(nights.state(site.url("/list").toString())).isEqualTo("FAILED ROBOTS_UNREACHABLE");
    }

    @Test
    void whatCannotBeArchivedIsNotReadAndTheWalkGoesOn() throws Exception {
        site.page("/list", "LIST /jobs/1");
        diskIsFull.set(true);
        Board board =
                nights.planned(night, ANight.board("acme", site.url("/list").toString()));

        steps(walk(board));

        assertThat(nights.state(site.url("/list").toString())).isEqualTo("FAILED NOT_ARCHIVED");
        assertThat(nights.count("page")).isEqualTo(1);
    }

    @Test
    @Scenario(18)
    void aPageThatBreaksTheReaderGoesToQuarantineAndTheWalkGoesOn() throws Exception {
        site.page("/list", "LIST /jobs/1 /jobs/2").page("/jobs/1", "BOMB").page("/jobs/2", "B");
        Board board =
                nights.planned(night, ANight.board("acme", site.url("/list").toString()));

        assertThat(steps(walk(board))).isEqualTo(3);

        assertThat(nights.jdbc
                        .sql("SELECT reason FROM boardwalk.quarantine")
                        .query(String.class)
                        .single())
                .contains("a parser's own fault");
        assertThat(nights.count("job_ad")).isEqualTo(1);
    }

    @Test
    void theDeadlineEndsTheWalkAndLeavesTheRestToTheEndOfTheNight() throws Exception {
        site.page("/list", "LIST");
        Board board =
                nights.planned(night, ANight.board("acme", site.url("/list").toString()));
        nights.jdbc
                .sql(
                        "UPDATE boardwalk.host SET blocked_until = '2026-01-12T09:00:00Z', blocked_reason = 'asked for a day'")
                .update();

        assertThat(steps(walk(board))).isZero();

        assertThat(clock.pauses()).isEmpty();
        assertThat(nights.upkeep.endNight(night, "DEADLINE", "the night ended", DEADLINE))
                .isEqualTo(1);
        assertThat(nights.state(site.url("/list").toString())).isEqualTo("DEFERRED HOST_BUSY");
    }

    @Test
    void anInterruptionEndsTheWalkLoudlyAndLosesNothing() throws Exception {
        site.page("/list", "LIST /jobs/1").page("/jobs/1", "A");
        Board board =
                nights.planned(night, ANight.board("acme", site.url("/list").toString()));
        Walk walk = walk(board);
        walk.visitNext();

        Thread.currentThread().interrupt();

        assertThatThrownBy(walk::visitNext).isInstanceOf(InterruptedException.class);
        assertThat(nights.upkeep.openPages(night)).isEqualTo(1);
        assertThat(steps(walk(board))).isEqualTo(2);
    }

    @Test
    void twentyPartitionsShareTwoConnectionsBecauseNobodyHoldsOneWhileFetching() throws Exception {
        HikariDataSource pool = (HikariDataSource) database.dataSource();
        pool.setMaximumPoolSize(2);
        Board board = ANight.board("acme", "https://unused.example/");
        for (int i = 0; i < 20; i++) {
            twoPagesFor(i);
        }
        var outer = new TransactionTemplate(database.transactionManager());
        outer.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED); // as the crawl step runs
        List<Callable<Integer>> partitions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Pause pause = duration -> {
                assertHoldsNoConnection(pool);
                clock.pause(duration);
            };
            Walk walk = walk(board, i, pause, request -> {
                assertHoldsNoConnection(pool);
                return ANight.fetched(request.url(), "A", clock.instant());
            });
            partitions.add(() -> outer.execute(status -> uninterrupted(walk)));
        }

        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            int visits = 0;
            for (Future<Integer> done : threads.invokeAll(partitions)) {
                visits += done.get();
            }
            assertThat(visits).isEqualTo(40);
        } finally {
            threads.shutdown();
        }
        assertThat(nights.upkeep.openPages(night)).isZero();
    }

    /** SQL outside a transaction of its own binds its connection to the thread until the next one. */
    private static void assertHoldsNoConnection(HikariDataSource pool) {
        assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isTrue();
        assertThat(TransactionSynchronizationManager.hasResource(pool)).isFalse();
    }

    private void twoPagesFor(int partition) {
        String host = "https://site" + partition + ".example";
        nights.planned(night, ANight.board("b" + partition, host + "/1", host + "/2"));
        nights.jdbc
                .sql("UPDATE boardwalk.night_host SET partition_no = :partition WHERE host = :host")
                .param("partition", partition)
                .param("host", "site" + partition + ".example")
                .update();
        nights.jdbc
                .sql(
                        "UPDATE boardwalk.origin SET robots_status = 404, robots_fetched_at = '2026-01-12T01:00:00Z', robots_body = ''")
                .update();
    }

    private static int uninterrupted(Walk walk) {
        try {
            return steps(walk);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
