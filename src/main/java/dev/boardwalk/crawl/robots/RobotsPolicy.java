package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.pace.HostBackoff;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When robots.txt is asked for, and what holds while it cannot be had. By RFC 9309, failing closed: most crawlers take a network error for permission,
 * the RFC says complete disallow.
 */
public final class RobotsPolicy {
    /** RFC 9309, 2.4. */
    public static final Duration FRESH = Duration.ofHours(24);

    /** RFC 9309, 2.3.1.4: so long a copy may stand in for an unreachable original. */
    public static final Duration STALE = Duration.ofDays(30);

    /** Between tries (Nutch). */
    public static final Duration RETRY = Duration.ofMinutes(5);

    /** Tries in a row (Nutch). */
    public static final int TRIES = 3;

    /** After the last try: the length of a night, so that the next night begins anew. */
    public static final Duration REST_OF_NIGHT = Duration.ofHours(6);

    /** A longer Crawl-delay would make 60 pages an hour of a board at most; it is skipped with that reason instead. */
    public static final Duration MAX_CRAWL_DELAY = Duration.ofSeconds(60);

    private RobotsPolicy() {}

    /** What holds now by what is stored. */
    public static RobotsStanding standing(RobotsCopy copy, Instant now) {
        RobotsCopy.Good good = copy.good();
        if (good != null && isYoungerThan(good, FRESH, now)) {
            return new RobotsStanding.Known(good);
        }
        Instant retryAt = copy.retryAt();
        if (retryAt == null || !now.isBefore(retryAt)) {
            return new RobotsStanding.Unread();
        }
        if (good != null && isYoungerThan(good, STALE, now)) {
            return new RobotsStanding.Known(good);
        }
        String problem = copy.problem() == null ? "no answer" : copy.problem();
        return copy.tries() < TRIES
                ? new RobotsStanding.Waiting(retryAt, problem)
                : new RobotsStanding.Unreachable(retryAt, problem);
    }

    /** What to store after a request, see {@link RobotsSource}. */
    public static RobotsCopy after(RobotsCopy copy, FetchResult answer, Instant now) {
        if (answer instanceof FetchResult.Fetched fetched) {
            return good(new RobotsCopy.Good(
                    fetched.exchange().status(), fetched.body().bytes(), now));
        }
        Exchange exchange = answer.exchange();
        if (exchange != null && isUnavailable(exchange.status())) {
            return good(new RobotsCopy.Good(exchange.status(), new byte[0], now));
        }
        return failed(copy, problem(answer), retryAfter(answer), now);
    }

    /** "Unavailable" of RFC 9309, 2.3.1.3: everything is allowed. 429 is a plea for time, not a missing file. */
    private static boolean isUnavailable(int status) {
        return status / 100 == 4 && status != 429;
    }

    private static RobotsCopy good(RobotsCopy.Good good) {
        return new RobotsCopy(good, 0, null, null);
    }

    private static RobotsCopy failed(RobotsCopy copy, String problem, @Nullable Instant retryAfter, Instant now) {
        int tries = copy.tries() >= TRIES ? 1 : copy.tries() + 1;
        Instant own = now.plus(tries < TRIES ? RETRY : REST_OF_NIGHT);
        Instant retryAt = retryAfter != null && retryAfter.isAfter(own) ? believed(retryAfter, now) : own;
        return new RobotsCopy(copy.good(), tries, retryAt, problem);
    }

    private static Instant believed(Instant retryAfter, Instant now) {
        Instant limit = now.plus(HostBackoff.LONGEST_BELIEVED);
        return retryAfter.isAfter(limit) ? limit : retryAfter;
    }

    private static @Nullable Instant retryAfter(FetchResult answer) {
        return answer instanceof FetchResult.Deferred deferred ? deferred.until() : null;
    }

    private static String problem(FetchResult answer) {
        if (answer instanceof FetchResult.Failed failed) {
            return failed.reason();
        }
        if (answer instanceof FetchResult.Deferred deferred) {
            return deferred.reason();
        }
        return answer instanceof FetchResult.Denied denied ? denied.reason() : "no answer that settles anything";
    }

    private static boolean isYoungerThan(RobotsCopy.Good good, Duration age, Instant now) {
        return good.fetchedAt().plus(age).isAfter(now);
    }
}
