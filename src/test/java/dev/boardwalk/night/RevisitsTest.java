package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.archive.JwarcValidation;
import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.replay.ArchivedPageRepository.Selection;
import dev.boardwalk.crawl.replay.PageReread;
import dev.boardwalk.crawl.replay.Replay;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.site.PoliteSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What nights over a site that hardly changes leave in the archive. One ad's page has validators, the other has none. */
class RevisitsTest {
    private static final String DATE = "Mon, 05 Jan 2026 01:02:03 GMT";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private final NightTime time = new NightTime();
    private final PoliteSite site = new PoliteSite().robots("");
    private Board board;
    private NightProgram program;

    @BeforeEach
    void twoAds() {
        board = JobPages.board("acme", site.host(), "/jobs", JobPages.AT_ONCE);
        site.page("/jobs", JobPages.listing(List.of("/jobs/1", "/jobs/2"), null));
        site.versioned("/jobs/1", JobPages.ad("Rigger", "Acme Yards"), "\"1\"", DATE);
        site.page("/jobs/2", JobPages.ad("Welder", "Acme Yards"));
        program = new NightProgram(
                new NightProgram.Given(database.url(), data, () -> List.of(board), time, time, 16, Map.of()));
    }

    @AfterEach
    void close() {
        program.close();
        site.close();
    }

    private List<String> ask(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }

    private List<PageReread> replay(LocalDate night) throws InterruptedException {
        Replay replay = program.get(Replay.class);
        List<PageReread> pages = new ArrayList<>();
        replay.run(replay.pages(new Selection(night, null, null)), id -> board, false, pages::add);
        return pages;
    }

    private Path[] files() throws IOException {
        try (Stream<Path> found = Files.walk(data.resolve("archive"))) {
            return found.filter(Files::isRegularFile).sorted().toArray(Path[]::new);
        }
    }

    @Test
    void whatDidNotChangeIsKeptOnceAndRefersToWhereItIsKept() throws Exception {
        program.run(time.begin(1));
        long first = Files.size(files()[0]);
        LocalDate second = time.begin(2);
        program.run(second);

        assertThat(ask("""
                SELECT concat_ws(' ', p.kind, f.result, f.http_status, (b.archive_file_id <> f.archive_file_id)::text, b.result)
                  FROM boardwalk.page_fetch f
                  JOIN boardwalk.page p ON p.id = f.page_id
                  JOIN boardwalk.page_fetch b ON b.id = f.body_fetch_id
                 WHERE f.night_id = 2 ORDER BY p.url
                """))
                .as("all three records of the second night refer to the file of the first")
                .containsExactly(
                        "LISTING NOT_MODIFIED 200 true FETCHED",
                        "DETAIL NOT_MODIFIED 304 true FETCHED",
                        "DETAIL NOT_MODIFIED 200 true FETCHED");
        assertThat(JwarcValidation.complaints(files())).isEmpty();
        assertThat(files()).hasSize(2);
        assertThat(Files.size(files()[0])).as("a closed file is not written to").isEqualTo(first);
        assertThat(replay(second))
                .as("the second night saw what the first has kept")
                .extracting(page -> page.page().file())
                .hasSize(3)
                .allMatch(file -> file.startsWith("1/"));
        assertThat(replay(second).stream().flatMap(page -> page.ads().stream()))
                .as("and it reads as it did")
                .hasSize(2)
                .allMatch(ad -> ad.changes().isEmpty());
    }

    @Test
    void aBodyIsKeptAnewBeforeItsRecordGetsOld() throws Exception {
        program.run(time.begin(1));
        program.run(time.begin(16));
        assertThat(ask("SELECT count(*)::text FROM boardwalk.page_fetch WHERE night_id = 2 AND body_fetch_id IS NULL"))
                .as("all three records are older than two weeks")
                .containsExactly("3");
        program.run(time.begin(17));

        assertThat(
                        ask(
                                "SELECT DISTINCT b.night_id::text FROM boardwalk.page_fetch f JOIN boardwalk.page_fetch b ON b.id = f.body_fetch_id"))
                .as("the next night refers to the new records")
                .containsExactly("2");
    }

    @Test
    void whatIsStillShownOutlivesItsFirstRecord() throws Exception {
        for (int night = 1; night <= 106; night += 7) {
            program.run(time.begin(night));
        }

        assertThat(ask("SELECT DISTINCT state FROM boardwalk.archive_file WHERE night_id = 1"))
                .containsExactly("EXPIRED");
        assertThat(data.resolve("archive/1")).doesNotExist();
        assertThat(replay(null)).hasSize(3).allMatch(page -> page.verdict() != null);
        assertThat(ask("SELECT count(*)::text FROM boardwalk.job_ad_version"))
                .as("nothing changed in all these nights")
                .containsExactly("2");
        assertThat(ask("SELECT to_char(min(fetched_at), 'YYYY-MM') FROM boardwalk.page_fetch"))
                .as("what was asked when is kept longer than the bodies")
                .containsExactly("2026-01");
    }

    @Test
    void singleFetchesAreForgottenByTheMonthAfterTwoYears() throws Exception {
        program.run(time.begin(1));
        program.run(time.begin(1 + 2 * 365));

        assertThat(ask("SELECT DISTINCT night_id::text FROM boardwalk.page_fetch"))
                .containsExactly("2");
        assertThat(ask("SELECT state FROM boardwalk.job_ad"))
                .containsOnly("OPEN")
                .hasSize(2);
    }

    @Test
    void aNightBeforeThisOneIsNotMeant() throws Exception {
        LocalDate first = time.begin(1);
        program.run(first);
        program.run(time.begin(2));

        assertThat(replay(first)).as("its pages were seen again since").isEmpty();
    }
}
