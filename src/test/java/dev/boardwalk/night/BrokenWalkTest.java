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
import dev.boardwalk.site.GatedSite;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A fault of the program that one board brings out. */
@Timeout(120)
class BrokenWalkTest {
    private static final Politeness SOON = new Politeness(Duration.ofMillis(20), 200, 2000);

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final List<GatedSite> sites = new ArrayList<>();

    @AfterEach
    void close() {
        sites.forEach(GatedSite::close);
    }

    @Test
    void oneBoardFailsInPlainSightAndTheOthersKeepTheirNight(@TempDir Path data) {
        List<Board> boards = new ArrayList<>();
        for (String id : List.of("acme", "birch", "cedar")) {
            GatedSite site = new GatedSite()
                    .serves(Map.of(
                            "/jobs", JobPages.listing(List.of("/jobs/1", "/jobs/2"), null),
                            "/jobs/1", JobPages.ad("Rigger", id),
                            "/jobs/2", JobPages.ad("Painter", id)));
            sites.add(site);
            boards.add(JobPages.board(id, site.host(), "/jobs", SOON));
        }
        AtomicBoolean broken = new AtomicBoolean();
        Pause breaksOnce = wait -> {
            if (broken.compareAndSet(false, true)) {
                throw new IllegalStateException("no such lane");
            }
            Pause.SLEEP.pause(wait);
        };
        var given = new NightProgram.Given(
                database.url(), data, () -> boards, InstantSource.system(), breaksOnce, 6, Map.of());
        try (NightProgram program = new NightProgram(given)) {
            NightReport night = program.run(LocalDate.parse("2026-01-12"));
            assertThat(night.status()).isEqualTo(Status.COMPLETED);
            assertThat(night.boards())
                    .extracting(BoardLine::outcome)
                    .containsExactlyInAnyOrder(BoardOutcome.FAILED, BoardOutcome.HEALTHY, BoardOutcome.HEALTHY);
            assertThat(night.boards())
                    .filteredOn(board -> board.outcome() == BoardOutcome.FAILED)
                    .singleElement()
                    .satisfies(board -> assertThat(board.reason()).contains("the walk broke", "no such lane"));
        }
    }
}
