package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.NightProgram;
import dev.boardwalk.archive.JwarcValidation;
import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.replay.ArchivedPageRepository.Selection;
import dev.boardwalk.crawl.replay.PageReread;
import dev.boardwalk.crawl.replay.Replay;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.night.forget.Forgetting;
import dev.boardwalk.posting.forget.ForgottenRepository;
import dev.boardwalk.posting.forget.Subject;
import dev.boardwalk.posting.forget.SweepRepository;
import dev.boardwalk.site.PoliteSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two nights over two boards, then something is forgotten; every row of every table and every byte of the data folder is looked through. */
class ForgetTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private final NightTime time = new NightTime();
    private final PoliteSite acme = new PoliteSite().robots("");
    private final PoliteSite birch = new PoliteSite().robots("");
    private List<Board> boards = List.of();
    private NightProgram program;

    @BeforeEach
    void twoNights() {
        boards = List.of(
                JobPages.board("acme", acme.host(), "/jobs", JobPages.AT_ONCE),
                JobPages.board("birch", birch.host(), "/jobs", JobPages.AT_ONCE));
        acme.page("/jobs", JobPages.listing(List.of("/jobs/1", "/jobs/2"), null));
        acme.page("/jobs/1", JobPages.ad("Rigger", "Acme Yards"));
        acme.page("/jobs/2", naming(JobPages.ad("Quiltmaker", "Acme Yards")));
        birch.page("/jobs", JobPages.listing(List.of("/jobs/7"), null));
        birch.page("/jobs/7", JobPages.ad("Sawyer", "Birch Mill"));
        program =
                new NightProgram(new NightProgram.Given(database.url(), data, () -> boards, time, time, 16, Map.of()));
        program.run(time.begin(1));
        program.run(time.begin(2));
    }

    private static String naming(String page) {
        return page.replace("You will work", "Ask Ivana Kovač (ivana@yard.example). You will work");
    }

    @AfterEach
    void close() {
        program.close();
        acme.close();
        birch.close();
    }

    private Forgetting.Report forget(Subject subject, boolean dryRun) throws IOException {
        return program.get(Forgetting.class).forget(subject, "an operator", dryRun);
    }

    /** Where the words stand: a table, or a file. */
    private List<String> hits(String words) throws IOException {
        String sought = words.toLowerCase(Locale.ROOT);
        List<String> hits = new ArrayList<>();
        List<String> tables = database.jdbc().sql("""
                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname IN ('boardwalk', 'analytics', 'batch', 'quartz') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                """).query(String.class).list();
        for (String table : tables) {
            List<String> rows = database.jdbc()
                    .sql("SELECT t::text FROM " + table + " t")
                    .query(String.class)
                    .list();
            rows.stream()
                    .filter(row -> row.toLowerCase(Locale.ROOT).contains(sought))
                    .forEach(row -> hits.add(table + ": " + row));
        }
        for (Path file : files()) {
            if (new String(unpacked(file), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .contains(sought)) {
                hits.add(data.relativize(file).toString());
            }
        }
        return hits;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }

    private void assertTheArchiveIsWhole() throws Exception {
        Path[] warcs = files().stream()
                .filter(file -> file.toString().endsWith(".warc.gz"))
                .toArray(Path[]::new);
        assertThat(JwarcValidation.complaints(warcs)).isEmpty();
        Replay replay = program.get(Replay.class);
        List<PageReread> pages = new ArrayList<>();
        replay.run(
                replay.pages(new Selection(null, "birch", null)),
                id -> boards.get(boards.size() - 1),
                false,
                pages::add);
        assertThat(pages).hasSize(2).allMatch(page -> page.verdict() != null);
    }

    private int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }

    @Test
    void aPageGoesFromEverywhereAndIsNotAskedForAgain() throws Exception {
        String url = "http://" + acme.host() + "/jobs/2";
        assertThat(hits(url)).isNotEmpty();
        assertThat(hits("Quiltmaker")).isNotEmpty();

        Forgetting.Report report = forget(Subject.url(url + "?utm_source=letter"), false);

        assertThat(report.left()).isEmpty();
        assertThat(hits(url)).isEmpty();
        assertThat(hits("Quiltmaker")).as("its ad, too").isEmpty();
        assertThat(count("SELECT count(*) FROM analytics.posting_current")).isEqualTo(2);
        assertTheArchiveIsWhole();

        acme.takeAnswers();
        NightReport third = program.run(time.begin(3));

        assertThat(acme.takeAnswers()).noneMatch(answer -> answer.contains("/jobs/2"));
        assertThat(third.status()).isEqualTo(NightReport.Status.COMPLETED);
        assertThat(hits(url)).isEmpty();
        assertThat(hits("Quiltmaker")).isEmpty();
        assertThat(count("SELECT count(*) FROM analytics.posting_change_feed WHERE change = 'NEW' AND release_id = 3"))
                .as("nothing is new by that")
                .isZero();
    }

    @Test
    void aPersonIsStruckOutAndStaysSo() throws Exception {
        assertThat(hits("Ivana Kovač")).isNotEmpty();

        Forgetting.Report name = forget(Subject.person("ivana kovač"), false);
        forget(Subject.person("ivana@yard.example"), false);

        assertThat(name.left()).isEmpty();
        assertThat(hits("Ivana Kovač")).isEmpty();
        assertThat(hits("ivana@yard.example")).isEmpty();
        assertThat(
                        count(
                                "SELECT count(*) FROM boardwalk.job_ad_version WHERE ad ->> 'description' LIKE '%Ask (removed) ((removed))%'"))
                .isEqualTo(1);
        assertTheArchiveIsWhole();

        program.run(time.begin(3));

        assertThat(hits("Ivana Kovač")).as("read again, and struck out again").isEmpty();
        assertThat(hits("ivana@yard.example")).isEmpty();
        assertThat(count("SELECT count(*) FROM boardwalk.job_ad_version WHERE night_id = 3"))
                .as("striking out is no change of the ad")
                .isZero();
        assertThat(count("SELECT count(*) FROM boardwalk.job_ad WHERE last_seen_night_id = 3"))
                .isEqualTo(3);
    }

    @Test
    void aBoardGoesWithAllItGaveAndIsNotWalkedThoughItsFileIsThere() throws Exception {
        forget(Subject.board("acme"), false);

        assertThat(hits(acme.host())).isEmpty();
        assertThat(hits("Acme Yards")).isEmpty();
        assertThat(hits("Rigger")).isEmpty();
        assertTheArchiveIsWhole();
        acme.takeAnswers();
        NightReport third = program.run(time.begin(3));

        assertThat(acme.takeAnswers()).isEmpty();
        assertThat(third.boards()).extracting(NightReport.BoardLine::boardId).containsExactly("birch");
        assertThat(hits(acme.host())).isEmpty();
    }

    @Test
    void digestsOfOtherBoardsStayThoughAWordInThemIsTheBoardsId() throws Exception {
        acme.page("/jobs", JobPages.listing(List.of("/jobs/1", "/jobs/2", "/jobs/3"), null));
        acme.page("/jobs/3", JobPages.ad("Builder of birch canoes", "Acme Yards"));
        program.run(time.begin(3));
        long digests = digests();

        forget(Subject.board("birch"), false);

        assertThat(hits(birch.host())).isEmpty();
        assertThat(digests()).isEqualTo(digests).isPositive();
        assertThat(hits("Builder of birch canoes")).anyMatch(hit -> hit.endsWith("digest.html"));
    }

    private long digests() throws IOException {
        return files().stream().filter(file -> file.endsWith("digest.html")).count();
    }

    @Test
    void cutOffAtTheDigestsNothingIsForgottenAndDoingItAgainEndsIt() throws Exception {
        Path digest = files().stream()
                .filter(file -> file.endsWith("digest.html"))
                .sorted()
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(digest)).contains(acme.host());
        Path inTheWay = Files.createDirectories(digest.resolveSibling("digest.html.new"));
        List<String> before = new CanonicalDump(database.jdbc()).lines();
        assertThatThrownBy(() -> forget(Subject.board("acme"), false)).isInstanceOf(UncheckedIOException.class);
        assertThat(new CanonicalDump(database.jdbc()).lines())
                .filteredOn(
                        row -> !row.startsWith("boardwalk.archive_leftover")) // files nothing points to, yet to delete
                .isEqualTo(before);

        Files.delete(inTheWay);
        forget(Subject.board("acme"), false);

        assertThat(hits(acme.host())).isEmpty();
        assertThat(hits("Acme Yards")).isEmpty();
        assertTheArchiveIsWhole();
        assertThat(program.get(ForgottenRepository.class).audit(10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.counts()).contains("archive", "digests"));
        assertThat(forget(Subject.board("acme"), false).counts())
                .as("a second time there is nothing left")
                .isEmpty();
    }

    @Test
    void aDryRunCountsTheSameAndChangesNothing() throws Exception {
        List<String> before = new CanonicalDump(database.jdbc()).lines();

        Forgetting.Report dry = forget(Subject.person("Ivana Kovač"), true);

        assertThat(new CanonicalDump(database.jdbc()).lines()).isEqualTo(before);
        assertThat(dry.counts())
                .isEqualTo(forget(Subject.person("Ivana Kovač"), false).counts());
        assertThat(dry.counts()).containsKeys("archive", "boardwalk.job_ad_version");
    }

    @Test
    void theAuditSaysWhoAndWhenButNotWhat() throws Exception {
        database.jdbc()
                .sql(
                        "UPDATE boardwalk.job_ad_version SET ad = jsonb_set(ad, '{pay}', '\"much\"') WHERE ad::text LIKE '%Ivana%'")
                .update(); // as an earlier program might have written it
        forget(Subject.person("Ivana Kovač"), false);

        List<ForgottenRepository.Entry> audit =
                program.get(ForgottenRepository.class).audit(10);

        assertThat(audit).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("an operator");
            assertThat(entry.subjectKind()).isEqualTo("NAME");
            assertThat(entry.counts()).contains("archive", SweepRepository.UNREADABLE);
            assertThat(entry.toString()).doesNotContainIgnoringCase("ivana");
        });
    }

    @Test
    void whereAWalkBeginsIsForTheBoardFileToSay() {
        assertThatThrownBy(() -> forget(Subject.url("http://" + acme.host() + "/jobs"), false))
                .isInstanceOf(NightRefused.class)
                .hasMessageContaining("acme begins at this page");
    }
}
