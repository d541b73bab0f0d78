package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.night.NightReport.BoardLine;
import dev.boardwalk.night.NightReport.Status;
import dev.boardwalk.ops.cli.ExitCode;
import dev.boardwalk.ops.cli.ExitCodes;
import dev.boardwalk.site.HostileSite;
import dev.boardwalk.site.LoopbackTls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every {@link Fault} at once, each on a board and a site of its own: three good nights, two bad ones, and one in which all is well again, run as whole
 * nights on PostgreSQL. Two of them go by the real clock: an expired certificate, and a slow drip, whose deadline is therefore a short one.
 */
class FaultSuiteTest {
    /** All boards may reach it, so that one partition walks them all and time passes for one. */
    private static final String SHARED_HOST = "shared.example";

    private static final int GOOD_NIGHTS = 3;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final NightTime time = new NightTime();
    private static final Map<Fault, HostileSite> sites = new EnumMap<>(Fault.class);
    private static final List<NightReport> bad = new ArrayList<>();
    private static NightReport after;
    private static String digest;
    private static LoopbackTls certificates;

    @BeforeAll
    static void sixNights(@TempDir Path data) throws IOException {
        certificates = new LoopbackTls(data, Instant.now());
        for (Fault fault : Fault.values()) {
            HostileSite site = new HostileSite();
            Fault.mend(site);
            sites.put(fault, site);
        }
        sites.get(Fault.CERTIFICATE_EXPIRED).speaksTls(certificates.valid());
        List<Board> boards = new ArrayList<>();
        sites.forEach((fault, site) -> {
            String host = site.url("/").getAuthority();
            boards.add(JobPages.board(
                    fault.board(), Set.of(host, SHARED_HOST, "gone.invalid"), fault.start(host), JobPages.AT_ONCE));
        });
        var given = new NightProgram.Given(
                database.url(), data, () -> boards, time, time, 16, Map.of("boardwalk.crawl.call-deadline", "1s"));
        try (NightProgram program = new NightProgram(given)) {
            for (int night = 1; night <= GOOD_NIGHTS; night++) {
                NightReport good = program.run(time.begin(night));
                assertThat(good.boards())
                        .allSatisfy(board -> assertThat(board.outcome())
                                .as(
                                        "%s, night %d: %s",
                                        board.boardId(), good.night().id(), board.reason())
                                .isEqualTo(BoardOutcome.HEALTHY));
            }
            sites.forEach((fault, site) -> fault.strike(site));
            sites.get(Fault.CERTIFICATE_EXPIRED).speaksTls(certificates.expired());
            bad.add(program.run(time.begin(GOOD_NIGHTS + 1)));
            digest = Files.readString(data.resolve("digests")
                    .resolve(bad.get(0).night().date().toString())
                    .resolve("digest.md"));
            bad.add(program.run(time.begin(GOOD_NIGHTS + 2)));
            sites.values().forEach(Fault::mend);
            sites.get(Fault.CERTIFICATE_EXPIRED).speaksTls(certificates.valid());
            after = program.run(time.begin(GOOD_NIGHTS + 3));
        }
    }

    @AfterAll
    static void close() {
        sites.values().forEach(HostileSite::close);
        certificates.close();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstBadNightNamesItWithItsNumbers(Fault fault) {
        BoardLine board = line(bad.get(0), fault);
        assertThat(board.outcome()).as(board.reason()).isEqualTo(fault.firstBadNight);
        assertThat(board.reason()).contains(fault.says);
        assertThat(board.next() == null).isEqualTo(fault.firstBadNight.isGood());
        assertThat(board.badSince())
                .isEqualTo(
                        fault.firstBadNight.isGood() ? null : bad.get(0).night().date());
    }

    @ParameterizedTest
    @EnumSource
    void twoBadNightsCloseNothing(Fault fault) {
        int closed = database.jdbc()
                .sql(
                        "SELECT count(*) FROM boardwalk.job_ad WHERE board_id = :board AND (state <> 'OPEN' OR closed_at IS NOT NULL)")
                .param("board", fault.board())
                .query(Integer.class)
                .single();
        assertThat(closed).isZero();
        assertThat(bad)
                .allSatisfy(night -> assertThat(line(night, fault).closed()).isZero());
    }

    @ParameterizedTest
    @EnumSource
    void theDigestSaysWhatIsWrongWithTheBoardThatIsMissing(Fault fault) {
        List<String> lines = digest.replace("\\", "")
                .lines()
                .filter(line -> line.startsWith("- **" + fault.board() + "** "))
                .toList();
        if (fault.firstBadNight.isGood()) {
            assertThat(lines).isEmpty();
        } else {
            assertThat(lines)
                    .singleElement()
                    .asString()
                    .contains(fault.firstBadNight + " since this night", fault.says, "as of ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstBadNightEndsWithTheExitCodeOfTheFault(Fault fault) {
        assertThat(ExitCodes.of(bad.get(0), line(bad.get(0), fault))).isEqualTo(fault.exitCode);
    }

    @Test
    void theNightCompletesAndItsExitCodeIsUnhealthy() {
        assertThat(bad).allSatisfy(night -> {
            assertThat(night.status()).isEqualTo(Status.COMPLETED);
            assertThat(night.healthy()).isFalse();
            assertThat(ExitCodes.of(night)).isEqualTo(ExitCode.UNHEALTHY);
        });
    }

    @Test
    void theDigestCountsTheBoardsThatWereBelieved() {
        long healthy = java.util.Arrays.stream(Fault.values())
                .filter(fault -> fault.firstBadNight.isGood())
                .count();
        assertThat(digest).contains(healthy + "/" + Fault.values().length + " boards healthy");
    }

    @Test
    void thereAreAtLeastTwentyFiveOfThem() {
        assertThat(Fault.values()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @EnumSource
    void whenAllIsWellAgainTheBoardIsHealthy(Fault fault) {
        BoardLine board = line(after, fault);
        assertThat(board.outcome()).as(board.reason()).isEqualTo(BoardOutcome.HEALTHY);
        assertThat(board.closed()).isZero();
        assertThat(board.reopened()).isZero();
    }

    private static BoardLine line(NightReport night, Fault fault) {
        return night.boards().stream()
                .filter(board -> board.boardId().equals(fault.board()))
                .findFirst()
                .orElseThrow();
    }
}
