package dev.boardwalk.archive;

import java.net.URI;
import java.time.Instant;

/**
 * The record a revisit refers to.
 *
 * @param url its WARC-Target-URI
 * @param at its WARC-Date
 * @param payloadSha256 of its body, hex
 */
public record Referred(URI url, Instant at, String payloadSha256) {}
