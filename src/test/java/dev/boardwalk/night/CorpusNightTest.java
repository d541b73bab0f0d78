package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.boardwalk.NightProgram;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDefaults;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Scope;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.night.NightReport.BoardLine;
import dev.boardwalk.night.NightReport.Status;
import dev.boardwalk.site.PoliteSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A whole night over pages nobody here wrote: every folder of saved postings is a board, and so are two of saved listings. Prints what came of it. */
class CorpusNightTest {
    /** Enough of each site to tell, few enough to be quick. */
    private static final int PAGES_A_SITE = 8;

    private static final int LISTINGS = 2;

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private final PoliteSite site = new PoliteSite();
    private final NightTime time = new NightTime();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void realPagesBecomeAdsAndWhatDoesNotIsSaidWhy() throws IOException {
        String corpus = System.getenv("BOARDWALK_CORPUS");
        assumeTrue(corpus != null, "BOARDWALK_CORPUS is not set");
        List<Board> boards = new ArrayList<>();
        for (Path folder : folders(Path.of(corpus, "corpus", "html-posting"))) {
            boards.add(ofPostings(folder));
        }
        for (Path folder : folders(Path.of(corpus, "corpus", "html-listing")).subList(0, LISTINGS)) {
            boards.add(ofListing(folder));
        }

        NightReport night;
        try (NightProgram program = new NightProgram(
                new NightProgram.Given(database.url(), data, () -> boards, time, time, 16, Map.of()))) {
            night = program.run(time.begin(1));
        }

        say("%d boards, %d job ads", boards.size(), count("SELECT count(*) FROM boardwalk.job_ad"));
        night.boards().forEach(board -> say("  %-24s %-14s %s", board.boardId(), board.outcome(), board.reason()));
        fill().forEach(line -> say("  %s", line));
        quarantine().forEach(line -> say("  %s", line));
        assertThat(night.status()).isEqualTo(Status.COMPLETED);
        long read = night.boards().stream().mapToLong(BoardLine::read).sum();
        assertThat(read).as("ads of %d pages", pages()).isGreaterThanOrEqualTo(pages() * 8 / 10);
        assertThat(share("company")).as("ads with an employer").isGreaterThanOrEqualTo(0.8);
        assertThat(count("SELECT count(*) FROM boardwalk.page WHERE state IN ('DUE', 'CLAIMED')"))
                .isZero();
    }

    private static void say(String line, Object... values) {
        System.out.println(line.formatted(values));
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .limit(PAGES_A_SITE)
                    .toList();
        }
    }

    private Board ofPostings(Path folder) throws IOException {
        String name = "p-" + id(folder);
        List<Path> files = pages(folder);
        for (int i = 0; i < files.size(); i++) {
            site.page("/" + name + "/jobs/" + i, Files.readString(files.get(i), StandardCharsets.UTF_8));
        }
        site.page(
                "/" + name,
                JobPages.listing(
                        IntStream.range(0, files.size())
                                .mapToObj(i -> "/" + name + "/jobs/" + i)
                                .toList(),
                        null));
        return board(name, "/" + name + "/jobs/\\d+$", new ListingRules("li.job", null, null, null));
    }

    private Board ofListing(Path folder) throws IOException {
        String name = "l-" + id(folder);
        site.page("/" + name, Files.readString(pages(folder).get(0), StandardCharsets.UTF_8));
        return board(name, null, new ListingRules(null, "a@href", null, null));
    }

    private Board board(String name, String detail, ListingRules listing) {
        return new Board(
                name,
                name,
                List.of(),
                new Scope(Set.of(site.host()), detail),
                JobPages.AT_ONCE,
                List.of(site.url("/" + name).toString()),
                listing,
                Map.of(),
                BoardDefaults.NONE,
                Expectations.NONE,
                List.of());
    }

    private static String id(Path folder) {
        return folder.getFileName().toString().replaceAll("[^a-z0-9]+", "-");
    }

    private long pages() {
        return count(
                "SELECT count(*) FROM boardwalk.page WHERE kind = 'DETAIL' AND board_id LIKE 'p-%' AND state = 'FETCHED'");
    }

    private long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }

    private double share(String field) {
        return database.jdbc()
                .sql("SELECT avg((ad -> :field <> 'null'::jsonb)::int) FROM boardwalk.job_ad_version")
                .param("field", field)
                .query(Double.class)
                .single();
    }

    private List<String> fill() {
        return database.jdbc().sql("""
                SELECT format('%-18s %s of %s', f.key, count(*) FILTER (WHERE f.value NOT IN ('null'::jsonb, '[]'::jsonb)), count(*))
                  FROM boardwalk.job_ad_version v, jsonb_each(v.ad) f
                 WHERE f.key IN ('title', 'company', 'locations', 'datePosted', 'validThrough', 'pay', 'employmentTypes', 'workMode', 'skills',
                                 'occupation', 'language', 'description', 'applyUrl', 'sourceId')
                 GROUP BY f.key ORDER BY count(*) FILTER (WHERE f.value NOT IN ('null'::jsonb, '[]'::jsonb)) DESC, 1
                """).query(String.class).list();
    }

    private List<String> quarantine() {
        return database.jdbc().sql("""
                SELECT format('quarantine %s: %s x %s, e.g. %s', board_id, rule, count(*), left(min(reason), 160))
                  FROM boardwalk.quarantine GROUP BY board_id, rule ORDER BY board_id, rule
                """).query(String.class).list();
    }
}
