package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.NightProgram;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.FieldRule;
import dev.boardwalk.board.StartPage;
import dev.boardwalk.crawl.replay.ArchivedPageRepository.Selection;
import dev.boardwalk.crawl.replay.PageReread;
import dev.boardwalk.crawl.replay.Replay;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.FieldChange;
import dev.boardwalk.posting.Reread;
import dev.boardwalk.posting.Reread.Difference;
import dev.boardwalk.site.PoliteSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final Selection ALL = new Selection(null, null, null);

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private final NightTime time = new NightTime();
    private final PoliteSite site = new PoliteSite();
    private Board board;
    private NightProgram program;

    @BeforeEach
    void aBoardWhosePayStandsWhereOnlyASelectorFindsIt() {
        board = boardWith(true, ".nowhere");
        site.page("/jobs", JobPages.listing(List.of("/jobs/1"), null));
        site.page(
                "/jobs/1",
                JobPages.ad("Rigger", "Acme Yards").replace("<main>", "<main data-lohn='INR 25000 per month'>"));
        program = new NightProgram(
                new NightProgram.Given(database.url(), data, () -> List.of(board), time, time, 16, Map.of()));
    }

    private Board boardWith(boolean payRequired, String payAt) {
        Board plain = JobPages.board("acme", site.host(), "/jobs", JobPages.AT_ONCE);
        return new Board(
                plain.id(),
                plain.name(),
                plain.labels(),
                plain.scope(),
                plain.politeness(),
                plain.start().stream().map(StartPage::url).toList(),
                plain.listing(),
                Map.of("pay", new FieldRule(List.of(payAt), payRequired)),
                plain.defaults(),
                plain.expect(),
                plain.tests());
    }

    @AfterEach
    void close() {
        program.close();
        site.close();
    }

    private List<PageReread> replay(boolean write) throws InterruptedException {
        Replay replay = program.get(Replay.class);
        List<PageReread> pages = new ArrayList<>();
        replay.run(replay.pages(ALL), id -> board, write, pages::add);
        return pages;
    }

    private static List<Reread> ads(List<PageReread> pages) {
        return pages.stream().flatMap(page -> page.ads().stream()).toList();
    }

    private <T> List<T> ask(Class<T> type, String sql) {
        return database.jdbc().sql(sql).query(type).list();
    }

    private void mendTheBoard() {
        board = boardWith(true, "main@data-lohn");
    }

    private String quarantine() {
        return ask(String.class, "SELECT coalesce(string_agg(state, ' '), 'none') FROM boardwalk.quarantine")
                .get(0);
    }

    @Test
    void aMendedBoardFileGivesAStoredPageItsSecondChance() throws InterruptedException {
        program.run(time.begin(1));
        assertThat(quarantine()).isEqualTo("WAITING");
        int asked = site.requests().size();

        mendTheBoard();
        List<PageReread> pages = replay(true);

        assertThat(ads(pages)).extracting(Reread::difference).containsExactly(Difference.NEW);
        assertThat(quarantine()).isEqualTo("RESOLVED");
        assertThat(ask(String.class, "SELECT ad #>> '{pay,min}' FROM boardwalk.job_ad_version"))
                .containsExactly("25000");
        assertThat(site.requests()).as("no site is asked").hasSize(asked);
    }

    @Test
    void aDiffShowsTheSameAndWritesNothing() throws InterruptedException {
        program.run(time.begin(1));

        mendTheBoard();
        List<PageReread> pages = replay(false);

        assertThat(ads(pages)).extracting(Reread::difference).containsExactly(Difference.NEW);
        assertThat(quarantine()).isEqualTo("WAITING");
        assertThat(ask(Long.class, "SELECT count(*) FROM boardwalk.job_ad")).containsExactly(0L);
    }

    @Test
    void aCorrectionHoldsFromWhenThePageSaidSoAndIsNoChangeOfTheSite() throws InterruptedException {
        board = boardWith(false, ".nowhere");
        program.run(time.begin(1));
        time.begin(2);

        mendTheBoard();
        List<Reread> ads = ads(replay(true));

        assertThat(ads).singleElement().satisfies(ad -> {
            assertThat(ad.difference()).isEqualTo(Difference.CHANGED);
            assertThat(ad.changes()).extracting(FieldChange::field).containsExactly("pay");
        });
        assertThat(ask(
                        String.class,
                        "SELECT version_no || ' ' || (superseded_at IS NULL) || ' ' || (seen_from = min(seen_from) OVER ())"
                                + " FROM boardwalk.job_ad_version ORDER BY 1"))
                .containsExactly("1 false true", "2 true true");
        assertThat(ads(replay(true))).as("a second replay").allMatch(ad -> ad.difference() == Difference.SAME);
        assertThat(program.run(time.begin(2)).boards())
                .singleElement()
                .satisfies(line -> assertThat(line.changed()).isZero());
    }

    @Test
    void anAdTheNewRulesDoNotFindIsKept() throws InterruptedException {
        board = boardWith(false, "main@data-lohn");
        program.run(time.begin(1));

        board = boardWith(true, ".nowhere");
        List<PageReread> pages = replay(true);

        assertThat(ads(pages)).extracting(Reread::difference).containsExactly(Difference.LOST);
        assertThat(quarantine()).isEqualTo("WAITING");
        assertThat(ask(String.class, "SELECT state FROM boardwalk.job_ad")).containsExactly("OPEN");
    }

    @Test
    void aBodyThatIsGoneIsReportedAndTheOthersAreRead() throws Exception {
        program.run(time.begin(1));
        try (Stream<Path> files = Files.walk(data.resolve("archive"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        assertThat(replay(true)).hasSize(2).allSatisfy(page -> {
            assertThat(page.verdict()).isNull();
            assertThat(page.reason()).contains("cannot be read", ".warc.gz");
        });
    }

    @Test
    void aSelectionMeansTheLastBodyOfANightOrABoard() throws IOException {
        program.run(time.begin(1));
        Replay replay = program.get(Replay.class);

        assertThat(replay.pages(new Selection(time.begin(1), "acme", null))).hasSize(2);
        assertThat(replay.pages(new Selection(time.begin(2), null, null))).isEmpty();
        assertThat(replay.pages(new Selection(null, "other", null))).isEmpty();
        List<Long> detail = ask(Long.class, "SELECT id FROM boardwalk.page WHERE url LIKE '%/jobs/1'");
        assertThat(replay.pages(new Selection(null, null, detail)))
                .singleElement()
                .satisfies(page -> {
                    assertThat(page.page().url().getPath()).isEqualTo("/jobs/1");
                });
    }

    @Test
    void noNightStartsMeanwhile() throws Exception {
        program.nights().whileNoNightRuns(() -> {
            assertThatThrownBy(() -> program.run(time.begin(1))).isInstanceOf(NightRefused.class);
            return true;
        });

        assertThat(program.run(time.begin(1)).status()).isEqualTo(NightReport.Status.COMPLETED);
    }
}
