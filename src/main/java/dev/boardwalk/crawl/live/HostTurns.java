package dev.boardwalk.crawl.live;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.answer.DeferCause;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.fetch.HopCheck;
import dev.boardwalk.crawl.pace.HostClock;
import dev.boardwalk.crawl.pace.HostKey;
import dev.boardwalk.crawl.pace.Origin;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.crawl.robots.Robots;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns at the clocks of hosts that no claim stands for: those a redirect leads to, and the one host of a preview. Whoever asks a host waits for its turn
 * first, reads its robots.txt with one turn of its own if that has to be read, and says afterwards how the host answered.
 */
public final class HostTurns {
    /** A page under way waits so long for the next host; longer, and it is asked for again when that host allows. */
    public static final Duration HOP_PATIENCE = Duration.ofSeconds(10);

    private final HostTurnRepository turns;
    private final Robots robots;
    private final HostClock hosts;
    private final Pause pause;
    private final InstantSource clock;

    public HostTurns(HostTurnRepository turns, Robots robots, HostClock hosts, Pause pause, InstantSource clock) {
        this.turns = turns;
        this.robots = robots;
        this.hosts = hosts;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * Takes the host's clock for one page of this origin, robots.txt read before.
     *
     * @return when the host would allow it, if that is further away than the patience; the clock is not taken then
     */
    Optional<Instant> take(Origin origin, HostKey host, Board board, Duration patience) throws InterruptedException {
        turns.meet(host, origin, clock.instant());
        if (robots.mustRead(origin)) {
            Optional<Instant> busy = waitFor(host, patience);
            if (busy.isPresent()) {
                return busy;
            }
            answered(origin, host, board, robots.read(origin));
        }
        return waitFor(host, patience);
    }

    private Optional<Instant> waitFor(HostKey host, Duration patience) throws InterruptedException {
        Instant end = clock.instant().plus(patience);
        while (true) {
            Instant now = clock.instant();
            if (turns.take(host, now)) {
                return Optional.empty();
            }
            Instant next = turns.allowedAt(host);
            if (next.isAfter(end)) {
                return Optional.of(next);
            }
            Duration wait = Duration.between(now, next);
            pause.pause(wait.compareTo(LivePages.LONGEST_WAIT) > 0 ? LivePages.LONGEST_WAIT : wait.plusMillis(10));
        }
    }

    /** Sets the clock that was taken, by how the host answered. */
    void answered(Origin origin, HostKey host, Board board, FetchResult result) {
        Duration floor = hosts.floor(host, board.politeness().minDelay(), robots.crawlDelay(origin));
        turns.inTransaction(() -> hosts.after(host, result, clock.instant(), floor));
    }

    /** The same for a whole fetch, which may have ended at another host than the one it began at. */
    void ended(Origin origin, HostKey host, Board board, FetchResult result) {
        Exchange exchange = result.exchange();
        HostKey last = exchange == null ? host : HostKey.of(exchange.finalUrl());
        if (exchange == null || last.equals(host)) {
            answered(origin, host, board, result);
            return;
        }
        Duration floor = hosts.floor(host, board.politeness().minDelay(), robots.crawlDelay(origin));
        turns.inTransaction(() -> {
            hosts.afterRedirect(host, clock.instant(), floor);
            return host;
        });
        answered(Origin.of(exchange.finalUrl()), last, board, result);
    }

    /** The check of one fetch whose first host is taken already. Hops within one host are one turn: the site itself sends us on. */
    HopCheck from(HostKey taken, Board board) {
        return new Hops(new HashSet<>(Set.of(taken)), board);
    }

    private final class Hops implements HopCheck {
        private final Set<HostKey> taken;
        private final Board board;

        Hops(Set<HostKey> taken, Board board) {
            this.taken = taken;
            this.board = board;
        }

        @Override
        public @Nullable FetchResult refusal(URI url) {
            HostKey host = HostKey.of(url);
            if (taken.contains(host)) {
                return robots.refusal(url);
            }
            try {
                Optional<Instant> busy = take(Origin.of(url), host, board, HOP_PATIENCE);
                if (busy.isPresent()) {
                    return tooBusy(host, busy.get());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the walk ends before its next page; this one stays due
                return tooBusy(host, clock.instant());
            }
            taken.add(host);
            @Nullable FetchResult refusal = robots.refusal(url);
            if (refusal != null) {
                answered(Origin.of(url), host, board, refusal);
            }
            return refusal;
        }
    }

    static FetchResult.Deferred tooBusy(HostKey host, Instant until) {
        return new FetchResult.Deferred(
                DeferCause.HOST_CLOCK, until, "the clock of " + host + " allows the next request at " + until, null);
    }
}
