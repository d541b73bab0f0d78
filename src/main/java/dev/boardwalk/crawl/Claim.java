package dev.boardwalk.crawl;

import dev.boardwalk.crawl.pace.HostKey;
import dev.boardwalk.crawl.pace.Origin;
import dev.boardwalk.crawl.refetch.LastReading;
import dev.boardwalk.crawl.refetch.RefetchRule;
import dev.boardwalk.crawl.refetch.SitemapDate;
import dev.boardwalk.posting.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of one worker to fetch one page and to store what came of it, until it runs out.
 *
 * @param token what the store compares; a claim that was taken over has another one
 * @param page the page
 * @param nightId the night it is fetched for
 * @param date the night's business date
 * @param partition the crawl partition that walks it
 * @param host its politeness clock
 * @param origin its robots.txt
 * @param attempt 1 for the first fetch of tonight
 * @param until past this the page is due again
 * @param recheckNights see {@link RefetchRule}; 0 when it was never read
 * @param sitemapDate what its sitemap says of it
 * @param failures fetches from its origin that failed in a row before this one
 * @param last its last reading; null when there is none of use
 */
public record Claim(
        UUID token,
        Page page,
        long nightId,
        LocalDate date,
        int partition,
        HostKey host,
        Origin origin,
        int attempt,
        Instant until,
        int recheckNights,
        SitemapDate sitemapDate,
        int failures,
        @Nullable LastReading last) {}
