package dev.boardwalk.board;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an operator expects of a board.
 *
 * @param minAds fewer listed ads than this make an otherwise healthy walk EMPTY_SUSPECT; null: no floor
 * @param fill by field name of a job ad, the least share (0 to 1) of the ads read that must have it; less is FIELD_DRIFT
 * @param newEvery a board that shows no new ad for longer is FIELD_DRIFT: its listing may be an old copy; null: it may be quiet for ever
 * @param alarmAfter after so many bad nights in a row people are told; null: as the application's configuration says
 */
public record Expectations(
        @Nullable Integer minAds,
        Map<String, Double> fill,
        @Nullable Duration newEvery,
        @Nullable Integer alarmAfter) {
    public static final Expectations NONE = new Expectations(null, Map.of());

    public Expectations {
        fill = Collections.unmodifiableMap(new TreeMap<>(fill));
    }

    public Expectations(@Nullable Integer minAds, Map<String, Double> fill) {
        this(minAds, fill, null, null);
    }
}
