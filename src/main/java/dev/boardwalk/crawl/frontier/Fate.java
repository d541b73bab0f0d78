package dev.boardwalk.crawl.frontier;

import dev.boardwalk.crawl.answer.DeferCause;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a page after one attempt to get it: due again, or ended for this night with a cause.
 *
 * @param state as in {@code page.state}
 * @param cause one word for {@code page.cause}; null for a page that was got
 * @param reason the same for an operator; null for a page that was got
 * @param dueAt when it is asked for again, if it is
 * @param countsAsAttempt false for waits, which use up no retry
 */
public record Fate(
        State state, @Nullable String cause, @Nullable String reason, Instant dueAt, boolean countsAsAttempt) {

    /** The states a fetch can leave a page in. */
    public enum State {
        DUE,
        FETCHED,
        NOT_MODIFIED,
        DENIED,
        DEFERRED,
        GONE,
        FAILED
    }

    /** The page came, or its server said that it had not changed. */
    boolean isGot() {
        return state == State.FETCHED || state == State.NOT_MODIFIED;
    }

    /** A page is asked for again this often a night (Scrapy, Crawlee). */
    static final int RETRIES = 2;

    /** BUbiNG waits a minute after a broken connection; the host's own clock goes on meanwhile. Doubles with each retry. */
    static final Duration FIRST_RETRY = Duration.ofMinutes(1);

    /** When robots.txt cannot be read and names no time (Nutch). */
    static final Duration ROBOTS_RETRY = Duration.ofMinutes(5);

    /**
     * @param result how the attempt ended
     * @param attempt 1 for the first of tonight
     * @param at when it ended
     */
    public static Fate of(FetchResult result, int attempt, Instant at) {
        if (result instanceof FetchResult.Fetched) {
            return new Fate(State.FETCHED, null, null, at, true);
        }
        if (result instanceof FetchResult.NotModified) {
            return new Fate(State.NOT_MODIFIED, null, null, at, true);
        }
        if (result instanceof FetchResult.Gone gone) {
            return new Fate(State.GONE, null, "answered " + gone.exchange().status(), at, true);
        }
        if (result instanceof FetchResult.Denied denied) {
            return new Fate(State.DENIED, denied.rule().name(), denied.reason(), at, true);
        }
        if (result instanceof FetchResult.Deferred deferred) {
            return new Fate(State.DUE, deferred.cause().name(), deferred.reason(), again(deferred, at), false);
        }
        return failed((FetchResult.Failed) result, attempt, at);
    }

    /** A busy host's own block decides for all its pages; the page itself is due at once. */
    private static Instant again(FetchResult.Deferred deferred, Instant at) {
        if (deferred.cause() == DeferCause.HOST_BUSY) {
            return at;
        }
        return deferred.until() == null ? at.plus(ROBOTS_RETRY) : deferred.until();
    }

    private static Fate failed(FetchResult.Failed failed, int attempt, Instant at) {
        boolean again = attempt <= RETRIES && mayHelpToRetry(failed.kind());
        Instant dueAt = at.plus(FIRST_RETRY.multipliedBy(1L << Math.min(attempt - 1, RETRIES)));
        return new Fate(again ? State.DUE : State.FAILED, failed.kind().name(), failed.reason(), dueAt, true);
    }

    /** An answer that was understood will be the same in a minute; a broken connection need not be. */
    private static boolean mayHelpToRetry(FailureKind kind) {
        return switch (kind) {
            case TIMEOUT, CONNECT, DNS, PROTOCOL, STATUS_5XX -> true;
            default -> false;
        };
    }

    /** True when the result says that the origin, not the page, is in trouble: five in a row end its night. */
    static boolean isTroubleOfOrigin(FetchResult result) {
        return result instanceof FetchResult.Failed failed
                && switch (failed.kind()) {
                    case TIMEOUT, CONNECT, DNS, TLS, PROTOCOL, AUTH_WALL, CHALLENGE, STATUS_5XX, ROBOTS_UNREACHABLE ->
                        true;
                    default -> false;
                };
    }
}
