package dev.boardwalk.crawl.live;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.PageSource;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.fetch.FetchRequest;
import dev.boardwalk.crawl.fetch.HopCheck;
import dev.boardwalk.crawl.fetch.PageFetcher;
import dev.boardwalk.crawl.fetch.Validators;
import dev.boardwalk.crawl.pace.HostKey;
import dev.boardwalk.crawl.pace.Origin;
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
    public record Means(HostTurns turns, PageFetcher fetcher, InstantSource clock) {}

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
        Optional<Instant> busy = means.turns().take(origin, host, board, PATIENCE);
        if (busy.isPresent()) {
            return outsideANight(HostTurns.tooBusy(host, busy.get()));
        }
        HopCheck check = means.turns().from(host, board);
        FetchResult result = means.fetcher().fetch(FetchRequest.of(board, page, check, Validators.NONE));
        means.turns().ended(origin, host, board, result);
        return outsideANight(result);
    }

    private Visit outsideANight(FetchResult result) {
        return Visit.outsideANight(board, page, result, means.clock().instant());
    }
}
