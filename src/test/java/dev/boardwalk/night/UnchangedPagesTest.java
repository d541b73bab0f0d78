package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.Scenario;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.night.NightReport.BoardLine;
import dev.boardwalk.site.PoliteSite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nights over a site on which little or nothing changed: what is not sent again is seen all the same. */
class UnchangedPagesTest {
    private static final String DATE = "Mon, 5 Jan 2026 01:02:03 GMT"; // one digit: must come back as it is

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private final NightTime time = new NightTime();
    private final PoliteSite site = new PoliteSite().robots("");
    private Board board = JobPages.board("acme", site.host(), "/jobs", JobPages.AT_ONCE);

    @AfterEach
    void close() {
        site.close();
    }

    private NightProgram program() {
        var given = new NightProgram.Given(database.url(), data, () -> List.of(board), time, time, 16, Map.of());
        return new NightProgram(given);
    }

    private void lists(String etag, Integer... ads) {
        List<String> paths = Stream.of(ads).map(ad -> "/jobs/" + ad).toList();
        int half = (paths.size() + 1) / 2;
        site.versioned("/jobs", JobPages.listing(paths.subList(0, half), "/jobs?page=2"), etag, DATE);
        site.versioned("/jobs?page=2", JobPages.listing(paths.subList(half, paths.size()), null), etag, DATE);
    }

    private void shows(int ad, String title) {
        site.versioned("/jobs/" + ad, JobPages.ad(title, "Acme Yards"), "\"" + title + "\"", DATE);
    }

    private void sixAds() {
        lists("\"list\"", 1, 2, 3, 4, 5, 6);
        IntStream.rangeClosed(1, 6).forEach(ad -> shows(ad, "Welder " + ad));
        site.takeAnswers();
    }

    /** Anchor: a 304 taken for "nothing there" empties an index (Elastic crawler #219, #221). */
    @Test
    @Scenario(10)
    void aNightOf304sSeesEveryAdAndWalksEveryListingPage() {
        sixAds();
        try (NightProgram program = program()) {
            program.run(time.begin(1));
            site.takeAnswers();

            BoardLine second = program.run(time.begin(2)).boards().get(0);

            assertThat(site.headerOf("/jobs/1", "If-Modified-Since")).containsExactly(DATE);
            assertThat(pagesAnswered()).hasSize(8).allMatch(answer -> answer.startsWith("304 "));
            assertThat(second.outcome()).isEqualTo(BoardOutcome.HEALTHY);
            assertThat(second.reason()).contains("6 ads listed, 6 read");
            assertThat(List.of(second.created(), second.changed(), second.closed()))
                    .containsOnly(0);
            assertThat(count("SELECT count(*) FROM boardwalk.job_ad WHERE state = 'OPEN' AND last_seen_night_id = 2"))
                    .isEqualTo(6);
        }
    }

    @Test
    void pagesThatRarelyChangeRestAndAnAdThatLeftTheListIsAskedForTheSameNight() {
        sixAds();
        try (NightProgram program = program()) {
            program.run(time.begin(1));
            shows(2, "Head welder");
            program.run(time.begin(2));
            site.takeAnswers();
            lists("\"shorter\"", 2, 3, 4, 5, 6);
            site.answers("/jobs/1", 410);

            BoardLine third = program.run(time.begin(3)).boards().get(0);

            assertThat(site.takeAnswers())
                    .as("two lists, the ad that changed last night, the ad that is listed no more; the other four rest")
                    .containsExactly("200 /robots.txt", "200 /jobs", "200 /jobs?page=2", "304 /jobs/2", "410 /jobs/1");
            assertThat(third.outcome()).isEqualTo(BoardOutcome.HEALTHY);
            assertThat(third.reason()).contains("5 ads listed, 5 read");
            assertThat(third.closed()).isEqualTo(1);
            assertThat(count("SELECT count(*) FROM boardwalk.job_ad WHERE state = 'OPEN' AND last_seen_night_id = 3"))
                    .as("a listed ad whose page rests is confirmed")
                    .isEqualTo(5);
        }
    }

    /** Anchor: Nutch's "if you regularly modify filters, force download of unmodified pages". */
    @Test
    @Scenario(11)
    void anotherReaderSendsNoValidators() {
        sixAds();
        try (NightProgram program = program()) {
            program.run(time.begin(1));
        }
        board = JobPages.board("acme", site.host(), "/jobs", new Politeness(Duration.ZERO, 100, 2000));
        site.takeAnswers();
        try (NightProgram program = program()) {
            program.run(time.begin(2));
        }
        assertThat(pagesAnswered()).hasSize(8).allMatch(answer -> answer.startsWith("200 "));
    }

    private List<String> pagesAnswered() {
        return site.takeAnswers().stream()
                .filter(answer -> answer.contains("/jobs"))
                .toList();
    }

    private int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }
}
