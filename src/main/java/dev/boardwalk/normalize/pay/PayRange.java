package dev.boardwalk.normalize.pay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One or two amounts that belong together, with their bounds.
 *
 * @param min null when open below
 * @param max null when open above
 * @param currency meaning as at the amounts; null when none stands there
 * @param hasPeriod a period stands at an amount
 * @param span null when none
 * @param unit the larger factor at the amounts; null when none
 * @param sound false when the two contradict each other: to be refused
 * @param start the first token
 * @param end the token after the last one
 */
record PayRange(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String currency,
        boolean hasPeriod,
        @Nullable PaySpan span,
        @Nullable BigDecimal unit,
        boolean sound,
        int start,
        int end) {
    private static final Set<String> BETWEEN =
            Set.of("between", "zwischen", "entre", "tra", "tussen", "mellan", "mellem", "mellom");
    private static final Set<String> AND = Set.of("and", "und", "et", "y", "e", "en", "och", "og");
    private static final BigDecimal FAR = BigDecimal.TEN;
    private static final BigDecimal MOST_OF_A_STEP = BigDecimal.valueOf(2);

    /** @return null when no amount starts at this token */
    static @Nullable PayRange at(List<PayToken> tokens, int start) {
        PayAmount first = PayAmount.at(tokens, start);
        if (first == null) {
            return null;
        }
        PayAmount listed = lastOfList(tokens, first);
        if (listed != null) {
            return pair(first, listed);
        }
        PayAmount second =
                first.end() < tokens.size() && joins(tokens, first) ? PayAmount.at(tokens, first.end() + 1) : null;
        if (second == null) {
            return single(tokens, first);
        }
        PayRange both = pair(first, second);
        return !both.sound() && isRank(first, second) ? null : both;
    }

    /** "£24,907/£26,970/£27,416": the steps of one pay; null when there is no such list. */
    private static @Nullable PayAmount lastOfList(List<PayToken> tokens, PayAmount first) {
        PayAmount last = null;
        PayAmount step = first;
        while (step != null && step.end() < tokens.size() && !step.hasPeriod() && isSlash(tokens, step)) {
            PayAmount next = PayAmount.at(tokens, step.end() + 1);
            step = next != null && isStep(step, next) ? next : null;
            last = step == null ? last : step;
        }
        return last;
    }

    private static boolean isSlash(List<PayToken> tokens, PayAmount step) {
        return tokens.get(step.end()).is(PayToken.Type.SLASH);
    }

    private static boolean isStep(PayAmount step, PayAmount next) {
        boolean large = step.value().compareTo(PayWords.THOUSAND) >= 0;
        boolean higher = next.value().compareTo(step.value()) > 0;
        boolean near = next.value().compareTo(step.value().multiply(MOST_OF_A_STEP)) <= 0;
        return large && higher && near;
    }

    /** "Band 6 - £31,365": a small number before the first money. */
    private static boolean isRank(PayAmount first, PayAmount second) {
        return first.currency() == null && first.takesUnit() && second.currency() != null;
    }

    private static boolean joins(List<PayToken> tokens, PayAmount first) {
        PayToken token = tokens.get(first.end());
        boolean between = first.start() > 0
                && BETWEEN.contains(tokens.get(first.start() - 1).word());
        boolean and = between && AND.contains(token.word());
        boolean up = token.is(PayToken.Type.UP_TO) && isAfter(tokens, first.start(), PayToken.Type.FROM);
        return token.is(PayToken.Type.DASH)
                || token.is(PayToken.Type.TO)
                || and
                || up
                || token.word().equals("a");
    }

    private static boolean isAfter(List<PayToken> tokens, int start, PayToken.Type type) {
        return start > 0 && tokens.get(start - 1).is(type);
    }

    private static PayRange single(List<PayToken> tokens, PayAmount only) {
        boolean upTo =
                isAfter(tokens, only.start(), PayToken.Type.UP_TO) || isAfter(tokens, only.start(), PayToken.Type.TO);
        boolean from = only.plus() || isAfter(tokens, only.start(), PayToken.Type.FROM);
        BigDecimal value = only.value();
        return new PayRange(
                upTo ? null : value,
                from && !upTo ? null : value,
                only.currency(),
                only.hasPeriod(),
                only.span(),
                only.unit(),
                true,
                only.start(),
                only.end());
    }

    private static PayRange pair(PayAmount low, PayAmount high) {
        PayAmount first = low.takesUnit() ? withSharedUnit(low, high) : low;
        PayAmount second = high.takesUnit() && first.unit() != null ? high.withUnit(first.unit()) : high;
        String currency = currency(first.currency(), second.currency());
        boolean sameMoney = first.currency() == null || second.currency() == null || currency != null;
        boolean samePeriod = !first.hasPeriod() || !second.hasPeriod() || first.span() == second.span();
        boolean near = isNear(first.value(), second.value());
        BigDecimal unit = second.unit() == null ? first.unit() : second.unit();
        return new PayRange(
                first.value(),
                second.plus() ? null : second.value(),
                currency,
                first.hasPeriod() || second.hasPeriod(),
                second.hasPeriod() ? second.span() : first.span(),
                unit,
                sameMoney && samePeriod && near,
                first.start(),
                second.end());
    }

    private static @Nullable String currency(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (!PayCurrency.agree(one, other)) {
            return null;
        }
        return PayCurrency.isOpen(one) ? other : one;
    }

    /** "5-8 Lacs" and "30-45000" mean the unit twice; "900-1.2k" does not, because 900,000 would be far above. */
    private static PayAmount withSharedUnit(PayAmount low, PayAmount high) {
        BigDecimal unit = high.unit();
        if (unit == null && low.number().compareTo(high.number()) < 0 && isThousands(high.number())) {
            unit = PayWords.THOUSAND;
        }
        if (unit == null) {
            return low;
        }
        boolean farAbove = low.number().multiply(unit).compareTo(high.value().multiply(FAR)) > 0;
        boolean fits = high.unit() != null || isNear(low.number().multiply(unit), high.value());
        return farAbove || !fits ? low : low.withUnit(unit);
    }

    private static boolean isThousands(BigDecimal number) {
        return number.compareTo(PayWords.THOUSAND) >= 0
                && number.remainder(PayWords.THOUSAND).signum() == 0;
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.signum() == 0
                || other.signum() == 0
                || one.max(other).compareTo(one.min(other).multiply(FAR)) <= 0;
    }
}
