package dev.boardwalk.crawl;

import dev.boardwalk.posting.Page;
import java.time.Instant;
import java.util.UUID;

/**
 * The right of one worker to fetch one page and to store what came of it, until it runs out.
 *
 * @param token what the store compares; a claim that was taken over has another one
 * @param page the page
 * @param nightId the night it is fetched for
 * @param partition the crawl partition that walks it
 * @param host its politeness clock
 * @param origin its robots.txt
 * @param attempt 1 for the first fetch of tonight
 * @param until past this the page is due again
 */
public record Claim(
        UUID token, Page page, long nightId, int partition, HostKey host, Origin origin, int attempt, Instant until) {}
