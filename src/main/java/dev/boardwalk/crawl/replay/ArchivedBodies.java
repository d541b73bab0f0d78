package dev.boardwalk.crawl.replay;

import dev.boardwalk.posting.PageBody;
import java.io.IOException;

/** Gives archived bodies back. */
@FunctionalInterface
public interface ArchivedBodies {
    /** @throws IOException when the record is not there, or its body cannot be decoded */
    PageBody read(String file, long offset) throws IOException;
}
