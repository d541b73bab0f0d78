package dev.boardwalk.alarm;

import static dev.boardwalk.board.BoardOutcome.FAILED;
import static dev.boardwalk.board.BoardOutcome.GONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.alarm.BoardTonight.Told;
import dev.boardwalk.outbox.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlarmTextTest {
    private static final LocalDate DATE = LocalDate.of(2026, 3, 4);

    @Test
    void theRootCauseOfManyStandsFirstAndTheListIsCut() {
        List<BoardTonight> night = new ArrayList<>();
        night.add(AlarmRuleTest.bad("aardvark", GONE, 1, Cause.GONE, null));
        IntStream.range(10, 28).forEach(i -> night.add(AlarmRuleTest.bad("b" + i, FAILED, 1, Cause.NETWORK, null)));
        Message message = message(night);
        assertThat(message.subject()).isEqualTo("Boardwalk 2026-03-04: network: 18 of 19 boards, aardvark GONE");
        assertThat(message.body())
                .startsWith("network: 18 of 19 boards, all on acme.example. Most boards at once:")
                .contains("b14 is FAILED since this night")
                .doesNotContain("b15")
                .contains("and 13 more: boardwalk run show 12")
                .contains("gone: 1 board");
        assertThat(message.body().lines().count()).isLessThan(30);
        JsonNode document = JsonMapper.shared().readTree(message.document());
        assertThat(document.path("schema").asString()).isEqualTo("boardwalk/alarm/v1");
        assertThat(document.path("raised")).hasSize(19);
        assertThat(document.path("raised").path(0).path("widespread").asBoolean())
                .isTrue();
    }

    @Test
    void aTestTellsWhoeverIsNewWhatWasToldBefore() {
        LocalDate date = LocalDate.parse("2026-03-10");
        assertThat(Alarms.test("test-1", date, List.of()).body()).isEqualTo("This is a test: alarms reach you here.\n");
        assertThat(Alarms.test("test-1", date, List.of("acme GONE since 2026-03-02"))
                        .body())
                .contains("In trouble already, and not told again: acme GONE since 2026-03-02", "board list --health");
    }

    @Test
    void oneBoardIsSaidWithEverythingThatHelps() {
        Message message = message(List.of(
                AlarmRuleTest.bad("acme", FAILED, 3, Cause.SERVER_ERRORS, null),
                AlarmRuleTest.bad(
                        "old", FAILED, 9, Cause.SERVER_ERRORS, new Told(FAILED, DATE.minusDays(8), Set.of(FAILED))),
                AlarmRuleTest.well("saltmarsh", new Told(GONE, DATE.minusDays(5), Set.of(GONE)))));
        assertThat(message.subject()).isEqualTo("Boardwalk 2026-03-04: acme FAILED, saltmarsh is well again");
        assertThat(message.body()).isEqualTo("""
                        server errors: 1 board
                          acme is FAILED (bad since 2026-03-02, 3 nights): 41 ads listed
                            last good: 2026-03-01, https://acme.example/jobs (fetch 7)
                            next: boardwalk night --board acme

                        Well again
                          saltmarsh: 41 ads listed (was GONE since 2026-02-27)

                        In trouble as told before: old.

                        Night 12 of 2026-03-04, 3 boards: boardwalk run show 12
                        """);
    }

    private static Message message(List<BoardTonight> night) {
        return new AlarmText(12, DATE, night.size()).of(AlarmRule.decide(night));
    }
}
