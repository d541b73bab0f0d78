package dev.boardwalk.normalize.pay;

import dev.boardwalk.normalize.words.Figures;
import dev.boardwalk.posting.Pay;
import dev.boardwalk.posting.PayKind;
import dev.boardwalk.posting.PayPeriod;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of a pay, before they are written down: bounds in one currency and for one span of time. */
record PayFigures(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String currency,
        @Nullable PaySpan span) {
    /** Wider ranges than this are two figures that do not belong together. */
    private static final BigDecimal WIDEST = BigDecimal.valueOf(50);

    /** Nobody advertises more than this in these currencies: it is a company's money, not pay. */
    private static final BigDecimal MOST = BigDecimal.valueOf(5_000_000);

    private static final Set<String> STRONG = Set.of("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD");

    /** @return null when the figures cannot be pay; swapped bounds are put right, a zero is a bound that is not stated */
    @Nullable
    Pay toPay(String raw, PayKind kind) {
        BigDecimal low = stated(min);
        BigDecimal high = stated(max);
        if (low != null && high != null && low.compareTo(high) > 0) {
            BigDecimal swap = low;
            low = high;
            high = swap;
        }
        if (!isPlausible(low, high)) {
            return null;
        }
        PaySpan sure = nameless() ? span : PaySpan.of(LikelyPeriod.of(low, high, currency, period(), kind));
        return sure == null
                ? new Pay(raw, low, high, currency, null, kind, null, null)
                : new Pay(raw, low, high, currency, sure.period(), kind, sure.annual(low), sure.annual(high));
    }

    private @Nullable PayPeriod period() {
        return span == null ? null : span.period();
    }

    /** "a fortnight": a period is stated, and the amount's size need not tell one. */
    private boolean nameless() {
        return span != null && span.period() == null;
    }

    private static @Nullable BigDecimal stated(@Nullable BigDecimal bound) {
        return bound == null || bound.signum() <= 0 ? null : Figures.plain(bound);
    }

    private boolean isPlausible(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        BigDecimal most = high == null ? low : high;
        if (most == null || (low != null && most.compareTo(low.multiply(WIDEST)) > 0)) {
            return false;
        }
        return currency == null || !STRONG.contains(currency) || most.compareTo(MOST) <= 0;
    }
}
