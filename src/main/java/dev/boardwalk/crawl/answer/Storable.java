package dev.boardwalk.crawl.answer;

import org.jspecify.annotations.Nullable;

/** What strangers send may hold characters no row can: one such header must not stop a night. */
public final class Storable {
    private Storable() {}

    /** The same words without control characters; null for null. */
    public static @Nullable String words(@Nullable String words) {
        return words == null ? null : words.replaceAll("\\p{Cntrl}", " ");
    }
}
