package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.Scenario;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.night.NightReport.BoardLine;
import dev.boardwalk.night.NightReport.Status;
import dev.boardwalk.site.HostileSite;
import dev.boardwalk.site.PoliteSite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A good night, two nights in which something is wrong with almost every board, and a fourth in which all is well again. Two bad nights, because two
 * healthy walks in a row would close ads: the outcomes are what keeps them open.
 */
class NightOutcomesTest {
    /** All boards may reach it, so that one partition walks them all and time passes for one. */
    private static final String SHARED_HOST = "shared.example";

    private static final int ADS = 6;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final NightTime time = new NightTime();
    private static final Map<String, PoliteSite> sites = new LinkedHashMap<>();
    private static final HostileSite hangingUp = new HostileSite();
    private static final List<NightReport> nights = new ArrayList<>();

    @BeforeAll
    static void fourNights(@TempDir Path data) {
        for (String id : List.of(
                "capped",
                "disallowed",
                "empty",
                "forbidden",
                "gone",
                "halfread",
                "login",
                "noposting",
                "renamed",
                "robotless",
                "well")) {
            sites.put(id, new PoliteSite().robots("User-agent: *\nAllow: /\n"));
        }
        List<Board> boards = boards();
        var given = new NightProgram.Given(database.url(), data, () -> boards, time, time, 16, Map.of());
        try (NightProgram program = new NightProgram(given)) {
            sites.values().forEach(NightOutcomesTest::isWell);
            hangingUpIsWell();
            sites.get("robotless").answers("/robots.txt", 500);
            nights.add(program.run(time.begin(1)));
            breakThem();
            nights.add(program.run(time.begin(2)));
            nights.add(program.run(time.begin(3)));
            sites.values().forEach(NightOutcomesTest::isWell);
            hangingUpIsWell();
            nights.add(program.run(time.begin(4)));
        }
    }

    private static List<Board> boards() {
        List<Board> boards = new ArrayList<>();
        sites.forEach((id, site) -> boards.add(board(
                id, site.host(), id.equals("capped") ? new Politeness(Duration.ZERO, 3, 2000) : JobPages.AT_ONCE)));
        boards.add(board("hangingup", hangingUp.url("/").getAuthority(), JobPages.AT_ONCE));
        return boards;
    }

    private static Board board(String id, String host, Politeness politeness) {
        return JobPages.board(id, Set.of(host, SHARED_HOST), "http://" + host + "/jobs", politeness);
    }

    /** Three listing pages with two ads each. */
    private static void isWell(PoliteSite site) {
        site.robots("User-agent: *\nAllow: /\n");
        list(
                site,
                IntStream.rangeClosed(1, ADS).mapToObj(NightOutcomesTest::path).toList());
        for (int ad = 1; ad <= ADS; ad++) {
            site.page(path(ad), JobPages.ad("Welder " + ad, "Acme Yards"));
        }
    }

    private static void list(PoliteSite site, List<String> paths) {
        for (int page = 1; page * 2 <= paths.size(); page++) {
            String next = page * 2 < paths.size() ? "/jobs?page=" + (page + 1) : null;
            site.page(
                    page == 1 ? "/jobs" : "/jobs?page=" + page,
                    JobPages.listing(paths.subList(page * 2 - 2, page * 2), next));
        }
    }

    private static String path(int ad) {
        return "/jobs/" + ad;
    }

    private static void hangingUpIsWell() {
        hangingUp.answers("/robots.txt", 404);
        hangingUp
                .page("/jobs", JobPages.listing(List.of(path(1)), null))
                .page(path(1), JobPages.ad("Welder 1", "Acme Yards"));
    }

    private static void breakThem() {
        sites.get("renamed")
                .page("/jobs", JobPages.listing(List.of(path(1), path(2)), null).replace("\"job\"", "\"vacancy\""));
        sites.get("empty")
                .page(
                        "/jobs",
                        "<html><body><main><p class=\"none\">No openings at the moment.</p></main></body></html>");
        sites.get("forbidden").answers("/jobs", 403);
        sites.get("gone").answers("/jobs", 404);
        sites.get("halfread").answers("/jobs?page=2", 500);
        sites.get("disallowed").robots("User-agent: *\nDisallow: /\n");
        sites.get("noposting")
                .page(path(2), "<html><body><main><h1>We are sorry</h1><p>Something broke.</p></main></body></html>");
        sites.get("login").redirects("/jobs", "/login");
        sites.get("login")
                .page(
                        "/login",
                        "<html><body><form><input name=\"user\"><input type=\"password\"></form></body></html>");
        hangingUp.hangsUp("/jobs");
        // newer ads push the older ones behind the last page that may be read
        PoliteSite capped = sites.get("capped");
        for (int ad = 11; ad <= 16; ad++) {
            capped.page(path(ad), JobPages.ad("Welder " + ad, "Acme Yards"));
        }
        list(
                capped,
                IntStream.concat(IntStream.rangeClosed(11, 16), IntStream.rangeClosed(1, ADS))
                        .mapToObj(NightOutcomesTest::path)
                        .toList());
    }

