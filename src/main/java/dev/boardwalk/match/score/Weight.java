package dev.boardwalk.match.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One comparison of two ads.
 *
 * @param field what was compared
 * @param level how it came out, in words
 * @param bits log2 of how much likelier this is for one opening than for two (m/u of Fellegi and Sunter 1969); 0 when it tells nothing
 */
public record Weight(Field field, String level, double bits) implements Reason {
    static Weight of(Field field, String level, double bits) {
        return new Weight(field, level, bits);
    }

    @Override
    public String toString() {
        String amount = BigDecimal.valueOf(Math.abs(bits))
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
        return field + " " + level + " (" + (bits < 0 ? "-" : "+") + amount + ")";
    }
}
