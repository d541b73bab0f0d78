package dev.boardwalk.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.answer.AnswerRule;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchLimits;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.RetryAfter;
import dev.boardwalk.crawl.fetch.Redirect;
import dev.boardwalk.crawl.frontier.Fate;
import dev.boardwalk.crawl.frontier.NewPage;
import dev.boardwalk.crawl.pace.Origin;
import dev.boardwalk.crawl.refetch.ConditionalRule;
import dev.boardwalk.crawl.robots.RobotsCopy;
import dev.boardwalk.crawl.robots.RobotsDirectives;
import dev.boardwalk.crawl.robots.RobotsRules;
import dev.boardwalk.extract.PageReader;
import dev.boardwalk.normalize.Normalizer;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.UrlKey;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Pages and headers nobody would write, from the answer to the job ad: judged as an answer, decoded, read and normalised. Outside the normal tests, see
 * the profile {@code fuzz}. A case is its number and the seed: {@code -Dfuzz.case=N} runs one alone. What breaks becomes a test of its own.
 */
class FuzzRun {
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final long CASES = Long.getLong("fuzz.cases", 1_000_000);
    private static final long ONLY = Long.getLong("fuzz.case", -1);
    private static final long HANG_NANOS = Duration.ofSeconds(2).toNanos();
    private static final Instant NOW = Instant.parse("2026-01-12T01:15:00Z");
    private static final URI URL = URI.create("https://acme.example/jobs/1");
    private static final Board BOARD = ANight.board("acme", "https://acme.example/jobs");
    private static final int THREADS = 2;

    private final FuzzedPages pages = FuzzedPages.load();
    private final PageReader reader = new PageReader();
    private final Normalizer normalizer = new Normalizer();
    private final AnswerRule rule = new AnswerRule(FetchLimits.BODY);
    private final Map<String, LongAdder> endings = new ConcurrentHashMap<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicLong slowest = new AtomicLong();

    /** A warning for every broken robots.txt, a million of them, would be the only thing to read. */
    @BeforeAll
    static void robotsLibraryKeepsQuiet() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("crawlercommons")).setLevel(Level.ERROR);
    }

    @Test
    void nothingCrashesAndNothingHangs() throws InterruptedException {
        AtomicLong next = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            threads.execute(() -> {
                for (long n = next.getAndIncrement(); ONLY < 0 && n < CASES; n = next.getAndIncrement()) {
                    timed(n);
                    if (n % 50_000 == 0) {
                        System.out.printf(
                                "case %d, slowest %d ms of CPU, broken %d%n",
                                n, slowest.get() / 1_000_000, broken.size());
                    }
                }
            });
        }
        threads.shutdown();
        if (ONLY >= 0) {
            timed(ONLY);
        }
        threads.awaitTermination(1, TimeUnit.DAYS);
        System.out.printf(
                "%d cases, seed %d, slowest %d ms of CPU, heap limit %d MB, endings %s%n",
                CASES, SEED, slowest.get() / 1_000_000, Runtime.getRuntime().maxMemory() >> 20, new TreeMap<>(endings));
        assertThat(broken).isEmpty();
    }

    /** By CPU time: a busy machine is no hang. */
    private void timed(long number) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String ending;
        try {
            ending = run(new SplittableRandom(SEED * 1_000_003 + number));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            StackTraceElement[] trace = e.getStackTrace();
            ending = "BROKEN";
            broken(number, ": " + e + (trace.length == 0 ? "" : " at " + trace[0]));
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        slowest.accumulateAndGet(took, Math::max);
        if (took > HANG_NANOS) {
            broken(number, " took " + took / 1_000_000 + " ms of CPU");
        }
        endings.computeIfAbsent(ending, key -> new LongAdder()).increment();
    }

    /** Said at once: a run takes an hour, and what breaks may be looked at meanwhile. */
    private void broken(long number, String how) {
        broken.add("case " + number + how);
        System.out.println("case " + number + how);
    }

    private String run(SplittableRandom random) {
        FuzzedPages.Answer answer = pages.next(random);
        headers(answer);
        Exchange exchange = new Exchange(
                URL, URL, answer.status(), answer.headers(), answer.body(), NOW, Duration.ofMillis(200), 0, null);
        FetchResult result = rule.judge(exchange, random.nextBoolean());
        Fate.of(result, 1, NOW);
        if (!(result instanceof FetchResult.Fetched fetched)) {
            return result.getClass().getSimpleName();
        }
        PageKind kind = random.nextInt(4) == 0 ? PageKind.LISTING : PageKind.DETAIL;
        Reading reading = reader.read(BOARD, kind, fetched.body());
        RobotsDirectives.refusal(kind, URL, exchange, reading);
        reading.links().forEach(link -> NewPage.of(link, BOARD.scope()));
        Normalized normalized = normalizer.normalize(BOARD, NOW, reading);
        return normalized.ads().isEmpty() ? reading.verdict().name() : "AD";
    }

    private static void headers(FuzzedPages.Answer answer) {
        for (Map.Entry<String, String> header : answer.headers()) {
            RetryAfter.parse(header.getValue(), NOW);
            URI target = Redirect.target(URL, header.getValue());
            if (target != null) {
                UrlKey.of(target.toString());
            }
            ConditionalRule.kept(java.util.Optional.of(header.getValue()));
        }
        RobotsRules rules = RobotsRules.of(Origin.of(URL), new RobotsCopy.Good(200, answer.body(), NOW));
        rules.allows(URL);
        rules.crawlDelay();
    }
}
