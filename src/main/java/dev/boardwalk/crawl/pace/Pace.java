package dev.boardwalk.crawl.pace;

import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a host is left alone after a response: five times what the response took (Heritrix), within bounds, never lowered by an error (a 429 is
 * quick, and a crawler that takes it for a fast server never slows down: Scrapy).
 */
public final class Pace {
    /** A server that needs a second for a page is given five. */
    public static final int FACTOR = 5;

    /** Nobody's server notices one request in three seconds. */
    public static final Duration MIN = Duration.ofSeconds(3);

    /** Beyond half a minute a listing of 200 pages would not end in a night. */
    public static final Duration MAX = Duration.ofSeconds(30);

    /** Keeps hosts that began together from being asked together all night. */
    public static final double JITTER = 0.2;

    private final RandomGenerator random;

    public Pace(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param base the pause before jitter; stored, and given back as {@code last} the next time
     * @param jittered the pause to keep, counted from the end of the response
     */
    public record Pause(Duration base, Duration jittered) {}

    /**
     * The least pause for a request.
     *
     * @param minDelay of the board; null when its file names none
     * @param ownHost the host is listed under {@code ownHosts}: only then may {@code minDelay} go below {@link #MIN}
     * @param crawlDelay of robots.txt; null when it names none; holds for own hosts, too
     */
    public static Duration floor(@Nullable Duration minDelay, boolean ownHost, @Nullable Duration crawlDelay) {
        Duration floor = minDelay == null ? MIN : ownHost ? minDelay : longer(minDelay, MIN);
        return crawlDelay == null ? floor : longer(floor, crawlDelay);
    }

    /**
     * @param result how the request ended
     * @param last {@link Pause#base} of the host's previous response, zero for the first
     * @param floor see {@link #floor}; the wait is never shorter
     */
    public Pause after(FetchResult result, Duration last, Duration floor) {
        return after(took(result), isGood(result), last, floor);
    }

    /**
     * The same for a request that was not for a page (robots.txt).
     *
     * @param took null when no answer came: then nothing is learnt and the last pause stays
     * @param good the answer was a success; only these may lower the pause
     */
    public Pause after(@Nullable Duration took, boolean good, Duration last, Duration floor) {
        Duration ceiling = longer(MAX, floor);
        Duration base = took == null ? floor : shorter(longer(took.multipliedBy(FACTOR), floor), ceiling);
        if (!good) {
            base = longer(base, last);
        }
        return new Pause(base, jittered(base, floor));
    }

    /** Jitter that would go below the floor is turned upwards, so that it spreads there, too. */
    private Duration jittered(Duration base, Duration floor) {
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        Duration spread = Duration.ofMillis(Math.round(base.toMillis() * factor));
        return floor.plus(spread.minus(floor).abs());
    }

    private static boolean isGood(FetchResult result) {
        return result instanceof FetchResult.Fetched || result instanceof FetchResult.NotModified;
    }

    private static @Nullable Duration took(FetchResult result) {
        Exchange exchange = result.exchange();
        if (exchange != null) {
            return exchange.took();
        }
        boolean timedOut = result instanceof FetchResult.Failed failed && failed.kind() == FailureKind.TIMEOUT;
        return timedOut ? MAX : null;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
