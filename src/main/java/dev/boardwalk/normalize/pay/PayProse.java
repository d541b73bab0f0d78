package dev.boardwalk.normalize.pay;

import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.Sentences;
import dev.boardwalk.posting.Pay;
import dev.boardwalk.posting.PayKind;
import dev.boardwalk.posting.PayPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds pay in running text, where most figures are something else: fees, budgets, company money, perks. An amount counts when its sentence speaks of
 * pay, or says what it is for ("£17.00 per hour"), or is nothing but a range as wide as a year's pay; and when somebody could be paid so much.
 */
public final class PayProse {
    /** Longer texts are no ads; what they say further down is not looked for. */
    private static final int MOST_TEXT = 100_000;

    private static final int MOST_SENTENCE = 1_000;

    private static final Map<PayPeriod, BigDecimal[]> PLAUSIBLE = Map.of(
            PayPeriod.HOUR, bounds(4, 500),
            PayPeriod.DAY, bounds(40, 4_000),
            PayPeriod.WEEK, bounds(100, 15_000),
            PayPeriod.MONTH, bounds(300, 60_000),
            PayPeriod.YEAR, bounds(5_000, 1_500_000),
            PayPeriod.PROJECT, bounds(300, 200_000));

    private static final Set<String> STRONG = Set.of("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD");
    private static final Set<String> RATES = Set.of("rate", "rates");
    /** Day rates begin here. */
    private static final BigDecimal MOST_OF_AN_HOUR = BigDecimal.valueOf(60);

    private static final int LONGEST_HEADING = 50;
    private static final int HEADING_WORDS = 5;
    private static final BigDecimal LEAST_UNTIMED = BigDecimal.valueOf(500);

    private PayProse() {}

    private static BigDecimal[] bounds(long least, long most) {
        return new BigDecimal[] {BigDecimal.valueOf(least), BigDecimal.valueOf(most)};
    }

    /**
     * @param text a description: lines and sentences
     * @return the first pay it states, with the sentence as its raw words; null when it states none
     */
    public static @Nullable Pay find(String text, PayContext context) {
        String bounded = text.substring(0, Math.min(text.length(), MOST_TEXT));
        Pay onTarget = null;
        String heading = "";
        for (String line : bounded.split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            for (String sentence : Sentences.of(line)) {
                Pay pay = mayHoldPay(sentence) ? underHeading(heading, sentence, context) : null;
                if (pay != null && pay.kind() != PayKind.OTE) {
                    return pay;
                }
                onTarget = onTarget == null ? pay : onTarget;
            }
            heading = headsPay(line) ? line.strip() : "";
        }
        return onTarget;
    }

    /** "Pay rates:", "Salary", "Stundenlohn": a line that names pay and says nothing else. */
    private static boolean headsPay(String line) {
        List<String> words = line.length() > LONGEST_HEADING ? List.of() : Fold.words(line);
        return words.size() <= HEADING_WORDS
                && words.stream().anyMatch(StatedPay.WORDS::contains)
                && words.stream().noneMatch(StatedPay.EXTRAS::contains)
                && line.chars().noneMatch(Character::isDigit);
    }

    private static @Nullable Pay underHeading(String heading, String sentence, PayContext context) {
        Pay named = heading.isEmpty() ? null : inSentence(heading + " " + sentence.strip(), context);
        return named == null ? inSentence(sentence, context) : named;
    }

    /** Cheap: most sentences have no digit. */
    private static boolean mayHoldPay(String sentence) {
        return sentence.length() <= MOST_SENTENCE && sentence.chars().anyMatch(Character::isDigit);
    }

    private static @Nullable Pay inSentence(String sentence, PayContext context) {
        Pay pay = PayText.find(sentence.strip(), context, StatedPay::isStated);
        Pay timed = pay == null ? null : withRate(pay);
        return timed != null && isPlausible(timed) ? timed : null;
    }

    /** "Pay rate: £12.50": a small rate in a strong currency is an hour's. */
    private static Pay withRate(Pay pay) {
        BigDecimal most = pay.max() == null ? pay.min() : pay.max();
        boolean small = most != null
                && pay.currency() != null
                && STRONG.contains(pay.currency())
                && most.compareTo(MOST_OF_AN_HOUR) <= 0;
        boolean rate = Fold.words(pay.raw()).stream().anyMatch(RATES::contains);
        return small && rate && pay.period() == null
                ? new Pay(
                        pay.raw(),
                        pay.min(),
                        pay.max(),
                        pay.currency(),
                        PayPeriod.HOUR,
                        pay.kind(),
                        PaySpan.HOUR.annual(pay.min()),
                        PaySpan.HOUR.annual(pay.max()))
                : pay;
    }

    private static boolean isPlausible(Pay pay) {
        BigDecimal most = pay.max() == null ? pay.min() : pay.max();
        if (most == null || pay.currency() == null) {
            return false;
        }
        if (!STRONG.contains(pay.currency())) {
            return true;
        }
        BigDecimal[] bounds = pay.period() == null ? null : PLAUSIBLE.get(pay.period());
        return bounds == null
                ? most.compareTo(LEAST_UNTIMED) >= 0
                : most.compareTo(bounds[0]) >= 0 && most.compareTo(bounds[1]) <= 0;
    }
}
