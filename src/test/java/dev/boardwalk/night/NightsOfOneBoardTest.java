package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.night.NightReport.BoardLine;
import dev.boardwalk.night.NightReport.Status;
import dev.boardwalk.site.PoliteSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class NightsOfOneBoardTest {
    private static final Politeness SLOWLY = new Politeness(Duration.ofSeconds(50), 200, 2000);

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private final NightTime time = new NightTime();
    private final PoliteSite site = new PoliteSite();

    @AfterEach
    void close() {
        site.close();
    }

    private NightProgram.Given given(Politeness politeness, Pause pause) {
        Board board = JobPages.board("acme", site.host(), "/jobs", politeness);
        return new NightProgram.Given(database.url(), data, () -> List.of(board), time, pause, 16, Map.of());
    }

    private void lists(Integer... ads) {
        site.page(
                "/jobs",
                JobPages.listing(Stream.of(ads).map(ad -> "/jobs/" + ad).toList(), null));
    }

    private void shows(int ad, String title) {
        site.page("/jobs/" + ad, JobPages.ad(title, "Acme Yards"));
    }

    @Test
    void adsAreNewThenChangeCloseAndReopen() {
        try (NightProgram program = new NightProgram(given(JobPages.AT_ONCE, time))) {
            lists(1, 2, 3, 4, 5, 7);
            IntStream.rangeClosed(1, 7).forEach(ad -> shows(ad, "Welder " + ad));
            assertThat(counts(program.run(time.begin(1))))
                    .as("new, changed, closed, reopened")
                    .isEqualTo("6 0 0 0");

            site.answers("/jobs/1", 404);
            shows(2, "Head welder");
            lists(2, 4, 5, 6, 7);
            assertThat(counts(program.run(time.begin(2)))).isEqualTo("1 1 1 0");
            assertThat(state(1)).isEqualTo("CLOSED PAGE_GONE");
            assertThat(state(3)).as("missing once").isEqualTo("OPEN");

            lists(2, 4, 5, 6);
            site.page(
                    "/jobs/7",
                    JobPages.ad("Welder 7", "Acme Yards")
                            .replace("<head>", "<head><meta name=\"robots\" content=\"noindex\">")
                            .replace("<main>", "<main><div class=\"alert\">This job has expired</div>"));
            for (int night = 3; night <= 4; night++) {
                assertThat(counts(program.run(time.begin(night)))).isEqualTo(night == 3 ? "0 0 1 0" : "0 0 0 0");
                assertThat(state(3)).as("missing, but its page still shows it").isEqualTo("OPEN");
            }
            assertThat(state(7)).isEqualTo("CLOSED PAGE_SAYS_CLOSED");
            assertThat(evidence(7)).contains("This job has expired", "noindex");
            assertThat(counts(program.run(time.begin(5)))).isEqualTo("0 0 1 0");
            assertThat(state(3)).as("missing four times").isEqualTo("CLOSED MISSING_TWICE");

            shows(1, "Welder 1");
            lists(1, 2, 3, 4, 5, 6);
            assertThat(counts(program.run(time.begin(6)))).isEqualTo("0 0 0 2");
            assertThat(state(1)).isEqualTo("OPEN");
            assertThat(state(3)).isEqualTo("OPEN");
        }
        assertThat(changes())
                .containsExactly(
                        "1 NEW 6", "2 CHANGED 1", "2 CLOSED 1", "2 NEW 1", "3 CLOSED 1", "5 CLOSED 1", "6 REOPENED 2");
        assertThat(count("SELECT count(*) FROM analytics.posting_current")).isEqualTo(6);
    }

    @Test
    void theDeadlineEndsTheCrawlButNeitherReleaseNorDigest() throws IOException {
        lists(1, 2, 3, 4, 5, 6);
        IntStream.rangeClosed(1, 6).forEach(ad -> shows(ad, "Welder " + ad));
        site.page("/jobs?page=2", JobPages.listing(List.of("/jobs/6"), null));
        site.page("/jobs", JobPages.listing(List.of("/jobs/1"), "/jobs?page=2"));
        try (NightProgram program = new NightProgram(given(SLOWLY, time).with("boardwalk.night.deadline", "100s"))) {
            NightReport night = program.run(time.begin(1));
            assertThat(night.status()).isEqualTo(Status.COMPLETED);
            assertThat(night.boards()).singleElement().satisfies(board -> {
                assertThat(board.outcome()).isEqualTo(BoardOutcome.INCOMPLETE);
                assertThat(board.reason()).contains("1 of 2 listing pages", "deadline");
            });
        }
        assertThat(count("SELECT count(*) FROM analytics.dataset_release WHERE status = 'PUBLISHED'"))
                .isEqualTo(1);
        try (Stream<Path> digests = Files.walk(data.resolve("digests"))) {
            assertThat(digests.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    /** A walk cut short by an interrupt must not look like one that ended; and it can be gone on with in the same process. */
    @Test
    void anInterruptedWalkIsNoCompletedNight() {
        lists(1, 2, 3);
        IntStream.rangeClosed(1, 3).forEach(ad -> shows(ad, "Welder " + ad));
        AtomicBoolean interrupted = new AtomicBoolean();
        Pause onceInterrupted = duration -> {
            if (site.requests("/jobs/1") == 1 && interrupted.compareAndSet(false, true)) {
                throw new InterruptedException("for a test");
            }
            time.pause(duration);
        };
        try (NightProgram program = new NightProgram(given(SLOWLY, onceInterrupted))) {
            assertThat(program.run(time.begin(1)).status()).isNotEqualTo(Status.COMPLETED);

            NightReport night = program.nights()
                    .restart(program.nights().newest(1).get(0).night().id());

            assertThat(night.status()).isEqualTo(Status.COMPLETED);
            assertThat(counts(night)).isEqualTo("3 0 0 0");
            assertThat(site.requests()).doesNotHaveDuplicates();
        }
    }

    private static String counts(NightReport night) {
        assertThat(night.status()).isEqualTo(Status.COMPLETED);
        BoardLine board = night.boards().get(0);
        assertThat(board.outcome()).isEqualTo(BoardOutcome.HEALTHY);
        return "%d %d %d %d".formatted(board.created(), board.changed(), board.closed(), board.reopened());
    }

    private String state(int ad) {
        return database.jdbc()
                .sql("SELECT concat_ws(' ', state, closed_reason) FROM boardwalk.job_ad WHERE url = :url")
                .param("url", site.url("/jobs/" + ad).toString())
                .query(String.class)
                .single();
    }

    private String evidence(int ad) {
        return database.jdbc()
                .sql("SELECT closed_evidence FROM boardwalk.job_ad WHERE url = :url")
                .param("url", site.url("/jobs/" + ad).toString())
                .query(String.class)
                .single();
    }

    /** "NIGHT CHANGE HOW_MANY" */
    private List<String> changes() {
        return database.jdbc().sql("""
                SELECT concat_ws(' ', r.night_id, f.change, count(*))
                  FROM analytics.posting_change_feed f JOIN analytics.dataset_release r USING (release_id)
                 GROUP BY r.night_id, f.change ORDER BY r.night_id, f.change
                """).query(String.class).list();
    }

    private int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }
}
