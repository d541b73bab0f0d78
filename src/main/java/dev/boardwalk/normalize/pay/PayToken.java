package dev.boardwalk.normalize.pay;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text about pay.
 *
 * @param type what it is
 * @param word folded; for CURRENCY its meaning (see {@link PayCurrency})
 * @param number of NUMBER, and the factor of UNIT; null otherwise
 * @param grouped a NUMBER whose digits are grouped
 * @param span of PERIOD and TIME; null otherwise
 */
record PayToken(
        Type type,
        String word,
        @Nullable BigDecimal number,
        boolean grouped,
        @Nullable PaySpan span) {
    enum Type {
        NUMBER,
        /** Digits that make no number. */
        BAD_NUMBER,
        CURRENCY,
        /** k, lakh, crore, million. */
        UNIT,
        /** "monthly", "pa", "per hour": what the amount is for. */
        PERIOD,
        /** "month" without a preposition: may be a period or a length of time. */
        TIME,
        /** "per", "pro", "par". */
        PER,
        SLASH,
        DASH,
        /** "to", "bis". */
        TO,
        /** "from", "ab": open above. */
        FROM,
        /** "up to", "max": open below. */
        UP_TO,
        /** "+" at the end of a figure: open above. */
        PLUS,
        PERCENT,
        /** A comma, bracket or colon. */
        PAUSE,
        /** The end of a sentence or line. */
        STOP,
        WORD
    }

    static PayToken of(Type type, String word) {
        return new PayToken(type, word, null, false, null);
    }

    static PayToken period(@Nullable PaySpan span) {
        return new PayToken(Type.PERIOD, "", null, false, span);
    }

    boolean is(Type other) {
        return type == other;
    }
}
