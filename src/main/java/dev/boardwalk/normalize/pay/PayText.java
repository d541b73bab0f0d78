package dev.boardwalk.normalize.pay;

import dev.boardwalk.posting.Pay;
import dev.boardwalk.posting.PayKind;
import dev.boardwalk.posting.PayPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads pay from words: finds the amounts, leaves out those that are something else, and takes the first that is pay. */
final class PayText {
    /** How far from an amount a word may stand and still speak of it. */
    private static final int NEAR = 6;

    private final String text;
    private final String label;
    private final PayContext context;
    private final @Nullable PayPeriod statedPeriod;
    private final List<PayToken> tokens;
    private int lastEnd;

    private PayText(String text, String label, PayContext context, @Nullable PayPeriod statedPeriod) {
        this.text = text;
        this.label = label;
        this.context = context;
        this.statedPeriod = statedPeriod;
        this.tokens = PayPhrases.join(PayTokenizer.tokens(text));
    }

    /** @param statedPeriod from structured data beside the text; null when none */
    static @Nullable Pay parse(String text, String label, PayContext context, @Nullable PayPeriod statedPeriod) {
        return new PayText(text, label, context, statedPeriod).parse();
    }

    /** The first amount that is pay and that {@code stated} takes for one, given all tokens; null when there is none. */
    static @Nullable Pay find(String text, PayContext context, BiPredicate<List<PayToken>, PayRange> stated) {
        PayText words = new PayText(text, "", context, null);
        return words.first(range -> stated.test(words.tokens, range));
    }

    private @Nullable Pay parse() {
        Pay pay = first(range -> true);
        return pay == null ? withoutAmount() : pay;
    }

    private @Nullable Pay first(Predicate<PayRange> stated) {
        Pay onTarget = null;
        int at = 0;
        while (at < tokens.size()) {
            PayRange range = PayRange.at(tokens, at);
            if (range == null) {
                at++;
                continue;
            }
            if (new PayCompany(tokens, range.start(), range.end()).isPay() && isAmount(range) && stated.test(range)) {
                if (kind(range) != PayKind.OTE) {
                    return pay(range);
                }
                onTarget = onTarget == null ? pay(range) : onTarget; // a base figure may follow
            }
            lastEnd = range.end();
            at = range.end();
        }
        return onTarget;
    }

    private @Nullable Pay withoutAmount() {
        PayKind kind = PayWords.withoutAmount(text);
        return kind == null ? null : new Pay(text, null, null, null, null, kind, null, null);
    }

    /** A figure is an amount of pay when money, a large unit or a period stands at it, or when the text is nothing else. */
    private boolean isAmount(PayRange range) {
        BigDecimal most = range.max() == null ? range.min() : range.max();
        if (most == null || most.signum() == 0) {
            return false;
        }
        boolean large = most.compareTo(PayWords.THOUSAND) >= 0;
        boolean figure = range.unit() != null
                && large
                && !isMillion(range)
                && !range.unit().equals(PayWords.LAKH);
        boolean alone = (large || statedPeriod != null) && isAlone(range);
        return range.currency() != null || isLakh(range) || figure || isTimed(range, large) || alone;
    }

    /** "L" alone is a lakh only in India. */
    private boolean isLakh(PayRange range) {
        boolean letter = tokens.get(range.end() - 1).word().equals("l");
        return PayWords.LAKH.equals(range.unit()) && (!letter || "IN".equals(context.country()));
    }

    /** A small figure without money may be anything ("5 pm"), unless it is for an hour or a day in a known currency. */
    private boolean isTimed(PayRange range, boolean large) {
        PaySpan span = span(range);
        boolean shortTime = span == PaySpan.HOUR || span == PaySpan.DAY;
        return hasPeriod(range) && (large || (shortTime && PayCurrency.fallback(context) != null));
    }

    private static boolean isMillion(PayRange range) {
        return range.unit() != null && range.unit().equals(PayWords.MILLION);
    }

