package dev.boardwalk.normalize.words;

import java.math.BigDecimal;

/** One form for every figure: no trailing zeros, no exponent, so that 25000.00 and 25000 are equal and print as 25000. */
public final class Figures {
    private Figures() {}

    public static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
