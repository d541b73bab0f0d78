package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.NightProgram;
import dev.boardwalk.Scenario;
import dev.boardwalk.archive.ArchiveReader;
import dev.boardwalk.archive.JwarcValidation;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.night.NightReport.Status;
import dev.boardwalk.site.Gate;
import dev.boardwalk.site.GatedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One of two nights is killed at a known point by a kill -9 of its process. When it was gone on with, the tables must be those of two undisturbed nights. */
@Timeout(120) // a night that waits for a dead claim waits for ever when its clock stands still
class KillNineTest {
    private static final Instant FIRST = Instant.parse("2026-01-12T01:15:00Z");
    private static final Instant SECOND = Instant.parse("2026-01-13T01:15:00Z");
    private static final List<GatedSite> SITES = List.of(new GatedSite(), new GatedSite());

    @RegisterExtension
    static final TestDatabase undisturbedDatabase = TestDatabase.fresh();

    private static List<String> undisturbed = List.of();

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private final AtomicReference<Instant> now = new AtomicReference<>(FIRST);
    private NightProgram program;

    @BeforeAll
    static void twoNightsUndisturbed(@TempDir Path data) {
        AtomicReference<Instant> clock = new AtomicReference<>(FIRST);
        try (NightProgram program = program(undisturbedDatabase, data, clock)) {
            runFirstNight(program);
            serveNight(2);
            clock.set(SECOND);
            assertThat(program.run(date(SECOND)).status()).isEqualTo(Status.COMPLETED);
        }
        undisturbed = new CanonicalDump(undisturbedDatabase.jdbc()).lines();
        assertThat(List.of("PAGE_GONE", "missing_walks=1", "change=CHANGED", "rule=IDENTITY"))
                .as("the nights have something of everything")
                .allMatch(word -> undisturbed.stream().anyMatch(line -> line.contains(word)));
    }

    @BeforeEach
    void start() {
        program = program(database, data, now);
        serveNight(1);
    }

    private void firstNightIsOver() {
        runFirstNight(program);
        beginSecondNight();
    }

    private void beginSecondNight() {
        serveNight(2);
        now.set(SECOND);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @AfterAll
    static void closeSites() {
        SITES.forEach(GatedSite::close);
    }

    private static NightProgram program(TestDatabase database, Path data, AtomicReference<Instant> clock) {
        NightProgram.Given given = ForkedNight.given(database.url(), data, FIRST, hosts());
        return new NightProgram(
                new NightProgram.Given(given.url(), data, given.boards(), clock::get, given.pause(), 16, Map.of()));
    }

    private static void runFirstNight(NightProgram program) {
        serveNight(1);
        assertThat(program.run(date(FIRST)).status()).isEqualTo(Status.COMPLETED);
    }

    private static void serveNight(int night) {
        for (int site = 0; site < SITES.size(); site++) {
            SITES.get(site).serves(TwoSites.pages(site, night)).takeRequests();
        }
    }

    private static List<String> hosts() {
        return SITES.stream().map(GatedSite::host).toList();
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private ForkedNight fork() throws IOException {
        return ForkedNight.start(database.url(), data, now.get(), hosts());
    }

    @Test
    @Scenario(17)
    void aNightKilledInItsCrawlEndsAsIfNothingHadHappened() throws Exception {
        firstNightIsOver();
        Gate gate = Gate.after(100, SITES.size());
        SITES.forEach(site -> site.behind(gate));
        try (ForkedNight night = fork()) {
            assertThat(gate.awaitHeld(60))
                    .as("a page of each site is being fetched")
                    .isTrue();
            assertThatThrownBy(() -> program.run(date(SECOND)))
                    .isInstanceOfSatisfying(
                            NightRefused.class,
                            refused -> assertThat(refused.why()).isEqualTo(NightRefused.Why.ALREADY_RUNNING));
            assertThat(newest()).isEqualTo(Status.RUNNING);
            night.kill();
        }
        gate.release();
        awaitDeath();
        assertThat(count("SELECT count(*) FROM boardwalk.page WHERE state = 'CLAIMED'"))
                .isEqualTo(2);

        goOn();

        assertThat(askedTwice())
                .as("only what was on its way is asked for again")
                .hasSize(2);
        assertEndedAsIfUndisturbed();
    }

    @Test
    void aNightKilledInEveryLaterStepEndsAsIfNothingHadHappened() throws Exception {
        firstNightIsOver();
        killAt("boardwalk.board_night", "UPDATE", "NEW.outcome IS NOT NULL AND NEW.board_id = 'cedar'");
        assertThat(count("SELECT count(*) FROM boardwalk.board_night WHERE outcome IS NOT NULL AND night_id = 2"))
                .as("two of four boards are judged")
                .isEqualTo(2);
        killAt("analytics.dataset_release", "INSERT", "true");
        killAt("analytics.board_daily", "INSERT", "NEW.board_id = 'cedar'");

        goOn();

        assertThat(askedTwice())
                .as("no page is asked for again once the crawl has ended")
                .isEmpty();
        assertEndedAsIfUndisturbed();
    }

    /** The first night has ads enough for two chunks. */
    @Test
    void aNightKilledInMatchEndsAsIfNothingHadHappened() throws Exception {
        killAt("boardwalk.match_ad", "INSERT", "(SELECT count(*) FROM boardwalk.match_ad) >= 210");
        killAt("boardwalk.match_link", "INSERT", "true");
        killAt("boardwalk.posting_member", "INSERT", "(SELECT count(*) FROM boardwalk.posting_member) >= 210");
        assertThat(count("SELECT count(*) FROM boardwalk.posting_member"))
                .as("one chunk is placed, with those its ads are linked to")
                .isBetween(MatchStep.CHUNK, 209);

        goOn();
        beginSecondNight();
        goOn();

        assertEndedAsIfUndisturbed();
    }

    /** A process that is cut off the database looks dead to all others, and may still come back with an answer in hand. */
    @Test
    void aRunThatComesBackAfterItWasReplacedStoresNothing() throws Exception {
        firstNightIsOver();
        Gate gate = Gate.after(100, SITES.size());
        SITES.forEach(site -> site.behind(gate));
        try (ForkedNight night = fork()) {
            assertThat(gate.awaitHeld(60))
                    .as("a page of each site is being fetched")
                    .isTrue();
            SITES.forEach(site -> site.behind(Gate.open()));
            cutOff();
            awaitDeath();

            goOn();

            gate.release();
            assertThat(night.ending()).isNotEqualTo("COMPLETED");
        }
        assertThat(newest()).isEqualTo(Status.COMPLETED);
        assertEndedAsIfUndisturbed();
    }

    private void cutOff() {
        database.jdbc()
                .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = :name")
                .param("name", ForkedNight.NAME)
                .query()
                .listOfRows();
    }

    private void killAt(String table, String when, String condition) throws Exception {
        Stop stop = Stop.at(database, table, when, condition);
        try (ForkedNight night = fork()) {
            stop.awaitSomebody(night::runs);
            night.kill();
        }
        awaitDeath();
        stop.close();
    }

    /** PostgreSQL lets go of the lock when it notices that the connection broke, a moment after the death. */
    private void awaitDeath() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(newest()).isEqualTo(Status.DIED));
    }

