package dev.boardwalk.crawl.refetch;

import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page said when it was last read whole, and what its server needs to know to say that it did not change. Only of pages that could be used.
 *
 * @param readBy who read it, see {@link ReadBy}
 * @param readAt when that body, or the same bytes again, was received
 * @param url where it came from after redirects; the validators are of this URL
 * @param etag as sent; null when none was
 * @param lastModified as sent; null when none was
 * @param bodySha256 of the decoded body, hex
 * @param links the detail pages a listing page links to
 * @param linkDates when a sitemap says that these changed last; empty when it does not
 * @param next the listing page after it; null on the last, and for detail pages
 * @param more the further indexes it names
 * @param emptyMarker a listing page showed the board's own "no openings"
 * @param adKeys of the job ads read from it
 * @param validThrough the earliest last day one of them names; null when none does
 * @param body where that body is kept; null when it is not known
 */
public record LastReading(
        String readBy,
        Instant readAt,
        URI url,
        @Nullable String etag,
        @Nullable String lastModified,
        String bodySha256,
        List<String> links,
        Map<String, Instant> linkDates,
        @Nullable String next,
        List<String> more,
        boolean emptyMarker,
        List<String> adKeys,
        @Nullable LocalDate validThrough,
        @Nullable KeptBody body) {

    public LastReading {
        links = List.copyOf(links);
        linkDates = Map.copyOf(linkDates);
        more = List.copyOf(more);
        adKeys = List.copyOf(adKeys);
    }

    /**
     * The same bytes came once more, from the same URL.
     *
     * @param kept where they are kept now
     */
    public LastReading sentAgain(Exchange exchange, @Nullable KeptBody kept) {
        return with(
                exchange.endedAt(),
                ConditionalRule.kept(exchange.header("ETag")),
                ConditionalRule.kept(exchange.header("Last-Modified")),
                kept);
    }

    /** The next request for the page is unconditional. */
    public LastReading withoutValidators() {
        return with(readAt, null, null, body);
    }

    private LastReading with(
            Instant at, @Nullable String newEtag, @Nullable String newLastModified, @Nullable KeptBody kept) {
        return new LastReading(
                readBy,
                at,
                url,
                newEtag,
                newLastModified,
                bodySha256,
                links,
                linkDates,
                next,
                more,
                emptyMarker,
                adKeys,
                validThrough,
                kept);
    }

    /** What reading the same listing page again would give, its ads apart. */
    public Reading again() {
        return new Reading(Verdict.LISTING, "unchanged", List.of(), links, next, emptyMarker, more).dated(linkDates);
    }
}
