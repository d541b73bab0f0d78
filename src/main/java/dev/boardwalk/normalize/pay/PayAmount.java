package dev.boardwalk.normalize.pay;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure with what stands at it: "US$ 120K", "6 LPA", "30,000 EUR+".
 *
 * @param number the figure without its unit
 * @param grouped its digits are grouped: it is complete and takes no unit from its neighbour
 * @param unit the factor at it; null when none
 * @param currency its meaning (see {@link PayCurrency}); null when none
 * @param plus a "+" follows
 * @param hasPeriod a period follows at once
 * @param period that period; null when none, or one without a name
 * @param start its first token
 * @param end the token after its last one
 */
record PayAmount(
        BigDecimal number,
        boolean grouped,
        @Nullable BigDecimal unit,
        @Nullable String currency,
        boolean plus,
        boolean hasPeriod,
        @Nullable PaySpan span,
        int start,
        int end) {

    BigDecimal value() {
        return unit == null ? number : number.multiply(unit);
    }

    /** Whether a neighbour's unit can be its own as well: "5-8 Lacs". */
    boolean takesUnit() {
        return unit == null && !grouped && number.compareTo(PayWords.THOUSAND) < 0;
    }

    PayAmount withUnit(@Nullable BigDecimal shared) {
        return new PayAmount(number, grouped, shared, currency, plus, hasPeriod, span, start, end);
    }

    /** @return null when no amount starts at this token, or two currencies at it contradict each other */
    static @Nullable PayAmount at(List<PayToken> tokens, int start) {
        return new Reader(tokens, start).read();
    }

    /** Reads one amount. */
    private static final class Reader {
        private final List<PayToken> tokens;
        private final int start;
        private int at;

        Reader(List<PayToken> tokens, int start) {
            this.tokens = tokens;
            this.start = start;
            this.at = start;
        }

        @Nullable
        PayAmount read() {
            String before = currency();
            if (before != null && is(PayToken.Type.CURRENCY)) {
                String second = currency(); // "USD $120k"
                before = merge(before, second);
            }
            if (!is(PayToken.Type.NUMBER) || (before == null && at > start)) {
                return null;
            }
            PayToken figure = tokens.get(at++);
            BigDecimal unit = is(PayToken.Type.UNIT) ? tokens.get(at++).number() : null;
            boolean plus = plus();
            String after = startsAnotherAmount() || isRankBefore(figure, unit) ? null : moneyAfter();
            String both = merge(before, after);
            if (before != null && after != null && both == null) {
                return null;
            }
            plus |= plus();
            boolean hasPeriod = is(PayToken.Type.PERIOD);
            PaySpan span = hasPeriod ? tokens.get(at++).span() : null;
            plus |= plus();
            BigDecimal number = figure.number();
            return number == null
                    ? null
                    : new PayAmount(number, figure.grouped(), unit, both, plus, hasPeriod, span, start, at);
        }

        /** "150 000$ CAD" names it twice. */
        private @Nullable String moneyAfter() {
            String first = currency();
            boolean another = first != null && is(PayToken.Type.CURRENCY) && !startsAnotherAmount();
            String both = another ? merge(first, tokens.get(at).word()) : null;
            at += both == null ? 0 : 1;
            return both == null ? first : both;
        }

        /** "120k USD 90k": with money before the first figure, money followed by a figure is the next one's. */
        private boolean startsAnotherAmount() {
            boolean own = tokens.get(start).is(PayToken.Type.CURRENCY);
            return own && at + 1 < tokens.size() && tokens.get(at + 1).is(PayToken.Type.NUMBER);
        }

        /** "Band 6 £31,365": a small number before money and its figure is none itself. */
        private boolean isRankBefore(PayToken figure, @Nullable BigDecimal unit) {
            BigDecimal next = at + 1 < tokens.size() && is(PayToken.Type.CURRENCY)
                    ? tokens.get(at + 1).number()
                    : null;
            return unit == null
                    && next != null
                    && tokens.get(at + 1).is(PayToken.Type.NUMBER)
                    && figure.number() != null
                    && figure.number().compareTo(PayWords.THOUSAND) < 0
                    && next.compareTo(PayWords.THOUSAND) >= 0;
        }

        /** The exacter of two that agree ("$" and "AUD"); null when they do not. */
        private static @Nullable String merge(@Nullable String one, @Nullable String other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            if (!PayCurrency.agree(one, other)) {
                return null;
            }
            return PayCurrency.isOpen(one) ? other : one;
        }

        private @Nullable String currency() {
            return is(PayToken.Type.CURRENCY) ? tokens.get(at++).word() : null;
        }

        private boolean plus() {
            if (is(PayToken.Type.PLUS)) {
                at++;
                return true;
            }
            return false;
        }

        private boolean is(PayToken.Type type) {
            return at < tokens.size() && tokens.get(at).is(type);
        }
    }
}
