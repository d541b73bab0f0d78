package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.boardwalk.NightProgram;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.board.StartPage;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.site.CheapSite;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a night costs, in CPU of this process and of PostgreSQL, the sites' own apart; on Linux. Outside the normal tests:
 * {@code mvn -Pfast test -Dtest=NightCost -Dtests.jvm=-Xmx512m}, with {@code -Dcost.pages=} and {@code -Dcost.hosts=}. It prints; it fails only on what no
 * busy machine excuses.
 */
class NightCost {
    private static final int PAGES = Integer.getInteger("cost.pages", 2000);
    private static final int HOSTS = Integer.getInteger("cost.hosts", 500);
    private static final int SITES = 8;
    private static final int LISTED = 50;
    private static final int CONNECTIONS = 12;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-12");
    private static final Instant DATES = Instant.parse("2025-06-01T00:00:00Z");
    private static final double TICKS_A_SECOND = 100;

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private final ExecutorService threads = Executors.newFixedThreadPool(4, work -> new Thread(work, "site"));
    private final List<CheapSite> sites = new ArrayList<>();
    private List<Board> boards = List.of();

    @AfterEach
    void close() {
        sites.forEach(CheapSite::close);
        threads.shutdownNow();
    }

    private NightProgram program() {
        return new NightProgram(new NightProgram.Given(
                database.url(), data, () -> boards, InstantSource.system(), Pause.SLEEP, CONNECTIONS, Map.of()));
    }

