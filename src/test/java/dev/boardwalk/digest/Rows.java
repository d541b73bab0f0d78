package dev.boardwalk.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of posting_current and events of the feed, in few words. */
final class Rows {
    private Rows() {}

    /** JSON with apostrophes for quotation marks. */
    static JsonNode row(String json) {
        return JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    static Change event(Change.Kind kind, @Nullable String before, @Nullable String after, String... fields) {
        return new Change(
                7,
                kind,
                List.of(fields),
                before == null ? null : row(before),
                after == null ? null : row(after),
                kind == Change.Kind.CLOSED ? "PAGE_GONE" : null);
    }
}
