package dev.boardwalk.crawl;

import dev.boardwalk.board.Board;
import dev.boardwalk.posting.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One page from the live web, outside any night, but by the same clock: a preview waits its turn at the host as a night does, robots.txt included. */
public final class OnePage implements PageSource {
    /** Somebody sits before the screen: a host that wants a longer pause is reported instead of waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Means means;
    private final Board board;
    private final Page page;
    private boolean given;

    /** What a preview needs of the crawl. */
    public record Means(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Robots robots,
            HostClock hosts,
            PageFetcher fetcher,
            Pause pause,
            InstantSource clock) {}

    public OnePage(Means means, Board board, Page page) {
        this.means = means;
        this.board = board;
        this.page = page;
    }

    @Override
    public Turn next() throws InterruptedException {
        if (given) {
            return new Exhausted();
        }
        given = true;
        return new Visited(visit());
    }

    private Visit visit() throws InterruptedException {
        Origin origin = Origin.of(page.url());
        HostKey host = HostKey.of(page.url());
        meet(host, origin);
        if (means.robots().mustRead(origin)) {
            Optional<Instant> busy = waitForTurn(host);
            if (busy.isPresent()) {
                return tooBusy(host, busy.get());
            }
            ended(host, origin, means.robots().read(origin));
        }
        Optional<Instant> busy = waitForTurn(host);
        if (busy.isPresent()) {
            return tooBusy(host, busy.get());
        }
        FetchResult result = means.fetcher()
                .fetch(new FetchRequest(page.url(), board.scope()::covers, means.robots(), Validators.NONE));
        ended(host, origin, result);
        return Visit.outsideANight(board, page, result, means.clock().instant());
    }

    private Visit tooBusy(HostKey host, Instant until) {
        var deferred = new FetchResult.Deferred(
                DeferCause.HOST_BUSY, until, "the clock of " + host + " allows the next request at " + until, null);
        return Visit.outsideANight(board, page, deferred, means.clock().instant());
    }

    /** Takes the host's clock for the length of one call. Returns when it would allow a request, if that is too far away to wait for. */
    private Optional<Instant> waitForTurn(HostKey host) throws InterruptedException {
        Instant end = means.clock().instant().plus(PATIENCE);
        while (true) {
            Instant now = means.clock().instant();
            if (take(host, now)) {
                return Optional.empty();
            }
            Instant next = allowedAt(host);
            if (next.isAfter(end)) {
                return Optional.of(next);
            }
            Duration wait = Duration.between(now, next);
            means.pause()
                    .pause(wait.compareTo(LivePages.LONGEST_WAIT) > 0 ? LivePages.LONGEST_WAIT : wait.plusMillis(10));
        }
    }

    private boolean take(HostKey host, Instant now) {
        return inTransaction(() -> means.jdbc()
                        .sql("""
                UPDATE boardwalk.host SET next_allowed_at = :until
                 WHERE name = :host AND next_allowed_at <= :now AND (blocked_until IS NULL OR blocked_until <= :now)
                """)
                        .param("until", utc(now.plus(FetchLimits.CALL)))
                        .param("host", host.name())
                        .param("now", utc(now))
                        .update())
                == 1;
    }

    private Instant allowedAt(HostKey host) {
        return inTransaction(() -> means.jdbc()
                .sql("SELECT greatest(next_allowed_at, blocked_until) FROM boardwalk.host WHERE name = :host")
                .param("host", host.name())
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
    }

    private void meet(HostKey host, Origin origin) {
        inTransaction(() -> {
            means.jdbc()
                    .sql(
                            "INSERT INTO boardwalk.host (name, next_allowed_at) VALUES (:host, :now) ON CONFLICT (name) DO NOTHING")
                    .param("host", host.name())
                    .param("now", utc(means.clock().instant()))
                    .update();
            return means.jdbc()
                    .sql(
                            "INSERT INTO boardwalk.origin (name, host) VALUES (:origin, :host) ON CONFLICT (name) DO NOTHING")
                    .param("origin", origin.name())
                    .param("host", host.name())
                    .update();
        });
    }

    private void ended(HostKey host, Origin origin, FetchResult result) {
        Duration floor = means.hosts()
                .floor(host, board.politeness().minDelay(), means.robots().crawlDelay(origin));
        inTransaction(() -> means.hosts().after(host, result, means.clock().instant(), floor));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(means.transactions().execute(status -> work.get()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
