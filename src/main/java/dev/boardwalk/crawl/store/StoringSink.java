package dev.boardwalk.crawl.store;

import dev.boardwalk.crawl.Archive;
import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.Sink;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.frontier.Fate;
import dev.boardwalk.crawl.frontier.FrontierLinks;
import dev.boardwalk.crawl.frontier.FrontierStore;
import dev.boardwalk.crawl.frontier.PageFetchRepository;
import dev.boardwalk.crawl.pace.HostClock;
import dev.boardwalk.crawl.refetch.PageReadingRepository;
import dev.boardwalk.crawl.refetch.ReadBy;
import dev.boardwalk.crawl.refetch.SitemapTrustRepository;
import dev.boardwalk.crawl.robots.CrawlDelays;
import dev.boardwalk.posting.JobAdRepository;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.QuarantineRepository;
import dev.boardwalk.posting.ReadFrom;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores a visit of a night in one transaction, perhaps with others: the page's end, the fetch, the host's clock, the links, the job ads and what could
 * not be used. Its first statement ends the claim; when the claim no longer stands nothing of it is stored, so a worker that comes late does no harm.
 */
public final class StoringSink implements Sink {
    private static final Logger log = LoggerFactory.getLogger(StoringSink.class);

    private final GroupedTransactions transactions;
    private final FrontierStore store;
    private final PageFetchRepository fetches;
    private final VisitReadings readings;
    private final VisitClocks clocks;
    private final QuarantineRepository quarantine;
    private final Archive archive;

    public StoringSink(
            JdbcClient jdbc,
            GroupedTransactions transactions,
            HostClock clock,
            CrawlDelays crawlDelays,
            ReadBy readBy,
            JobAdRepository ads,
            QuarantineRepository quarantine,
            Archive archive) {
        this.transactions = transactions;
        this.store = new FrontierStore(jdbc);
        this.fetches = new PageFetchRepository(jdbc);
        this.readings = new VisitReadings(
                store,
                new FrontierLinks(jdbc, store, readBy),
                new PageReadingRepository(jdbc),
                new SitemapTrustRepository(jdbc),
                readBy,
                ads,
                quarantine);

        this.clocks = new VisitClocks(store, clock, crawlDelays);
        this.quarantine = quarantine;
        this.archive = archive;
    }

    /** @throws IllegalArgumentException for a visit without a claim: it belongs to no night */
    @Override
    public void store(Visit visit, @Nullable Reading reading, @Nullable Normalized normalized) {
        Claim claim = visit.claim();
        if (claim == null) {
            throw new IllegalArgumentException("only a page claimed for a night can be stored, not "
                    + visit.page().url());
        }
        try {
            storeAtOnce(visit, claim, reading, normalized);
        } catch (NonTransientDataAccessException e) {
            if (DatabaseTrouble.is(e)) {
                throw e;
            }
            // the same page would fail every time: it must not take the rest of the walk with it
            log.warn(
                    "What {} says cannot be stored; its body is archived",
                    visit.page().url(),
                    e);
            String reason =
                    "what it says cannot be stored: " + e.getMostSpecificCause().getMessage();
            var failed = new FetchResult.Failed(
                    FailureKind.NOT_STORABLE, reason, visit.result().exchange());
            storeAtOnce(
                    new Visit(visit.board(), visit.page(), failed, visit.at(), claim, visit.archived()),
                    claim,
                    null,
                    null);
        }
    }

    private void storeAtOnce(Visit visit, Claim claim, @Nullable Reading reading, @Nullable Normalized normalized) {
        VisitClocks.Pauses pauses = clocks.pauses(visit, claim);
        Fate fate = Fate.of(visit.result(), claim.attempt(), visit.at());
        FrontierStore.Learnt learnt = VisitReadings.learnt(visit, claim, reading);
        transactions.execute(() -> {
            if (!store.end(claim, fate, learnt, visit.at())) {
                log.info(
                        "{} was taken over by another worker; this answer is dropped",
                        claim.page().url());
                return;
            }
            PageFetchRepository.Added fetch = fetches.add(visit, claim, learnt.bodySha256());
            ReadFrom from = readFrom(visit, claim, fetch.id());
            List<Refusal> refusals = new ArrayList<>();
            Unusable.answer(visit.result(), fate).ifPresent(refusals::add);
            if (reading != null && normalized != null) {
                refusals.addAll(readings.read(visit, claim, from, reading, Unusable.distinct(normalized)));
            } else if (visit.result() instanceof FetchResult.NotModified unchanged && claim.last() != null) {
                refusals.addAll(readings.unchanged(visit, claim, from, unchanged.exchange(), claim.last()));
            } else if (visit.result() instanceof FetchResult.Gone || visit.result() instanceof FetchResult.Denied) {
                readings.gone(visit, claim);
            }
            refusals.forEach(refusal -> quarantine.put(from, visit.page().url().toString(), refusal));
            clocks.keep(visit, claim, pauses);
            store.limit(claim, visit.board().politeness(), fetch.requests());
        });
    }

    private static ReadFrom readFrom(Visit visit, Claim claim, long fetchId) {
        Instant at = visit.result() instanceof FetchResult.Fetched fetched
                ? fetched.body().fetchedAt()
                : visit.at();
        return new ReadFrom(
                claim.nightId(), visit.page().boardId(), visit.page().id(), fetchId, at, visit.at());
    }
}
