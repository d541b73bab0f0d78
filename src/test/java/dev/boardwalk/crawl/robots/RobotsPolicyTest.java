package dev.boardwalk.crawl.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.answer.DeferCause;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.FetchResult.Deferred;
import dev.boardwalk.crawl.answer.FetchResult.Failed;
import dev.boardwalk.crawl.answer.FetchResult.Fetched;
import dev.boardwalk.crawl.answer.FetchResult.Gone;
import dev.boardwalk.crawl.robots.RobotsStanding.Known;
import dev.boardwalk.crawl.robots.RobotsStanding.Unreachable;
import dev.boardwalk.crawl.robots.RobotsStanding.Unread;
import dev.boardwalk.crawl.robots.RobotsStanding.Waiting;
import dev.boardwalk.posting.PageBody;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsPolicyTest {
    private static final URI URL = URI.create("https://jobs.acme.example/robots.txt");
    private static final Instant NOW = Instant.parse("2026-01-12T01:00:00Z");

    @Test
    void anOriginNeverAskedMustBeAskedFirst() {
        assertThat(RobotsPolicy.standing(RobotsCopy.NONE, NOW)).isInstanceOf(Unread.class);
    }

    @Test
    void aGoodCopyHoldsForADay() {
        RobotsCopy copy = RobotsPolicy.after(RobotsCopy.NONE, rules(), NOW);
        assertThat(standing(copy, ofHours(24).minusSeconds(1))).isInstanceOf(Known.class);
        assertThat(standing(copy, ofHours(24))).isInstanceOf(Unread.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void aMissingFileAllowsEverything(int status) {
        FetchResult answer = status == 404 || status == 410
                ? new Gone(exchange(status))
                : new Failed(FailureKind.STATUS_4XX, "told so", exchange(status));
        RobotsCopy copy = RobotsPolicy.after(RobotsCopy.NONE, answer, NOW);
        assertThat(copy.good().status()).isEqualTo(status);
        assertThat(standing(copy, Duration.ZERO)).isInstanceOf(Known.class);
    }

    @Test
    void whatSettlesNothingForbidsEverythingForNow() {
        for (FetchResult answer : List.of(
                busy(429, null),
                busy(503, null),
                new Failed(FailureKind.STATUS_5XX, "answered 500", exchange(500)),
                new Failed(FailureKind.CONNECT, "refused", null),
                new Failed(FailureKind.REDIRECT, "more than 5 times", exchange(302)),
                new Failed(FailureKind.PROTOCOL, "broke off", exchange(200)))) {
            RobotsCopy copy = RobotsPolicy.after(RobotsCopy.NONE, answer, NOW);
            assertThat(standing(copy, Duration.ZERO))
                    .as(answer.toString())
                    .isInstanceOfSatisfying(
                            Waiting.class, wait -> assertThat(wait.until()).isEqualTo(NOW.plus(ofMinutes(5))));
        }
    }

    @Test
    void afterThreeTriesTheOriginRestsForTheNightAndThenBeginsAnew() {
        RobotsCopy copy = RobotsCopy.NONE;
        Instant now = NOW;
        for (int i = 0; i < 3; i++) {
            assertThat(RobotsPolicy.standing(copy, now)).isInstanceOf(Unread.class);
            copy = RobotsPolicy.after(copy, down(), now);
            now = now.plus(RobotsPolicy.RETRY);
        }
        assertThat(RobotsPolicy.standing(copy, now))
                .isInstanceOfSatisfying(
                        Unreachable.class, end -> assertThat(end.problem()).contains("no route"));
        Instant nextNight = NOW.plus(ofHours(24));
        assertThat(RobotsPolicy.standing(copy, nextNight)).isInstanceOf(Unread.class);
        copy = RobotsPolicy.after(copy, down(), nextNight);
        assertThat(RobotsPolicy.standing(copy, nextNight)).isInstanceOf(Waiting.class);
    }

    @Test
    void aStaleCopyStandsInForThirtyDays() {
        RobotsCopy good = RobotsPolicy.after(RobotsCopy.NONE, rules(), NOW);
        Instant later = NOW.plus(ofDays(29));
        assertThat(RobotsPolicy.standing(RobotsPolicy.after(good, down(), later), later))
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> assertThat(known.copy().fetchedAt()).isEqualTo(NOW));
        Instant tooLate = NOW.plus(ofDays(30));
        assertThat(RobotsPolicy.standing(RobotsPolicy.after(good, down(), tooLate), tooLate))
                .isInstanceOf(Waiting.class);
    }

    @Test
    void aGoodAnswerForgetsTheTries() {
        RobotsCopy copy = RobotsPolicy.after(RobotsPolicy.after(RobotsCopy.NONE, down(), NOW), rules(), NOW);
        assertThat(copy.tries()).isZero();
        assertThat(copy.retryAt()).isNull();
        assertThat(copy.problem()).isNull();
    }

    @Test
    void retryAfterHoldsWhenItIsLongerAndBelievable() {
        assertThat(RobotsPolicy.after(RobotsCopy.NONE, busy(429, NOW.plus(ofHours(1))), NOW)
                        .retryAt())
                .isEqualTo(NOW.plus(ofHours(1)));
        assertThat(RobotsPolicy.after(RobotsCopy.NONE, busy(429, NOW.plus(ofSeconds(2))), NOW)
                        .retryAt())
                .isEqualTo(NOW.plus(ofMinutes(5)));
        assertThat(RobotsPolicy.after(RobotsCopy.NONE, busy(503, NOW.plus(ofDays(3650))), NOW)
                        .retryAt())
                .isEqualTo(NOW.plus(ofDays(7)));
    }

    private static RobotsStanding standing(RobotsCopy copy, Duration later) {
        return RobotsPolicy.standing(copy, NOW.plus(later));
    }

    private static FetchResult rules() {
        byte[] body = "User-agent: *\nDisallow: /admin\n".getBytes(UTF_8);
        return new Fetched(new PageBody(URL, body, "text/plain", NOW), exchange(200));
    }

    private static FetchResult down() {
        return new Failed(FailureKind.CONNECT, "no route", null);
    }

    private static FetchResult busy(int status, @Nullable Instant until) {
        return new Deferred(DeferCause.HOST_BUSY, until, "busy", exchange(status));
    }

    private static Exchange exchange(int status) {
        return new Exchange(URL, URL, status, List.of(), new byte[0], NOW, ofSeconds(1), 0, null);
    }
}
