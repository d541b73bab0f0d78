package dev.boardwalk.crawl;

import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.Reading;
import org.jspecify.annotations.Nullable;

/** Takes what came of a visit: stores it, prints it, compares it. */
@FunctionalInterface
public interface Sink {
    /**
     * @param reading null when there was no body to read
     * @param normalized null exactly when {@code reading} is
     */
    void store(Visit visit, @Nullable Reading reading, @Nullable Normalized normalized);
}
