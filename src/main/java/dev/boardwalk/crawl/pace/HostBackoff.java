package dev.boardwalk.crawl.pace;

import dev.boardwalk.crawl.answer.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a host that answered 429 or 503 is left alone. The figures are those of StormCrawler's HostBackoff and Crawlee's ThrottlingRequestManager.
 */
public final class HostBackoff {
    /** The wait after a first refusal without Retry-After; it doubles with each further one. */
    public static final Duration FIRST = Duration.ofSeconds(60);

    /** The longest wait within a night. A host that asks for more, or refused through 60 + 120 + 240 + 480 s, is left alone for the night. */
    public static final Duration CAP = Duration.ofMinutes(15);

    /** So long after a block a host counts as calm again. */
    public static final Duration FORGIVEN_AFTER = Duration.ofMinutes(30);

    /** No Retry-After beyond a week is believed: ten years are a slip, and would lose the board without a word. */
    public static final Duration LONGEST_BELIEVED = Duration.ofDays(7);

    /** Hosts blocked on one schedule would come back together. */
    public static final double JITTER = 0.1;

    private static final int LEVELS_TONIGHT = 4;

    private final RandomGenerator random;

    public HostBackoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * What is kept of a host.
     *
     * @param level incidents in a row
     * @param blockedUntil nothing is asked before; null when never blocked
     */
    public record State(int level, @Nullable Instant blockedUntil) {
        public static final State CALM = new State(0, null);
    }

    /**
     * @param state to store
     * @param endsNight nothing more is asked of the host tonight
     */
    public record Decision(State state, boolean endsNight) {}

    /**
     * @param state as stored
     * @param retryAt what the host asked for, see {@link RetryAfter}; null when it named no time
     * @param now when the refusal came
     */
    public Decision refused(State state, @Nullable Instant retryAt, Instant now) {
        Instant blockedUntil = state.blockedUntil();
        if (blockedUntil != null && now.isBefore(blockedUntil)) {
            // one incident a window: answers to requests already under way do not raise the level (RFC 5681's one event
            // per round trip)
            Instant until = retryAt == null ? blockedUntil : later(blockedUntil, believed(retryAt, now));
            return new Decision(new State(state.level(), until), endsNight(state.level(), until, now));
        }
        boolean calm = blockedUntil == null || !now.isBefore(blockedUntil.plus(FORGIVEN_AFTER));
        int level = calm ? 1 : state.level() + 1;
        Instant until = until(level, retryAt, now);
        return new Decision(new State(level, until), endsNight(level, until, now));
    }

    /** The host's own word holds; only when it refuses again after its own time, our wait holds if longer. */
    private Instant until(int level, @Nullable Instant retryAt, Instant now) {
        if (retryAt == null) {
            return now.plus(ownWait(level));
        }
        Instant asked = believed(retryAt, now);
        return level == 1 ? asked : later(asked, now.plus(ownWait(level)));
    }

    private Duration ownWait(int level) {
        long plain = FIRST.toMillis() << Math.min(level - 1, LEVELS_TONIGHT);
        long jittered = Math.round(plain * (1 + JITTER * (2 * random.nextDouble() - 1)));
        return Duration.ofMillis(Math.min(jittered, CAP.toMillis()));
    }

    private static boolean endsNight(int level, Instant until, Instant now) {
        return level > LEVELS_TONIGHT || until.isAfter(now.plus(CAP));
    }

    private static Instant believed(Instant retryAt, Instant now) {
        Instant limit = now.plus(LONGEST_BELIEVED);
        return retryAt.isAfter(limit) ? limit : retryAt;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
