package dev.boardwalk.board;

import org.jspecify.annotations.Nullable;

/**
 * What an operator expects of a walk.
 *
 * @param minAds fewer listed ads than this make an otherwise healthy walk EMPTY_SUSPECT; null: no floor
 */
public record Expectations(@Nullable Integer minAds) {
    public static final Expectations NONE = new Expectations(null);
}
