package dev.boardwalk.crawl;

import java.net.URI;
import java.time.Instant;

/**
 * What an answer only repeats: a body that is in the archive already.
 *
 * @param url where that body came from
 * @param at when it was archived
 * @param fetchId the fetch that brought it
 * @param payloadSha256 of it as received, still content-encoded, hex
 */
public record Repeated(URI url, Instant at, long fetchId, String payloadSha256) {}