    /** Half a minute later, when no host can be busy with a request of the dead run any more. The clock stands still, so it is told to the hosts. */
    private void goOn() {
        database.jdbc()
                .sql("UPDATE boardwalk.host SET next_allowed_at = ?")
                .param(now.get().atOffset(ZoneOffset.UTC))
                .update();
        assertThat(program.run(date(now.get())).status()).isEqualTo(Status.COMPLETED);
    }

    private Status newest() {
        return program.nights().newest(1).get(0).status();
    }

    private List<String> askedTwice() {
        Map<String, Long> counts = SITES.stream()
                .flatMap(site -> site.takeRequests().stream().map(path -> site.host() + path))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .flatMap(asked -> Stream.generate(asked::getKey).limit(asked.getValue() - 1))
                .toList();
    }

    private int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }

    private void assertEndedAsIfUndisturbed() throws Exception {
        List<String> lines = new CanonicalDump(database.jdbc()).lines();
        assertThat(without(lines, undisturbed))
                .as("what an undisturbed night does not have")
                .isEmpty();
        assertThat(without(undisturbed, lines))
                .as("what only an undisturbed night has")
                .isEmpty();
        assertThat(lines).hasSameSizeAs(undisturbed);
        assertEveryBodyIsInTheArchive();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }

    private void assertEveryBodyIsInTheArchive() throws Exception {
        ArchiveReader archive = new ArchiveReader(data.resolve("archive"), 1 << 20);
        List<Map<String, Object>> fetches = database.jdbc().sql("""
                SELECT w.name, b.archive_offset, f.body_sha256
                  FROM boardwalk.page_fetch f
                  JOIN boardwalk.page_fetch b ON b.page_id = f.page_id AND b.id = coalesce(f.body_fetch_id, f.id)
                  JOIN boardwalk.archive_file w ON w.id = b.archive_file_id
                 WHERE f.result IN ('FETCHED', 'NOT_MODIFIED')
                """).query().listOfRows();
        assertThat(fetches).hasSizeGreaterThan(400).allSatisfy(fetch -> {
            byte[] body = archive.read((String) fetch.get("name"), (Long) fetch.get("archive_offset"))
                    .page()
                    .bytes();
            assertThat(sha256(body)).isEqualTo(fetch.get("body_sha256"));
        });
        assertThat(count("SELECT count(*) FROM boardwalk.archive_file WHERE state <> 'SEALED'"))
                .isZero();
        try (Stream<Path> files = Files.walk(data.resolve("archive"))) {
            assertThat(JwarcValidation.complaints(
                            files.filter(Files::isRegularFile).toArray(Path[]::new)))
                    .as("torn ends are cut")
                    .isEmpty();
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
