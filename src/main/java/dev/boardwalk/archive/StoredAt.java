package dev.boardwalk.archive;

/**
 * Where a record is.
 *
 * @param fileId of the row in {@code boardwalk.archive_file}
 * @param offset first byte of its gzip member
 * @param length bytes of its gzip member
 */
public record StoredAt(long fileId, long offset, long length) {
    /** First byte behind the record. */
    public long end() {
        return offset + length;
    }
}
