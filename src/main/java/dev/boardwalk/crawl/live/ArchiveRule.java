package dev.boardwalk.crawl.live;

import dev.boardwalk.crawl.Repeated;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.refetch.KeptBody;
import dev.boardwalk.crawl.refetch.LastReading;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of an answer goes into the archive: all of it, a reference to a body that is there already, or nothing. */
final class ArchiveRule {
    /**
     * A body is kept anew when its record is as old as this, although it is the same still: bodies expire by age, and that of an ad which is shown for
     * months must not. Half the time the shortest retention allows, less the time a page can do without a whole fetch.
     */
    static final Duration KEEP_ANEW_AFTER = Duration.ofDays(14);

    private ArchiveRule() {}

    /** False for what has nothing worth keeping: no answer, an empty one, a host that asked to wait. */
    static boolean isKept(FetchResult result, @Nullable Repeated repeated) {
        Exchange exchange = result.exchange();
        return exchange != null
                && !(result instanceof FetchResult.Deferred)
                && (exchange.rawBody().length > 0 || repeated != null);
    }

    /**
     * @param payloadSha256 of the answer's body as received
     * @return what the answer repeats; null when it is to be kept whole, or nothing is known that it could repeat
     */
    static @Nullable Repeated repeats(
            FetchResult result, @Nullable LastReading last, String payloadSha256, Instant now) {
        if (!(result instanceof FetchResult.NotModified unchanged) || last == null || last.body() == null) {
            return null;
        }
        KeptBody body = last.body();
        boolean sameBytes = body.payloadSha256().equals(payloadSha256)
                && body.at().plus(KEEP_ANEW_AFTER).isAfter(now);
        return unchanged.exchange().status() == 304 || sameBytes
                ? new Repeated(last.url(), body.at(), body.fetchId(), body.payloadSha256())
                : null;
    }
}
