package dev.boardwalk.crawl.store;

import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.frontier.FrontierLinks;
import dev.boardwalk.crawl.frontier.FrontierStore;
import dev.boardwalk.crawl.refetch.ConditionalRule;
import dev.boardwalk.crawl.refetch.DateTrust;
import dev.boardwalk.crawl.refetch.KeptBody;
import dev.boardwalk.crawl.refetch.LastReading;
import dev.boardwalk.crawl.refetch.PageReadingRepository;
import dev.boardwalk.crawl.refetch.ReadBy;
import dev.boardwalk.crawl.refetch.RefetchRule;
import dev.boardwalk.crawl.refetch.SitemapTrustRepository;
import dev.boardwalk.posting.JobAdRepository;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.QuarantineRepository;
import dev.boardwalk.posting.ReadFrom;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what a page says: its ads, where it leads, and what is remembered of it for the next night. Every method that stores wants to be called within
 * the transaction that ends the claim.
 */
final class VisitReadings {
    private static final Logger log = LoggerFactory.getLogger(VisitReadings.class);

    private final FrontierStore store;
    private final FrontierLinks links;
    private final PageReadingRepository readings;
    private final SitemapTrustRepository trust;
    private final ReadBy readBy;
    private final JobAdRepository ads;
    private final QuarantineRepository quarantine;

    VisitReadings(
            FrontierStore store,
            FrontierLinks links,
            PageReadingRepository readings,
            SitemapTrustRepository trust,
            ReadBy readBy,
            JobAdRepository ads,
            QuarantineRepository quarantine) {
        this.store = store;
        this.links = links;
        this.readings = readings;
        this.trust = trust;
        this.readBy = readBy;
        this.ads = ads;
        this.quarantine = quarantine;
    }

    /** What the frontier is to know of the body, if any came. */
    static FrontierStore.Learnt learnt(Visit visit, Claim claim, @Nullable Reading reading) {
        PageKind kind = visit.page().kind();
        if (visit.result() instanceof FetchResult.NotModified unchanged && claim.last() != null) {
            LastReading last = claim.last();
            return new FrontierStore.Learnt(
                    null,
                    null,
                    unchanged.exchange().status() == 304 ? null : last.bodySha256(),
                    FrontierLinks.fingerprint(kind, last.again()),
                    recheck(claim, last.adKeys(), false, last.validThrough()));
        }
        String body = visit.result() instanceof FetchResult.Fetched fetched
                ? DigestUtils.sha256Hex(fetched.body().bytes())
                : null;
        return new FrontierStore.Learnt(
                reading == null ? null : reading.verdict().name(),
                reading == null || reading.verdict() != Verdict.CLOSED ? null : reading.reason(),
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

    /** @return what could not be used */
    List<Refusal> read(Visit visit, Claim claim, ReadFrom from, Reading reading, Normalized normalized) {
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
        remember(visit, claim, usable, changed, reading.verdict());
        return refusals;
    }

    private List<Refusal> follow(Visit visit, Claim claim, Reading listing) {
        if (listing.emptyMarkerSeen()) {
            store.emptyMarkerSeen(claim);
        }
        @Nullable Refusal unusable = links.follow(visit, claim, listing);
        return unusable == null ? List.of() : List.of(unusable);
    }

    private void remember(Visit visit, Claim claim, @Nullable LastReading usable, boolean changed, Verdict verdict) {
        if (usable == null) {
            readings.forget(claim.page().id());
            return;
        }
        boolean otherAds = claim.last() == null || !claim.last().adKeys().equals(usable.adKeys());
        if (claim.last() != null && claim.last().readBy().equals(usable.readBy())) {
            boolean over = verdict == Verdict.CLOSED && !claim.last().adKeys().isEmpty();
            learn(visit, claim, changed || otherAds || over ? DateTrust.Page.OTHER : DateTrust.Page.SAME);
        }
        readings.keep(
                claim.page().id(), usable, recheck(claim, usable.adKeys(), changed || otherAds, usable.validThrough()));
    }

    /** What the page said last still holds: its ads are seen, and a listing page leads where it led. */
    List<Refusal> unchanged(Visit visit, Claim claim, ReadFrom from, Exchange exchange, LastReading last) {
        ads.seeUnchanged(from, last.url(), last.adKeys());
        learn(visit, claim, DateTrust.Page.SAME);
        if (exchange.status() != 304) {
            KeptBody kept = UsableReading.kept(visit, from.fetchId());
            readings.renew(from.pageId(), last.sentAgain(exchange, kept == null ? last.body() : kept));
        } else if (ConditionalRule.namesAnotherVersion(last, exchange)) {
            readings.renew(from.pageId(), last.withoutValidators());
        }
        return visit.page().kind().lists() ? follow(visit, claim, last.again()) : List.of();
    }

    /** A page that is gone, or not to be read, is not remembered either. */
    void gone(Visit visit, Claim claim) {
        if (visit.result() instanceof FetchResult.Gone && claim.last() != null) {
            learn(visit, claim, DateTrust.Page.GONE);
        }
        readings.forget(claim.page().id());
    }

    /** Compares what a page says with what its sitemap says of it. */
    private void learn(Visit visit, Claim claim, DateTrust.Page page) {
        DateTrust.Proof proof = DateTrust.proof(claim.sitemapDate(), page);
        if (trust.learn(claim.page().boardId(), claim.host().name(), proof, visit.at())) {
            log.warn(
                    "The dates in the sitemap of board {} are trusted no more: {} changed or is gone, its date {} stayed",
                    claim.page().boardId(),
                    claim.page().url(),
                    claim.sitemapDate().now());
        }
    }
}
