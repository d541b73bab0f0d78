package dev.boardwalk.normalize.pay;

import dev.boardwalk.normalize.words.Figures;
import dev.boardwalk.posting.PayPeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an amount of pay is for as the text has it, those included that {@link PayPeriod} has no name for: their amounts stay as they are written, without a
 * period, and still give a year's. The only place with these factors: two sets of them in one code base give two truths.
 */
enum PaySpan {
    /** 40 hours in 52 weeks. */
    HOUR(PayPeriod.HOUR, 2080),
    /** 5 days in 52 weeks. */
    DAY(PayPeriod.DAY, 260),
    WEEK(PayPeriod.WEEK, 52),
    FORTNIGHT(null, 26),
    /** Paid twice a month: not every two weeks. */
    HALF_MONTH(null, 24),
    /** No extra months: 13th salaries are not counted. */
    MONTH(PayPeriod.MONTH, 12),
    QUARTER(null, 4),
    HALF_YEAR(null, 2),
    YEAR(PayPeriod.YEAR, 1),
    PROJECT(PayPeriod.PROJECT, 0),
    /** A shift, or "bimonthly", which is twice a month as often as every second one. */
    OTHER(null, 0);

    private final @Nullable PayPeriod period;
    private final BigDecimal aYear;

    PaySpan(@Nullable PayPeriod period, long aYear) {
        this.period = period;
        this.aYear = BigDecimal.valueOf(aYear);
    }

    static @Nullable PaySpan of(@Nullable PayPeriod period) {
        return period == null ? null : valueOf(period.name());
    }

    /** @return null where there is no name for it */
    @Nullable
    PayPeriod period() {
        return period;
    }

    /** @return null where a year has no certain number of them */
    @Nullable
    BigDecimal annual(@Nullable BigDecimal amount) {
        return amount == null || aYear.signum() == 0 ? null : Figures.plain(amount.multiply(aYear));
    }
}
