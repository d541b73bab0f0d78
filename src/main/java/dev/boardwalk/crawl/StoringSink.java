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
import java.time.LocalDate;
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
    private final PageReadingRepository readings;
    private final ReadBy readBy;
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
            ReadBy readBy,
            JobAdRepository ads,
            QuarantineRepository quarantine,
            Archive archive) {
        this.transactions = transactions;
        this.store = new FrontierStore(jdbc);
        this.links = new FrontierLinks(jdbc, store);
        this.fetches = new PageFetchRepository(jdbc);
        this.readings = new PageReadingRepository(jdbc);
        this.readBy = readBy;
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
        Pauses pauses = pauses(visit, claim);
        Fate fate = Fate.of(visit.result(), claim.attempt(), visit.at());
        FrontierStore.Learnt learnt = learnt(visit, claim, reading);
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
            } else if (visit.result() instanceof FetchResult.NotModified unchanged && claim.last() != null) {
                refusals.addAll(storeUnchanged(visit, claim, from, unchanged.exchange(), claim.last()));
            } else if (visit.result() instanceof FetchResult.Gone || visit.result() instanceof FetchResult.Denied) {
                readings.forget(from.pageId());
            }
            refusals.forEach(refusal -> quarantine.put(from, visit.page().url().toString(), refusal));
            keepClocks(visit, claim, pauses);
            if (visit.archived() != null) {
                archive.commit(visit.archived()); // last: all stores of a file meet at its row
            }
        });
    }

    private static FrontierStore.Learnt learnt(Visit visit, Claim claim, @Nullable Reading reading) {
        PageKind kind = visit.page().kind();
        if (visit.result() instanceof FetchResult.NotModified unchanged && claim.last() != null) {
            LastReading last = claim.last();
            return new FrontierStore.Learnt(
                    null,
                    unchanged.exchange().status() == 304 ? null : last.bodySha256(),
                    FrontierLinks.fingerprint(kind, last.again()),
                    recheck(claim, last.adKeys(), false, last.validThrough()));
        }
        String body = visit.result() instanceof FetchResult.Fetched fetched
                ? Sha256.hex(fetched.body().bytes())
                : null;
        return new FrontierStore.Learnt(
                reading == null ? null : reading.verdict().name(),
                body,
                FrontierLinks.fingerprint(kind, reading),
                null);
    }

    /** Null for what shows no ad of its own: it is asked for whenever it is wanted. */
    private static RefetchRule.@Nullable Next recheck(
            Claim claim, List<String> adKeys, boolean changed, @Nullable LocalDate validThrough) {
        return claim.page().kind() == PageKind.DETAIL && !adKeys.isEmpty()
                ? RefetchRule.after(claim.recheckNights(), changed, claim.date(), validThrough)
                : null;
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
        @Nullable
        LastReading usable =
                UsableReading.of(visit, from.fetchId(), readBy.name(visit.board()), reading, normalized, refusals);
        if (kind.lists()) {
            refusals.addAll(follow(visit, claim, reading));
        }
        if (reading.verdict() != Verdict.NOT_A_POSTING && reading.verdict() != Verdict.WALL) {
            quarantine.resolve(from.pageId());
        }
        boolean changed = false;
        if (reading.verdict() != Verdict.CLOSED) { // a page may still show the ad it closes
            for (Normalized.Pair pair : normalized.ads()) {
                changed |= ads.store(from, pair.raw(), pair.ad()) != JobAdRepository.Stored.SAME;
            }
        }
        remember(claim, usable, changed);
        return refusals;
    }

    private List<Refusal> follow(Visit visit, Claim claim, Reading listing) {
        if (listing.emptyMarkerSeen()) {
            store.emptyMarkerSeen(claim);
        }
        @Nullable Refusal unusable = links.follow(visit, claim, listing);
        return unusable == null ? List.of() : List.of(unusable);
    }

    private void remember(Claim claim, @Nullable LastReading usable, boolean changed) {
        if (usable == null) {
            readings.forget(claim.page().id());
            return;
        }
        boolean otherAds = claim.last() == null || !claim.last().adKeys().equals(usable.adKeys());
        readings.keep(
                claim.page().id(), usable, recheck(claim, usable.adKeys(), changed || otherAds, usable.validThrough()));
    }

    /** What the page said last still holds: its ads are seen, and a listing page leads where it led. */
    private List<Refusal> storeUnchanged(Visit visit, Claim claim, ReadFrom from, Exchange exchange, LastReading last) {
        ads.seeUnchanged(from, last.url(), last.adKeys());
        if (exchange.status() != 304) {
            KeptBody kept = UsableReading.kept(visit, from.fetchId());
            readings.renew(from.pageId(), last.sentAgain(exchange, kept == null ? last.body() : kept));
        } else if (ConditionalRule.namesAnotherVersion(last, exchange)) {
            readings.renew(from.pageId(), last.withoutValidators());
        }
        return visit.page().kind().lists() ? follow(visit, claim, last.again()) : List.of();
    }

    /**
     * The least pauses at the host a page was claimed for and at the one that answered, which a redirect may have led to.
     *
     * @param answered null when nobody answered
     */
    private record Pauses(Duration claimed, @Nullable HostKey answered, Duration answering) {}

    /** Asked before the transaction begins: robots.txt may have to be looked up. */
    private Pauses pauses(Visit visit, Claim claim) {
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

    private void keepClocks(Visit visit, Claim claim, Pauses pauses) {
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
        if (result.exchange() != null || result instanceof FetchResult.Failed) {
            store.spend(claim, visit.board().politeness());
        }
    }
}
