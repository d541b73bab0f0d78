package dev.boardwalk.crawl;

import dev.boardwalk.posting.JobAdRepository;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.QuarantineRepository;
import dev.boardwalk.posting.ReadFrom;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.Verdict;
import java.time.Duration;
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
    private final FrontierLinks links;
    private final PageFetchRepository fetches;
    private final HostClock clock;
    private final CrawlDelays crawlDelays;
    private final JobAdRepository ads;
    private final QuarantineRepository quarantine;
    private final Archive archive;

    public StoringSink(
            JdbcClient jdbc,
            GroupedTransactions transactions,
            HostClock clock,
            CrawlDelays crawlDelays,
            JobAdRepository ads,
            QuarantineRepository quarantine,
            Archive archive) {
        this.transactions = transactions;
        this.store = new FrontierStore(jdbc);
        this.links = new FrontierLinks(jdbc, store);
        this.fetches = new PageFetchRepository(jdbc);
        this.clock = clock;
        this.crawlDelays = crawlDelays;
        this.ads = ads;
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
        Duration crawlDelay = crawlDelays.of(claim.origin());
        Fate fate = Fate.of(visit.result(), claim.attempt(), visit.at());
        FrontierStore.Learnt learnt = learnt(visit, reading);
        transactions.execute(() -> {
            if (!store.end(claim, fate, learnt)) {
                log.info(
                        "{} was taken over by another worker; this answer is dropped",
                        claim.page().url());
                return;
            }
            ReadFrom from = readFrom(visit, claim, fetches.add(visit, claim, learnt.bodySha256()));
            List<Refusal> refusals = new ArrayList<>();
            Unusable.answer(visit.result(), fate).ifPresent(refusals::add);
            if (reading != null && normalized != null) {
                refusals.addAll(storeReading(visit, claim, from, reading, Unusable.distinct(normalized)));
            }
            refusals.forEach(refusal -> quarantine.put(from, visit.page().url().toString(), refusal));
            keepClocks(visit, claim, crawlDelay);
            if (visit.archived() != null) {
                archive.commit(visit.archived()); // last: all stores of a file meet at its row
            }
        });
    }

    private static FrontierStore.Learnt learnt(Visit visit, @Nullable Reading reading) {
        String body = visit.result() instanceof FetchResult.Fetched fetched
                ? Sha256.hex(fetched.body().bytes())
                : null;
        return new FrontierStore.Learnt(
                reading == null ? null : reading.verdict().name(),
                body,
                FrontierLinks.fingerprint(visit.page().kind(), reading));
    }

    private static ReadFrom readFrom(Visit visit, Claim claim, long fetchId) {
        Instant at = visit.result() instanceof FetchResult.Fetched fetched
                ? fetched.body().fetchedAt()
                : visit.at();
        return new ReadFrom(
                claim.nightId(), visit.page().boardId(), visit.page().id(), fetchId, at, visit.at());
    }

    private List<Refusal> storeReading(
            Visit visit, Claim claim, ReadFrom from, Reading reading, Normalized normalized) {
        List<Refusal> refusals = new ArrayList<>(normalized.refusals());
        PageKind kind = visit.page().kind();
        Unusable.page(kind, reading).ifPresent(refusals::add);
        if (kind.lists()) {
            Refusal unusable = links.follow(visit, claim, reading);
            if (unusable != null) {
                refusals.add(unusable);
            }
            if (reading.emptyMarkerSeen()) {
                store.emptyMarkerSeen(claim);
            }
        }
        if (reading.verdict() != Verdict.NOT_A_POSTING && reading.verdict() != Verdict.WALL) {
            quarantine.resolve(from.pageId());
        }
        if (reading.verdict() != Verdict.CLOSED) { // a page may still show the ad it closes
            normalized.ads().forEach(pair -> ads.store(from, pair.raw(), pair.ad()));
        }
        return refusals;
    }

    private void keepClocks(Visit visit, Claim claim, @Nullable Duration crawlDelay) {
        FetchResult result = visit.result();
        Duration floor = clock.floor(claim.host(), visit.board().politeness().minDelay(), crawlDelay);
        if (clock.after(claim.host(), result, visit.at(), floor) && result instanceof FetchResult.Deferred deferred) {
            store.endHost(claim, deferred.reason());
        }
        store.countFailures(claim, result);
        if (result.exchange() != null || result instanceof FetchResult.Failed) {
            store.spend(claim, visit.board().politeness());
        }
    }
}
