package dev.boardwalk.digest;

import java.util.List;

/**
 * One section of the pages people read.
 *
 * @param name its heading
 * @param items all of it
 */
public record DigestPart(String name, List<Digest.Item> items) {
    /** A list longer than this is not read, and mail programs cut pages above 102 KB; JSON carries everything. */
    static final int SHOWN = 100;

    static List<DigestPart> of(Digest digest) {
        return List.of(
                new DigestPart("New", digest.created()),
                new DigestPart("Changed", digest.changed()),
                new DigestPart("Closed", digest.closed()),
                new DigestPart("Open again", digest.reopened()));
    }

    public List<Digest.Item> shown() {
        return items.subList(0, Math.min(SHOWN, items.size()));
    }

    public int more() {
        return items.size() - shown().size();
    }
}