    private List<Board> boards(String prefix, int count, int pages, Politeness politeness) {
        List<Board> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CheapSite site = new CheapSite(threads);
            sites.add(site);
            int listings = (pages + LISTED - 1) / LISTED;
            for (int listing = 0; listing < listings; listing++) {
                List<String> links = IntStream.range(listing * LISTED, Math.min(pages, (listing + 1) * LISTED))
                        .mapToObj(page -> "/jobs/" + page)
                        .toList();
                String next = listing + 1 < listings ? "/list/" + (listing + 1) : null;
                site.page("/list/" + listing, JobPages.listing(links, next));
            }
            for (int page = 0; page < pages; page++) {
                site.page("/jobs/" + page, JobPages.ad("Worker " + prefix + i + "x" + page, "Yard " + prefix + i));
            }
            made.add(JobPages.board(prefix + i, site.host(), "/list/0", politeness));
        }
        return made;
    }

    /** CPU so far. */
    private record Cpu(double client, double postgres) {
        Cpu since(Cpu before) {
            return new Cpu(client - before.client, postgres - before.postgres);
        }

        double sum() {
            return client + postgres;
        }
    }

    private Cpu cpu() throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ThreadMXBean all = ManagementFactory.getThreadMXBean();
        double ofSites = Arrays.stream(all.dumpAllThreads(false, false))
                        .filter(thread -> thread.getThreadName().equals("site")
                                || thread.getThreadName().startsWith("HTTP-Dispatcher"))
                        .mapToLong(thread -> all.getThreadCpuTime(thread.getThreadId()))
                        .sum()
                / 1e9;
        return new Cpu(system.getProcessCpuTime() / 1e9 - ofSites, postgres());
    }

    /** Of the server and all its processes, ended ones included. */
    private double postgres() throws IOException {
        int backend = database.jdbc()
                .sql("SELECT pg_backend_pid()")
                .query(Integer.class)
                .single();
        int server = stat(backend).parent();
        double sum = stat(server).seconds();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .toList()) {
                Stat stat = stat(Integer.parseInt(process.getFileName().toString()));
                sum += stat.parent() == server ? stat.seconds() : 0;
            }
        }
        return sum;
    }

    private record Stat(int parent, double seconds) {}

    private static Stat stat(int pid) throws IOException {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = IntStream.rangeClosed(11, 14)
                    .mapToLong(i -> Long.parseLong(fields[i]))
                    .sum();
            return new Stat(Integer.parseInt(fields[1]), ticks / TICKS_A_SECOND);
        } catch (java.nio.file.NoSuchFileException e) {
            return new Stat(0, 0); // it ended meanwhile
        }
    }

    /** With {@code -Dcost.statements=true}: those that took longest since this was asked last. */
    private void statements(int top) {
        if (!Boolean.getBoolean("cost.statements")) {
            return;
        }
        var superuser = new DriverManagerDataSource(database.url(), "postgres", "");
        JdbcClient jdbc = JdbcClient.create(superuser);
        jdbc.sql("CREATE EXTENSION IF NOT EXISTS pg_stat_statements").update();
        jdbc.sql("""
                SELECT format('%s ms in %s calls, %s ms each, %s rows: %s', round(total_exec_time), calls, round(mean_exec_time::numeric, 3), rows,
                              left(regexp_replace(query, '\\s+', ' ', 'g'), 150))
                  FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT :top
                """).param("top", top).query(String.class).list().forEach(System.out::println);
        jdbc.sql("SELECT count(*) FROM pg_stat_statements_reset()")
                .query(Long.class)
                .single();
    }

    private int resting() {
        return database.jdbc()
                .sql(
                        "SELECT count(*)::int FROM boardwalk.page WHERE state = 'RESTING' AND night_id = (SELECT max(id) FROM boardwalk.night)")
                .query(Integer.class)
                .single();
    }

    private Map<Integer, Integer> answers() {
        Map<Integer, Integer> sum = new HashMap<>();
        sites.forEach(site -> site.takeAnswers().forEach((status, count) -> sum.merge(status, count, Integer::sum)));
        return sum;
    }

    private Cpu night(NightProgram program, LocalDate date, String what) throws IOException {
        answers();
        statements(0);
        Cpu before = cpu();
        assertThat(program.run(date).status()).isEqualTo(NightReport.Status.COMPLETED);
        Cpu took = cpu().since(before);
        Map<Integer, Integer> answers = answers();
        int urls = answers.values().stream().mapToInt(Integer::intValue).sum() + resting();
        System.out.printf(
                "%s: %d URLs %s, CPU a URL %.2f ms (client %.2f, PostgreSQL %.2f)%n",
                what,
                urls,
                answers,
                1000 * took.sum() / urls,
                1000 * took.client() / urls,
                1000 * took.postgres() / urls);
        statements(15);
        return new Cpu(took.client() / urls, took.postgres() / urls);
    }

    /** The first boards are walked to warm up; a full crawl and a night of 304s then cost what they cost in a process that has run for a while. */
    @Test
    void unchangedPages() throws IOException {
        Politeness atOnce = new Politeness(Duration.ZERO, 10_000, 1_000_000);
        boards = boards("warm", SITES, PAGES / SITES, atOnce);
        List<Board> measured = boards("cold", SITES, PAGES / SITES, atOnce);
        try (NightProgram warm = program()) {
            night(warm, FIRST, "warm-up");
        }
        boards = measured;
        try (NightProgram program = program()) {
            Cpu full = night(program, FIRST.plusDays(1), "full crawl");
            Cpu unchanged = night(program, FIRST.plusDays(2), "night of 304s");
            System.out.printf(
                    "a URL of the night of 304s costs %.3f of the full crawl's%n", unchanged.sum() / full.sum());
        }
    }

    /** The same with sitemaps whose dates are trusted and stand: a URL is then one that is listed, asked for or not. */
    @Test
    void trustedDates() throws IOException {
        Politeness atOnce = new Politeness(Duration.ZERO, 10_000, 1_000_000);
        boards = withSitemaps(boards("warm", SITES, PAGES / SITES, atOnce));
        List<Board> measured = withSitemaps(boards("cold", SITES, PAGES / SITES, atOnce));
        try (NightProgram warm = program()) {
            night(warm, FIRST, "warm-up");
        }
        boards = measured;
        try (NightProgram program = program()) {
            Cpu full = night(program, FIRST.plusDays(1), "full crawl");
            trustDates();
            Cpu dated = night(program, FIRST.plusDays(2), "night of dates that stand");
            assertThat(database.jdbc()
                            .sql("SELECT sum(pages_dated) FROM boardwalk.board_night")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(PAGES / SITES * SITES);
            System.out.printf(
                    "a URL of the night of dates that stand costs %.3f of the full crawl's%n",
                    dated.sum() / full.sum());
        }
    }

    /** As after a month in which they proved true; a page that was read yesterday would rest by its rarity only later. */
    private void trustDates() {
        database.jdbc().sql("""
                INSERT INTO boardwalk.sitemap_trust (board_id, host, held, told)
                SELECT DISTINCT board_id, host, 30, 1 FROM boardwalk.page WHERE kind = 'DETAIL'
                """).update();
    }

    private List<Board> withSitemaps(List<Board> listed) {
        List<Board> dated = new ArrayList<>();
        for (Board board : listed) {
            CheapSite site = sites.get(sites.size() - listed.size() + dated.size());
            site.page("/sitemap.xml", JobPages.sitemap(site.host(), PAGES / SITES, DATES));
            dated.add(JobPages.board(
                    board.id(),
                    board.scope().hosts(),
                    new StartPage(StartPage.Kind.SITEMAP, "http://" + site.host() + "/sitemap.xml"),
                    board.politeness()));
        }
        return dated;
    }

    /** At most twelve connections, because the pool has no more. */
    @Test
    void manyPoliteHostsAtOnce() {
        Duration delay = Duration.ofSeconds(1);
        int pages = 3;
        boards = boards("host", HOSTS, pages, new Politeness(delay, 10, 100));
        long start = System.nanoTime();
        try (NightProgram program = program()) {
            assertThat(program.run(FIRST).status()).isEqualTo(NightReport.Status.COMPLETED);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double least = sites.stream()
                        .flatMap(site -> {
                            List<Long> asked = site.asked();
                            return IntStream.range(1, asked.size()).mapToObj(i -> asked.get(i) - asked.get(i - 1));
                        })
                        .mapToLong(Long::longValue)
                        .min()
                        .orElseThrow()
                / 1e9;
        int requests = sites.stream().mapToInt(site -> site.asked().size()).sum();
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        System.out.printf(
                "%d hosts, %d requests, %.1f s, least gap at a host %.3f s, heap at its peak %d MB of %d MB, connections at most %d%n",
                HOSTS,
                requests,
                seconds,
                least,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                CONNECTIONS);
        assertThat(requests).isEqualTo(HOSTS * (pages + 2));
        assertThat(least).as("20 %% of jitter below the delay, no less").isGreaterThan(0.8 * delay.toSeconds());
    }
}