    /** "25000", "30-45000", "approx. 25000 gross"; not "2026", and not a figure in a sentence. */
    private boolean isAlone(PayRange range) {
        BigDecimal only = range.min() == null ? range.max() : range.min();
        boolean year = only != null
                && range.end() - range.start() == 1
                && only.intValue() >= 1990
                && only.intValue() <= 2100
                && only.scale() == 0;
        for (int i = 0; i < tokens.size(); i++) {
            PayToken token = tokens.get(i);
            boolean inside = i >= range.start() && i < range.end();
            boolean word = token.is(PayToken.Type.WORD) && !PayWords.BARE.contains(token.word());
            if (!inside
                    && (word
                            || token.is(PayToken.Type.NUMBER)
                            || token.is(PayToken.Type.BAD_NUMBER)
                            || token.is(PayToken.Type.SLASH))) {
                return false;
            }
        }
        return !year && tokens.size() <= 12;
    }

    private @Nullable Pay pay(PayRange range) {
        if (!range.sound()) {
            return null;
        }
        return new PayFigures(range.min(), range.max(), currency(range), span(range)).toPay(text, kind(range));
    }

    private @Nullable String currency(PayRange range) {
        if (range.currency() != null) {
            return PayCurrency.settle(range.currency(), context);
        }
        Set<String> elsewhere = tokens.stream()
                .filter(token -> token.is(PayToken.Type.CURRENCY))
                .map(PayToken::word)
                .collect(Collectors.toSet());
        if (elsewhere.size() == 1) {
            return PayCurrency.settle(elsewhere.iterator().next(), context);
        }
        boolean indian = range.unit() != null
                && (range.unit().equals(PayWords.LAKH) || range.unit().equals(PayWords.CRORE));
        return indian ? PayCurrency.settle(PayCurrency.RUPEE, context) : PayCurrency.fallback(context);
    }

    private boolean hasPeriod(PayRange range) {
        return range.hasPeriod() || periodNear(range) >= 0;
    }

    private @Nullable PaySpan span(PayRange range) {
        if (range.hasPeriod()) {
            return range.span();
        }
        int near = periodNear(range);
        return near >= 0 ? tokens.get(near).span() : PaySpan.of(statedPeriod);
    }

    /** The first period after the amount, else the last before it, within the sentence and before any other figure; -1 when none. */
    private int periodNear(PayRange range) {
        for (int i = range.end(); i < tokens.size() && i < range.end() + NEAR && !parts(tokens.get(i)); i++) {
            boolean noun = i == range.end() && tokens.get(i).is(PayToken.Type.TIME);
            if (tokens.get(i).is(PayToken.Type.PERIOD) || noun) {
                return i;
            }
        }
        for (int i = range.start() - 1; i >= lastEnd && i >= range.start() - NEAR && !parts(tokens.get(i)); i--) {
            if (tokens.get(i).is(PayToken.Type.PERIOD)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean parts(PayToken token) {
        return token.is(PayToken.Type.STOP) || token.is(PayToken.Type.NUMBER) || token.is(PayToken.Type.BAD_NUMBER);
    }

    /** By the words before the amount, then those after it, then the label. */
    private PayKind kind(PayRange range) {
        int from = Math.max(lastEnd, range.start() - NEAR);
        int to = endOfWords(range.end());
        for (String words : List.of(words(from, range.start()), words(range.end(), to), label)) {
            PayKind kind = PayWords.kind(words);
            if (kind != PayKind.BASE || words.contains("base")) {
                return kind;
            }
        }
        return PayKind.BASE;
    }

    /** Up to the next figure; the words that lead to it without a pause are its own: "£30k OTE £45k". */
    private int endOfWords(int from) {
        int to = from;
        int pause = from;
        while (to < tokens.size() && to < from + NEAR) {
            PayToken token = tokens.get(to);
            if (token.is(PayToken.Type.NUMBER) || token.is(PayToken.Type.CURRENCY)) {
                return pause;
            }
            to++;
            pause = token.is(PayToken.Type.PAUSE) || token.is(PayToken.Type.STOP) ? to : pause;
        }
        return to;
    }

    private String words(int from, int to) {
        return tokens.subList(Math.min(from, to), to).stream()
                .map(PayToken::word)
                .collect(Collectors.joining(" "));
    }
}
