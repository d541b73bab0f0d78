package dev.boardwalk.crawl;

import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.robots.EndNotice;
import dev.boardwalk.crawl.robots.RobotsDirectives;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a page, reads it, hands it on. A live crawl, a replay from the archive and a preview of one URL are this class with another page source or
 * another sink, so that what a preview shows is what a night does.
 */
public final class Walk {
    private static final Logger log = LoggerFactory.getLogger(Walk.class);

    private final PageSource source;
    private final Extract extract;
    private final Normalize normalize;
    private final Sink sink;
    private final Semaphore readers;

    /** How one step went. */
    public enum Step {
        VISITED,
        /** Nothing was due yet. */
        WAITED,
        /** Nothing is left. */
        FINISHED
    }

    /**
     * @param readers one permit for each page that may be parsed at the same time, shared by all walks of a process: more parsers than cores only
     *     push each other out of the caches (1.18 to 1.73 ms a page against 1.09 to 1.19 with a permit for each of two cores)
     */
    public Walk(PageSource source, Extract extract, Normalize normalize, Sink sink, Semaphore readers) {
        this.source = source;
        this.extract = extract;
        this.normalize = normalize;
        this.sink = sink;
        this.readers = readers;
    }

    /**
     * Visits the next page, if one is due.
     *
     * @throws InterruptedException when the thread was asked to end: never swallowed, else a walk cut short would look like one that ended
     */
    public Step visitNext() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("asked to end before the next page");
        }
        PageSource.Turn turn = source.next();
        if (turn instanceof PageSource.Visited visited) {
            readAndStore(visited.visit());
            return Step.VISITED;
        }
        return turn instanceof PageSource.Waited ? Step.WAITED : Step.FINISHED;
    }

    private void readAndStore(Visit visit) throws InterruptedException {
        if (!(visit.result() instanceof FetchResult.Fetched fetched)) {
            sink.store(visit, null, null);
            return;
        }
        PageBody body = fetched.body();
        readers.acquire();
        Reading reading;
        Normalized normalized;
        try {
            reading = read(visit, body);
            normalized = normalize(visit, body, reading);
        } finally {
            readers.release();
        }
        FetchResult.Denied refusal =
                RobotsDirectives.refusal(visit.page().kind(), body.url(), fetched.exchange(), reading);
        if (refusal == null) {
            sink.store(visit, reading, normalized);
            return;
        }
        Reading notice = EndNotice.of(
                visit.page().kind(),
                refusal,
                reading,
                normalized,
                LocalDate.ofInstant(body.fetchedAt(), ZoneOffset.UTC));
        if (notice != null) {
            sink.store(visit, notice, EndNotice.NOTHING);
        } else {
            sink.store(visit.ending(refusal), null, null);
        }
    }

    /** What breaks a normaliser goes to quarantine too, as one refusal of the whole page. */
    private Normalized normalize(Visit visit, PageBody body, Reading reading) {
        try {
            return normalize.normalize(visit.board(), body.fetchedAt(), reading);
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("Normalising {} failed; its body is archived", body.url(), e);
            String reason = "normalising it failed (" + e.getClass().getSimpleName() + ")";
            return new Normalized(List.of(), List.of(new Refusal("not-normalised", reason, null)));
        }
    }

    /** A page can be built to break a parser; it then goes the way of every page that cannot be used, and the walk goes on. */
    private Reading read(Visit visit, PageBody body) {
        try {
            return extract.read(visit.board(), visit.page().kind(), body);
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("Reading {} failed; its body is archived", body.url(), e);
            String reason = "reading it failed (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")";
            return new Reading(Verdict.NOT_A_POSTING, reason, List.of(), List.of(), null, false);
        }
    }
}
