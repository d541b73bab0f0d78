package dev.boardwalk.crawl.store;

import dev.boardwalk.crawl.ArchivedAt;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.refetch.ConditionalRule;
import dev.boardwalk.crawl.refetch.KeptBody;
import dev.boardwalk.crawl.refetch.LastReading;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Which readings are worth remembering. A page that could not be used, wholly or in part, is not: it is fetched and looked at every night until it can
 * (Nutch keeps no signature of a failed parse for the same reason), and a list that shows nothing is never taken on trust.
 */
final class UsableReading {
    private UsableReading() {}

    /**
     * @param fetchId of the row that was written for the visit
     * @param normalized its ads, no two with one key
     * @param refusals all that went to quarantine of it, links nobody can follow apart: these are found anew each time
     * @return null when it is not worth remembering
     */
    static @Nullable LastReading of(
            Visit visit, long fetchId, String readBy, Reading reading, Normalized normalized, List<Refusal> refusals) {
        if (!(visit.result() instanceof FetchResult.Fetched fetched)
                || !refusals.isEmpty()
                || !isOfUse(visit.page().kind(), reading)) {
            return null;
        }
        boolean shown = reading.verdict() != Verdict.CLOSED; // a page may still show the ad it closes
        Exchange exchange = fetched.exchange();
        return new LastReading(
                readBy,
                fetched.body().fetchedAt(),
                fetched.body().url(),
                ConditionalRule.kept(exchange.header("ETag")),
                ConditionalRule.kept(exchange.header("Last-Modified")),
                DigestUtils.sha256Hex(fetched.body().bytes()),
                reading.links(),
                reading.linkDates(),
                reading.next(),
                reading.more(),
                reading.emptyMarkerSeen(),
                shown ? normalized.ads().stream().map(pair -> pair.ad().key()).toList() : List.of(),
                shown ? earliestEnd(normalized) : null,
                kept(visit, fetchId));
    }

    /** The body of this visit as it is kept; null when nothing is kept of it, or only a reference to an earlier one. */
    static @Nullable KeptBody kept(Visit visit, long fetchId) {
        ArchivedAt archived = visit.archived();
        return archived == null || archived.bodyFetchId() != null
                ? null
                : new KeptBody(fetchId, visit.at(), archived.payloadSha256());
    }

    /** What lists ads and holds some itself is read every time: that two pages of a list bring the same is told by their ads too. */
    private static boolean isOfUse(PageKind kind, Reading reading) {
        if (!kind.lists()) {
            return reading.verdict() == Verdict.POSTING || reading.verdict() == Verdict.CLOSED;
        }
        boolean leadsOn = !reading.links().isEmpty() || !reading.more().isEmpty() || reading.emptyMarkerSeen();
        return reading.verdict() == Verdict.LISTING && reading.ads().isEmpty() && leadsOn;
    }

    private static @Nullable LocalDate earliestEnd(Normalized normalized) {
        return normalized.ads().stream()
                .map(pair -> pair.ad().validThrough())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
