package dev.boardwalk.archive;

import java.util.List;

/**
 * A file that was written anew without some of its records.
 *
 * @param id its row
 * @param oldName what it was called
 * @param newName what it is called now
 * @param bytes its new length
 * @param dropped the records it lost, by where they were
 */
public record Rewritten(long id, String oldName, String newName, long bytes, List<StoredAt> dropped) {
    public Rewritten {
        dropped = List.copyOf(dropped);
    }
}
