package dev.boardwalk.normalize.terms;

import org.jspecify.annotations.Nullable;

/**
 * How long a position lasts.
 *
 * @param months whole months; null when not said, or said as a range
 * @param prePlacementOffer true when a permanent job after the internship is held out; null when not said
 */
public record Term(@Nullable Integer months, @Nullable Boolean prePlacementOffer) {
    public static final Term UNKNOWN = new Term(null, null);
}
