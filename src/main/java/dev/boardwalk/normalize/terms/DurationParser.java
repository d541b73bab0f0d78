package dev.boardwalk.normalize.terms;

import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.PhraseTable;
import dev.boardwalk.normalize.words.Quantities;
import dev.boardwalk.normalize.words.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how long an internship or contract lasts: "6 Months + PPO (based on performance)". */
public final class DurationParser {
    /** Days of a mean month (365.25 / 12): 12 weeks are 3 months, 6 months stay 6. */
    private static final BigDecimal MONTH_DAYS = new BigDecimal("30.44");

    private static final Map<ChronoUnit, BigDecimal> DAYS =
            Map.of(ChronoUnit.DAYS, BigDecimal.ONE, ChronoUnit.WEEKS, BigDecimal.valueOf(7));
    private static final int MAX_MONTHS = 120;

    /** A length beside one of these is not the length of the position. */
    private static final Set<String> OTHER_LENGTHS = Set.of(
            "experience",
            "exp",
            "notice",
            "probation",
            "probationary",
            "start",
            "starts",
            "starting",
            "within",
            "old",
            "ago",
            "every",
            "per");

    private static final PhraseTable<Boolean> OFFERS = new PhraseTable<Boolean>()
            .add(true, "ppo,ppos,pre placement offer,preplacement offer,pre placement,preplacement")
            .add(false, "no ppo,without ppo,not ppo,no pre placement offer,without pre placement offer");

    private DurationParser() {}

    /** @return never null; both components null when nothing is understood. Weeks are rounded to months, less than half a month is not said. */
    public static Term parse(String text) {
        List<String> words = Fold.words(text);
        var offers = OFFERS.find(words);
        boolean offered = !offers.isEmpty() && offers.stream().allMatch(PhraseTable.Hit::meaning);
        Integer months = words.stream().anyMatch(OTHER_LENGTHS::contains) ? null : months(Fold.pieces(text));
        return new Term(months, offered ? Boolean.TRUE : null);
    }

    private static @Nullable Integer months(List<String> pieces) {
        BigDecimal sum = BigDecimal.ZERO;
        ChronoUnit last = null;
        for (Quantity quantity : Quantities.find(pieces)) {
            BigDecimal months = months(quantity);
            boolean continues = last == null
                    || quantity.unit().compareTo(last) < 0; // "1 year 6 months", not "3 months or 6 months"
            if (months == null || !quantity.single() || quantity.plus() || !continues) {
                return null;
            }
            sum = sum.add(months);
            last = quantity.unit();
        }
        int whole = sum.setScale(0, RoundingMode.HALF_UP).intValue();
        return whole >= 1 && whole <= MAX_MONTHS ? whole : null;
    }

    private static @Nullable BigDecimal months(Quantity quantity) {
        BigDecimal days = DAYS.get(quantity.unit());
        if (days != null) {
            return quantity.low().multiply(days).divide(MONTH_DAYS, 4, RoundingMode.HALF_UP);
        }
        return switch (quantity.unit()) {
            case MONTHS -> quantity.low();
            case YEARS -> quantity.low().multiply(BigDecimal.valueOf(12));
            default -> null;
        };
    }
}
