package dev.boardwalk.crawl;

/**
 * Where an answer is kept.
 *
 * @param fileId of the row in {@code boardwalk.archive_file}
 * @param offset first byte of its record
 * @param length bytes of its record as stored
 */
public record ArchivedAt(long fileId, long offset, long length) {}
