package dev.boardwalk.analytics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which job ad each field of a published posting comes from, by the rule of the release itself. */
public final class FieldSourceRepository {
    private final JdbcClient jdbc;

    public FieldSourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One field of one posting.
     *
     * @param field as in an ad
     * @param rule why this ad
     * @param value as JSON, its first 200 characters; null when the best source does not state a field that only it gives
     */
    public record FieldSource(
            String field,
            String rule,
            long jobAdId,
            @Nullable String value) {}

    /** Of its open ads; none when the posting has no open ad. */
    public List<FieldSource> of(long postingId) {
        return jdbc.sql(PostingSql.FIELD_SOURCES)
                .param("posting", postingId)
                .query((row, index) -> new FieldSource(
                        row.getString("field"), row.getString("rule"), row.getLong("id"), row.getString("value")))
                .list();
    }
}
