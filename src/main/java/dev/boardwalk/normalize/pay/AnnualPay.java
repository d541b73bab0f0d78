package dev.boardwalk.normalize.pay;

import dev.boardwalk.normalize.words.Figures;
import dev.boardwalk.posting.PayPeriod;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns an amount into a year's. The only place with these factors: two sets of them in one code base give two truths. */
final class AnnualPay {
    /** 40 hours in 52 weeks; 5 days in 52 weeks; no extra months (13th salaries are not counted). A lump sum has no factor. */
    private static final Map<PayPeriod, BigDecimal> FACTORS = Map.of(
            PayPeriod.HOUR, BigDecimal.valueOf(2080),
            PayPeriod.DAY, BigDecimal.valueOf(260),
            PayPeriod.WEEK, BigDecimal.valueOf(52),
            PayPeriod.MONTH, BigDecimal.valueOf(12),
            PayPeriod.YEAR, BigDecimal.ONE);

    private AnnualPay() {}

    static @Nullable BigDecimal of(@Nullable BigDecimal amount, @Nullable PayPeriod period) {
        BigDecimal factor = period == null ? null : FACTORS.get(period);
        return amount == null || factor == null ? null : Figures.plain(amount.multiply(factor));
    }
}
