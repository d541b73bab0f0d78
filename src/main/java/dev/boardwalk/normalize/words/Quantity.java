package dev.boardwalk.normalize.words;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;

/**
 * A length of time as written: "3 - 5 years", "2+ yrs", "five (5) years", "6-month".
 *
 * @param low the first number
 * @param high the second one; equal to {@code low} for a single number
 * @param plus a "+" follows: at least
 * @param unit what is counted
 * @param start the first of its pieces (see {@link Fold#pieces})
 * @param end the piece after its last one
 */
public record Quantity(BigDecimal low, BigDecimal high, boolean plus, ChronoUnit unit, int start, int end) {
    public boolean single() {
        return low.compareTo(high) == 0;
    }
}