    @AfterAll
    static void close() {
        sites.values().forEach(PoliteSite::close);
        hangingUp.close();
    }

    @Test
    void everyNightCompletes() {
        assertThat(nights)
                .hasSize(4)
                .allSatisfy(night -> assertThat(night.status()).isEqualTo(Status.COMPLETED));
    }

    @Test
    void theFirstNightIsHealthyWhereRobotsCanBeRead() {
        assertThat(nights.get(0).boards())
                .filteredOn(board -> !board.boardId().equals("robotless"))
                .allSatisfy(
                        board -> assertThat(board.outcome()).as(board.boardId()).isEqualTo(BoardOutcome.HEALTHY));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "capped, TRUNCATED, MAX_PAGES",
        "disallowed, BLOCKED, robots.txt",
        "empty, EMPTY_CONFIRMED, marker",
        "forbidden, BLOCKED, 403",
        "gone, GONE, 404",
        "halfread, INCOMPLETE, 500",
        "hangingup, FAILED, no listing page",
        "login, BLOCKED, a login or a challenge",
        "noposting, HEALTHY, 6 ads listed",
        "renamed, EMPTY_SUSPECT, no emptyMarker",
        "well, HEALTHY, 6 read",
    })
    @Scenario({13, 15})
    void aTroubledBoardSaysWhyAndClosesNothing(String id, BoardOutcome outcome, String reason) {
        for (NightReport night : nights.subList(1, 3)) {
            BoardLine board = line(night, id);
            assertThat(board.outcome()).as(board.reason()).isEqualTo(outcome);
            assertThat(board.reason()).contains(reason);
            assertThat(board.closed()).isZero();
        }
        int ads = database.jdbc()
                .sql(
                        "SELECT count(*) FROM boardwalk.job_ad WHERE board_id = :id AND (state <> 'OPEN' OR closed_at IS NOT NULL)")
                .param("id", id)
                .query(Integer.class)
                .single();
        assertThat(ads).as("ads that were ever closed or doubted").isZero();
    }

    @Test
    void whereRobotsCannotBeReadNoPageIsAskedFor() {
        assertThat(nights.subList(0, 3))
                .allSatisfy(
                        night -> assertThat(line(night, "robotless").outcome()).isEqualTo(BoardOutcome.BLOCKED));
        List<String> asked = sites.get("robotless").requests();
        assertThat(asked.subList(0, asked.indexOf("/jobs"))).hasSize(3 * 3 + 1).containsOnly("/robots.txt");
    }

    @Test
    void aDisallowedBoardIsAskedForItsRobotsOnly() {
        PoliteSite site = sites.get("disallowed");
        assertThat(site.requests("/jobs"))
                .as("asked in the first and the fourth night")
                .isEqualTo(2);
        assertThat(site.requests("/robots.txt")).isEqualTo(4);
    }

    @Test
    void aFailingPageIsTriedThreeTimesANight() {
        assertThat(sites.get("halfread").requests("/jobs?page=2")).isEqualTo(1 + 3 + 3 + 1);
        assertThat(sites.get("forbidden").requests("/jobs"))
                .as("a wall is not asked twice")
                .isEqualTo(1 + 1 + 1 + 1);
    }

    @Test
    void aPageThatIsNoPostingWaitsInQuarantineUntilItIsOne() {
        List<Map<String, Object>> rows = database.jdbc()
                .sql(
                        "SELECT night_id, url, rule, state, reason FROM boardwalk.quarantine WHERE board_id = 'noposting' ORDER BY night_id")
                .query()
                .listOfRows();
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row)
                    .containsEntry("url", sites.get("noposting").url(path(2)).toString());
            assertThat(row).containsEntry("rule", "not-a-posting").containsEntry("state", "RESOLVED");
            assertThat((String) row.get("reason")).contains("We are sorry");
        });
        assertThat(line(nights.get(1), "noposting").quarantined()).isEqualTo(1);
    }

    @Test
    void whenAllIsWellAgainNothingWasLost() {
        assertThat(nights.get(3).boards()).allSatisfy(board -> {
            assertThat(board.outcome()).as(board.boardId()).isEqualTo(BoardOutcome.HEALTHY);
            assertThat(board.closed()).isZero();
            assertThat(board.reopened()).isZero();
            assertThat(board.created()).isEqualTo(board.boardId().equals("robotless") ? ADS : 0);
        });
    }

    @Test
    void theReleaseNamesTheBoardsThatAreMissing() {
        List<String> missing = database.jdbc()
                .sql("SELECT unnest(boards_missing) FROM analytics.dataset_release ORDER BY release_id")
                .query(String.class)
                .list();
        assertThat(missing)
                .contains(
                        "capped",
                        "disallowed",
                        "forbidden",
                        "gone",
                        "halfread",
                        "hangingup",
                        "login",
                        "renamed",
                        "robotless")
                .doesNotContain("well", "empty", "noposting");
    }

    private static BoardLine line(NightReport night, String id) {
        return night.boards().stream()
                .filter(board -> board.boardId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
