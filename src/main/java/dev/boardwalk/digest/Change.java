package dev.boardwalk.digest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of the change feed.
 *
 * @param fields columns that differ, for CHANGED
 * @param before the row before; null for NEW and REOPENED
 * @param after the row after; null for CLOSED
 * @param reason why it closed
 */
record Change(
        long postingId,
        Kind kind,
        List<String> fields,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String reason) {

    enum Kind {
        NEW,
        CHANGED,
        CLOSED,
        REOPENED
    }

    /** The row to show. */
    JsonNode row() {
        return Objects.requireNonNull(after == null ? before : after, "a change has a row before or after");
    }
}
