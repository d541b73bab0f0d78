package dev.boardwalk.crawl;

import org.jspecify.annotations.Nullable;

/**
 * Where an answer is kept.
 *
 * @param fileId of the row in {@code boardwalk.archive_file}
 * @param offset first byte of its record
 * @param length bytes of its record as stored
 * @param bodyFetchId the fetch whose record holds the body; null when this one does
 * @param payloadSha256 of the body as received, still content-encoded, hex
 */
public record ArchivedAt(
        long fileId, long offset, long length, @Nullable Long bodyFetchId, String payloadSha256) {}
