package dev.boardwalk.normalize.pay;

import dev.boardwalk.posting.PayKind;
import dev.boardwalk.posting.PayPeriod;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an amount's size says about its period. "$150K - $200K" is a year's pay although nobody writes so; "$150,000 an hour" and "$20 a year" are
 * slips of structured data. Between those the size says nothing: "$4,000" stays without a period when none is stated.
 */
final class LikelyPeriod {
    /** From here on an amount is a year's: no ad pays this much a month without saying that it is a month. About twice the best monthly pay. */
    private static final Map<String, BigDecimal> YEARLY_FROM = new HashMap<>();

    /** A year's pay is at least this fraction of {@link #YEARLY_FROM}: part-time work and stipends included. */
    private static final BigDecimal LEAST_YEAR = BigDecimal.valueOf(30);

    private static final BigDecimal HALF = BigDecimal.valueOf(2);

    static {
        from(15_000, "USD EUR GBP CHF CAD AUD NZD");
        from(36_000, "SGD");
        from(80_000, "RON BRL MYR PEN");
        from(120_000, "PLN ILS AED SAR QAR CNY");
        from(200_000, "INR SEK NOK DKK HKD ZAR");
        from(400_000, "CZK MXN TRY EGP THB UAH");
        from(600_000, "PHP TWD RUB PKR BDT LKR");
        from(2_000_000, "JPY KES");
        from(6_000_000, "HUF");
        from(15_000_000, "KRW");
        from(60_000_000, "COP CLP");
    }

    private LikelyPeriod() {}

    private static void from(long amount, String currencies) {
        for (String currency : currencies.split(" ")) {
            YEARLY_FROM.put(currency, BigDecimal.valueOf(amount));
        }
    }

    /**
     * @param stated the period the ad states; null when none
     * @return the stated one unless the amount cannot be for it; else YEAR where the amount cannot be for less; null when nothing tells
     */
    static @Nullable PayPeriod of(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String currency,
            @Nullable PayPeriod stated,
            PayKind kind) {
        BigDecimal yearly = currency == null ? null : YEARLY_FROM.get(currency);
        BigDecimal most = high == null ? low : high;
        BigDecimal least = low == null ? high : low;
        if (yearly == null || most == null || least == null) {
            return stated;
        }
        boolean aYears = most.compareTo(yearly) >= 0 && least.compareTo(yearly.divide(HALF)) >= 0;
        if (stated == PayPeriod.YEAR) {
            return most.multiply(LEAST_YEAR).compareTo(yearly) < 0 ? null : stated;
        }
        boolean slip = stated == PayPeriod.HOUR && aYears;
        boolean silent = stated == null && kind != PayKind.STIPEND;
        return aYears && (slip || silent) ? PayPeriod.YEAR : stated;
    }
}
