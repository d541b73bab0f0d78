package dev.boardwalk.crawl.replay;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.PageSource;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.posting.PageBody;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Pages from the archive, for a walk that asks no site. A body that cannot be read any more is a failed visit with the reason. */
final class ArchivedPages implements PageSource {
    private final Iterator<ArchivedPage> pages;
    private final ArchivedBodies bodies;
    private final Function<String, Board> boards;
    private final InstantSource clock;

    /** @param boards the board of each page, by id, as its file is today */
    ArchivedPages(
            Collection<ArchivedPage> pages,
            ArchivedBodies bodies,
            Function<String, Board> boards,
            InstantSource clock) {
        this.pages = pages.iterator();
        this.bodies = bodies;
        this.boards = boards;
        this.clock = clock;
    }

    @Override
    public Turn next() {
        return pages.hasNext() ? new Visited(visit(pages.next())) : new Exhausted();
    }

    private Visit visit(ArchivedPage archived) {
        Board board = boards.apply(archived.page().boardId());
        Instant now = clock.instant();
        FetchResult result;
        try {
            PageBody body = bodies.read(archived.file(), archived.offset());
            var exchange = new Exchange(
                    archived.page().url(),
                    body.url(),
                    200,
                    List.of(),
                    body.bytes(),
                    body.fetchedAt(),
                    Duration.ZERO,
                    0,
                    null);
            result = new FetchResult.Fetched(body, exchange);
        } catch (IOException e) {
            String reason = "its stored body cannot be read: " + e.getMessage();
            result = new FetchResult.Failed(FailureKind.NOT_ARCHIVED, reason, null);
        }
        return Visit.outsideANight(board, archived.page(), result, now);
    }
}
