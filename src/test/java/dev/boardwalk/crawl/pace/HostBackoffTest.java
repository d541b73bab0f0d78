package dev.boardwalk.crawl.pace;

import static dev.boardwalk.crawl.pace.HostBackoff.State.CALM;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.Scenario;
import dev.boardwalk.crawl.pace.HostBackoff.Decision;
import dev.boardwalk.crawl.pace.HostBackoff.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostBackoffTest {
    private static final Instant NOW = Instant.parse("2026-01-12T01:00:00Z");
    private final HostBackoff backoff = new HostBackoff(Dice.MIDDLE);

    @Test
    void eachRefusalDoublesTheWaitAndTheFifthEndsTheNight() {
        State state = CALM;
        Instant now = NOW;
        List<Duration> waits = new ArrayList<>();
        List<Boolean> ends = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Decision decision = backoff.refused(state, null, now);
            waits.add(Duration.between(now, decision.state().blockedUntil()));
            ends.add(decision.endsNight());
            state = decision.state();
            now = state.blockedUntil().plusSeconds(5);
        }
        assertThat(waits)
                .containsExactly(
                        ofSeconds(60), ofSeconds(120), ofSeconds(240), ofSeconds(480), ofMinutes(15), ofMinutes(15));
        assertThat(ends).containsExactly(false, false, false, false, true, true);
    }

    @Test
    @Scenario(7)
    void fourRefusalsInFlightRaiseTheBlockOnce() {
        State first = backoff.refused(CALM, null, NOW).state();
        State fourth = first;
        for (int i = 1; i < 4; i++) {
            fourth = backoff.refused(fourth, null, NOW.plusSeconds(i)).state();
        }
        assertThat(fourth).isEqualTo(first);
    }

    @Test
    void aBlockIsOnlyEverExtended() {
        State blocked = new State(1, NOW.plusSeconds(60));
        assertThat(backoff.refused(blocked, NOW.plusSeconds(10), NOW).state()).isEqualTo(blocked);
        assertThat(backoff.refused(blocked, NOW.plusSeconds(200), NOW).state())
                .isEqualTo(new State(1, NOW.plusSeconds(200)));
    }

    @Test
    void halfAnHourOfQuietForgives() {
        State old = new State(3, NOW);
        assertThat(backoff.refused(old, null, NOW.plus(ofMinutes(29))).state().level())
                .isEqualTo(4);
        assertThat(backoff.refused(old, null, NOW.plus(ofMinutes(30))).state().level())
                .isEqualTo(1);
    }

    @Test
    void theHostsOwnTimeIsObeyed() {
        assertThat(backoff.refused(CALM, NOW.plusSeconds(2), NOW))
                .isEqualTo(new Decision(new State(1, NOW.plusSeconds(2)), false));
        assertThat(backoff.refused(CALM, NOW.plus(ofMinutes(15)), NOW).endsNight())
                .isFalse();
        assertThat(backoff.refused(CALM, NOW.plus(ofMinutes(16)), NOW))
                .isEqualTo(new Decision(new State(1, NOW.plus(ofMinutes(16))), true));
    }

    @Test
    void aHostThatRefusesAgainAfterItsOwnTimeGetsOurs() {
        State obeyed = new State(1, NOW.minusSeconds(1));
        assertThat(backoff.refused(obeyed, NOW.plusSeconds(2), NOW).state())
                .isEqualTo(new State(2, NOW.plusSeconds(120)));
    }

    @Test
    @Scenario(6)
    void tenYearsAreNotBelieved() {
        assertThat(backoff.refused(CALM, NOW.plus(ofDays(3650)), NOW))
                .isEqualTo(new Decision(new State(1, NOW.plus(ofDays(7))), true));
    }

    @Test
    void jitterIsATenthOfOurOwnWaitOnly() {
        assertThat(new HostBackoff(Dice.LOWEST).refused(CALM, null, NOW).state().blockedUntil())
                .isEqualTo(NOW.plusSeconds(54));
        assertThat(new HostBackoff(Dice.HIGHEST)
                        .refused(CALM, null, NOW)
                        .state()
                        .blockedUntil())
                .isEqualTo(NOW.plusSeconds(66));
        assertThat(new HostBackoff(Dice.LOWEST)
                        .refused(CALM, NOW.plusSeconds(40), NOW)
                        .state()
                        .blockedUntil())
                .isEqualTo(NOW.plusSeconds(40));
    }
}
