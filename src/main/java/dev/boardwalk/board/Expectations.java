package dev.boardwalk.board;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an operator expects of a walk.
 *
 * @param minAds fewer listed ads than this make an otherwise healthy walk EMPTY_SUSPECT; null: no floor
 * @param fill by field name of a job ad, the least share (0 to 1) of the ads read that must have it; less is FIELD_DRIFT
 */
public record Expectations(@Nullable Integer minAds, Map<String, Double> fill) {
    public static final Expectations NONE = new Expectations(null);

    public Expectations {
        fill = java.util.Collections.unmodifiableMap(new TreeMap<>(fill));
    }

    public Expectations(@Nullable Integer minAds) {
        this(minAds, Map.of());
    }
}
