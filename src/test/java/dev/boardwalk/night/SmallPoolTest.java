package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.night.NightReport.Status;
import dev.boardwalk.site.GatedSite;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SmallPoolTest {
    private static final int BOARDS = 50;

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final List<GatedSite> sites = new ArrayList<>();

    @AfterEach
    void close() {
        sites.forEach(GatedSite::close);
    }

    /** A partition that held a connection while it waits or fetches would starve the others. */
    @Test
    void fiftyPartitionsCompleteWithSixConnections(@TempDir Path data) {
        List<Board> boards = new ArrayList<>();
        for (int number = 0; number < BOARDS; number++) {
            GatedSite site = new GatedSite()
                    .serves(Map.of(
                            "/jobs", JobPages.listing(List.of("/jobs/1", "/jobs/2"), null),
                            "/jobs/1", JobPages.ad("Rigger", "Works " + number),
                            "/jobs/2", JobPages.ad("Painter", "Works " + number)));
            sites.add(site);
            boards.add(JobPages.board("b%02d".formatted(number), site.host(), "/jobs", JobPages.AT_ONCE));
        }
        Instant at = Instant.parse("2026-01-12T01:15:00Z");
        var given = new NightProgram.Given(database.url(), data, () -> boards, () -> at, Pause.SLEEP, 6, Map.of());
        try (NightProgram program = new NightProgram(given)) {
            NightReport night = program.run(LocalDate.parse("2026-01-12"));
            assertThat(night.failure()).isNull();
            assertThat(night.status()).isEqualTo(Status.COMPLETED);
            assertThat(night.boards())
                    .hasSize(BOARDS)
                    .allSatisfy(board -> assertThat(board.outcome()).isEqualTo(BoardOutcome.HEALTHY));
        }
    }
}
