package dev.boardwalk.crawl.pace;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final URI URL = URI.create("https://jobs.acme.example/1");
    private final Pace pace = new Pace(Dice.MIDDLE);

    @ParameterizedTest
    @CsvSource({
        "PT0.02S, PT3S", // quick servers are not hurried
        "PT0.6S, PT3S",
        "PT1S, PT5S",
        "PT4S, PT20S",
        "PT6S, PT30S",
        "PT29S, PT30S", // and slow ones do not end the night
    })
    void thePauseIsFiveResponseTimesWithinBounds(Duration took, Duration pause) {
        assertThat(pace.after(took, true, ZERO, Pace.MIN).jittered()).isEqualTo(pause);
    }

    @Test
    void anErrorNeverLowersThePauseAndASuccessDoes() {
        assertThat(pace.after(gone(ofMillis(5)), ofSeconds(20), Pace.MIN).jittered())
                .isEqualTo(ofSeconds(20));
        assertThat(pace.after(gone(ofSeconds(5)), ofSeconds(20), Pace.MIN).jittered())
                .isEqualTo(ofSeconds(25));
        assertThat(pace.after(ofMillis(5), true, ofSeconds(20), Pace.MIN).jittered())
                .isEqualTo(ofSeconds(3));
    }

    @Test
    void aTimeoutWithoutAnAnswerIsTheSlowestAnswer() {
        FetchResult timeout = new FetchResult.Failed(FailureKind.TIMEOUT, "no answer", null);
        FetchResult refused = new FetchResult.Failed(FailureKind.CONNECT, "refused", null);
        assertThat(pace.after(timeout, ZERO, Pace.MIN).jittered()).isEqualTo(Pace.MAX);
        assertThat(pace.after(refused, ofSeconds(7), Pace.MIN).jittered()).isEqualTo(ofSeconds(7));
    }

    @Test
    void jitterSpreadsAFifthToBothSidesButNeverBelowTheFloor() {
        assertThat(new Pace(Dice.LOWEST)
                        .after(ofSeconds(2), true, ZERO, Pace.MIN)
                        .jittered())
                .isEqualTo(ofSeconds(8));
        assertThat(new Pace(Dice.HIGHEST)
                        .after(ofSeconds(2), true, ZERO, Pace.MIN)
                        .jittered())
                .isEqualTo(ofSeconds(12));
        assertThat(new Pace(Dice.LOWEST)
                        .after(ofMillis(1), true, ZERO, Pace.MIN)
                        .jittered())
                .isEqualTo(ofMillis(3600));
        assertThat(new Pace(Dice.LOWEST)
                        .after(ofSeconds(2), true, ZERO, Pace.MIN)
                        .base())
                .isEqualTo(ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // minDelay, own host, crawl-delay, floor
                "-, false, -, PT3S",
                "PT1S, false, -, PT3S", // only one's own hosts may be hurried
                "PT1S, true, -, PT1S",
                "PT0S, true, -, PT0S",
                "PT0S, true, PT2S, PT2S", // but not against their robots.txt
                "PT8S, false, -, PT8S",
                "PT8S, false, PT5S, PT8S",
                "-, false, PT45S, PT45S",
            })
    void theFloorIsTheLongestOfWhatBoardSiteAndWeAskFor(
            @Nullable Duration minDelay, boolean own, @Nullable Duration crawlDelay, Duration floor) {
        assertThat(Pace.floor(minDelay, own, crawlDelay)).isEqualTo(floor);
    }

    @Test
    void aCrawlDelayBeyondTheUsualCeilingIsKept() {
        assertThat(new Pace(Dice.LOWEST)
                        .after(ofSeconds(20), true, ZERO, ofSeconds(45))
                        .jittered())
                .isGreaterThanOrEqualTo(ofSeconds(45));
    }

    private static FetchResult gone(Duration took) {
        return new FetchResult.Gone(new Exchange(URL, URL, 404, List.of(), new byte[0], Instant.EPOCH, took, 0, null));
    }
}
