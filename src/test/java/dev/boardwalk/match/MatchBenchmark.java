package dev.boardwalk.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.match.BenchmarkAds.Made;
import dev.boardwalk.match.index.BenchmarkLoad;
import dev.boardwalk.posting.ANightOfBoards;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a night's matching costs with few and with many ads stored. No test of every build, because it takes half an hour and 10 GB of disk:
 * {@code mvn test -Dtest=MatchBenchmark "-Dtests.jvm=-Xmx1g"}, with {@code -Dbench.few=N}, {@code -Dbench.many=N}, {@code -Dbench.delta=N}, {@code -Dbench.bulk=N}
 * for other sizes. Stored ads are written into the tables directly, by the same code that keys ads in a night; what is measured is the night's own steps.
 */
class MatchBenchmark {
    private static final int FEW = Integer.getInteger("bench.few", 10_000);
    private static final int MANY = Integer.getInteger("bench.many", 1_000_000);
    private static final int DELTA = Integer.getInteger("bench.delta", 1_000);
    private static final int BULK = Integer.getInteger("bench.bulk", 100_000);
    private static final int CHUNK = 200;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private int day;
    private long nextOriginal = 1L << 40;

    @Test
    void aNightsMatching() throws Exception {
        BenchmarkLoad load = new BenchmarkLoad(database);
        ANightOfBoards first = night();
        load.pages(first);
        MatchedNight.of(database, first.id, first.at, CHUNK); // from here on the stored ads are these rules' own
        long begin = System.nanoTime();
        load.stored(0, FEW);
        say("stored", FEW, begin, 0, 0, Map.of());
        delta(load, "warm-up: delta", FEW, DELTA);
        delta(load, "delta", FEW, DELTA);
        delta(load, "delta", FEW, DELTA);
        long start = System.nanoTime();
        load.stored(FEW, MANY);
        say("stored", MANY, start, 0, 0, Map.of());
        delta(load, "delta, cold caches", MANY, DELTA);
        delta(load, "delta", MANY, DELTA);
        delta(load, "delta", MANY, DELTA);
        delta(load, "bulk", MANY, BULK);
        System.out.printf("database %d MB%n", count("SELECT pg_database_size(current_database()) >> 20"));
        assertThat(count("SELECT count(*) FROM boardwalk.match_link")).isPositive();
    }

    /** One night with so many new ads, a fifth of them copies of stored ones. */
    private void delta(BenchmarkLoad load, String what, int stored, int ads) throws SQLException, IOException {
        List<Made> coming = new ArrayList<>();
        for (int i = 0; i < ads; i++) {
            long number = nextOriginal++;
            coming.add(i % 5 == 0 ? BenchmarkAds.copy(number % stored, stored) : BenchmarkAds.original(number, stored));
        }
        ANightOfBoards night = night();
        load.arrive(coming, night);
        Map<String, Long> read = sequentiallyRead();
        long links = count("SELECT count(*) FROM boardwalk.match_link");
        long cpu = system.getProcessCpuTime();
        long server = serverTicks();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        MatchedNight.of(database, night.id, night.at, CHUNK);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Long> after = sequentiallyRead();
        after.replaceAll((table, tuples) -> tuples - read.get(table));
        after.values().removeIf(tuples -> tuples == 0);
        say(
                what + " of " + ads + " at",
                stored,
                start,
                system.getProcessCpuTime() - cpu,
                serverTicks() - server,
                after);
        System.out.printf(
                "    %.0f ads/s, %.2f ms of CPU an ad (program and server), peak of the heap %d MB of %d, links found %d%n",
                ads / seconds,
                (system.getProcessCpuTime() - cpu) / 1e6 / ads + (serverTicks() - server) * 10.0 / ads,
                heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                count("SELECT count(*) FROM boardwalk.match_link") - links);
        assertThat(count("SELECT count(*) FROM boardwalk.job_ad WHERE matched_hash IS DISTINCT FROM content_hash"))
                .isZero();
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void say(
            String what, int stored, long startNanos, long cpuNanos, long serverTicks, Map<String, Long> read) {
        double wall = startNanos == 0 ? 0 : (System.nanoTime() - startNanos) / 1e9;
        System.out.printf(
                "%-28s %9d: wall %.1f s, program CPU %.1f s, server CPU %.1f s, rows read by sequential scans %s, heap used %d MB%n",
                what,
                stored,
                wall,
                cpuNanos / 1e9,
                serverTicks / 100.0,
                read,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private ANightOfBoards night() {
        return new ANightOfBoards(
                database, LocalDate.of(2026, 4, 1).plusDays(day++).toString());
    }

    /** Rows that sequential scans have read, of the tables that grow with the ads. */
    private Map<String, Long> sequentiallyRead() {
        database.jdbc().sql("SELECT pg_stat_force_next_flush()").query().listOfRows();
        Map<String, Long> read = new TreeMap<>();
        database.jdbc().sql("""
                SELECT relname, coalesce(seq_tup_read, 0) AS n FROM pg_stat_user_tables
                 WHERE schemaname = 'boardwalk' AND relname IN ('job_ad', 'job_ad_version', 'match_ad', 'match_block', 'match_block_closed', 'match_sentence',
                       'match_boilerplate', 'match_link', 'posting', 'posting_member')
                """).query(row -> {
            read.put(row.getString(1), row.getLong(2));
        });
        return read;
    }

    /** CPU of all server processes of this database, in hundredths of a second. */
    private static long serverTicks() throws IOException {
        List<Long> backends = database.jdbc()
                .sql("SELECT pid FROM pg_stat_activity WHERE pid IS NOT NULL")
                .query(Long.class)
                .list();
        long ticks = 0;
        for (long pid : backends) {
            Path stat = Path.of("/proc/" + pid + "/stat");
            if (Files.exists(stat)) {
                String[] fields =
                        Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
                ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            }
        }
        return ticks;
    }

    private static long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }
}
