package dev.boardwalk.crawl;

import dev.boardwalk.board.Board;
import dev.boardwalk.posting.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

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
            HostTurnRepository turns,
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
        means.turns().meet(host, origin, means.clock().instant());
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
            if (means.turns().take(host, now)) {
                return Optional.empty();
            }
            Instant next = means.turns().allowedAt(host);
            if (next.isAfter(end)) {
                return Optional.of(next);
            }
            Duration wait = Duration.between(now, next);
            means.pause()
                    .pause(wait.compareTo(LivePages.LONGEST_WAIT) > 0 ? LivePages.LONGEST_WAIT : wait.plusMillis(10));
        }
    }

    private void ended(HostKey host, Origin origin, FetchResult result) {
        Duration floor = means.hosts()
                .floor(host, board.politeness().minDelay(), means.robots().crawlDelay(origin));
        means.turns()
                .inTransaction(
                        () -> means.hosts().after(host, result, means.clock().instant(), floor));
    }
}
