package dev.boardwalk.crawl.store;

import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.frontier.FrontierStore;
import dev.boardwalk.crawl.pace.HostClock;
import dev.boardwalk.crawl.pace.HostKey;
import dev.boardwalk.crawl.pace.Origin;
import dev.boardwalk.crawl.robots.CrawlDelays;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sets the clocks of the hosts a visit asked, and counts for and against their origins. */
final class VisitClocks {
    private final FrontierStore store;
    private final HostClock clock;
    private final CrawlDelays crawlDelays;

    VisitClocks(FrontierStore store, HostClock clock, CrawlDelays crawlDelays) {
        this.store = store;
        this.clock = clock;
        this.crawlDelays = crawlDelays;
    }

    /**
     * The least pauses at the host a page was claimed for and at the one that answered, which a redirect may have led to.
     *
     * @param answered null when nobody answered
     */
    record Pauses(Duration claimed, @Nullable HostKey answered, Duration answering) {}

    /** Asked before the transaction begins: robots.txt may have to be looked up. */
    Pauses pauses(Visit visit, Claim claim) {
        Duration minDelay = visit.board().politeness().minDelay();
        Duration claimed = clock.floor(claim.host(), minDelay, crawlDelays.of(claim.origin()));
        Exchange exchange = visit.result().exchange();
        if (exchange == null) {
            return new Pauses(claimed, null, claimed);
        }
        Origin origin = Origin.of(exchange.finalUrl());
        HostKey host = HostKey.of(exchange.finalUrl());
        return new Pauses(claimed, host, clock.floor(host, minDelay, crawlDelays.of(origin)));
    }

    /** Wants to be called within the transaction that stores the visit. */
    void keep(Visit visit, Claim claim, Pauses pauses) {
        FetchResult result = visit.result();
        HostKey answered = pauses.answered() == null ? claim.host() : pauses.answered();
        boolean sentOn = !answered.equals(claim.host());
        if (sentOn) {
            clock.afterRedirect(claim.host(), visit.at(), pauses.claimed());
        }
        boolean endsNight = clock.after(answered, result, visit.at(), sentOn ? pauses.answering() : pauses.claimed());
        if (endsNight && !sentOn && result instanceof FetchResult.Deferred deferred) {
            store.endHost(claim, deferred.reason());
        }
        store.countFailures(claim, result);
    }
}
