package dev.boardwalk.crawl.refetch;

import java.time.Instant;

/**
 * Where the body of a page's last reading is kept.
 *
 * @param fetchId the fetch whose archived record holds it
 * @param at when that record was written
 * @param payloadSha256 of the body as received, still content-encoded, hex
 */
public record KeptBody(long fetchId, Instant at, String payloadSha256) {}
