package dev.boardwalk.normalize.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins tokens that mean one thing ("per" "month", "up" "to"), and takes out figures that count something else ("40 hours per week", "10 %"). */
final class PayPhrases {
    private static final Set<String> EVERY_OTHER = Set.of("bi", "other");
    private static final Set<String> TWICE = Set.of("semi", "twice", "half", "halb", "zweimal");
    private static final Set<String> TWO =
            Set.of("2", "two", "zwei", "deux", "dos", "due", "duas", "twee", "second", "zweite");
    private static final Set<String> EACH =
            Set.of("every", "each", "alle", "per", "all", "les", "cada", "ogni", "elke", "jede", "pro", "za");

    private PayPhrases() {}

    static List<PayToken> join(List<PayToken> tokens) {
        List<PayToken> joined = new ArrayList<>(tokens.size());
        for (PayToken token : tokens) {
            PayToken before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            PayToken both = before == null ? null : both(before, token);
            if (both != null) {
                joined.set(joined.size() - 1, both);
            } else {
                joined.add(token);
            }
            joinSpan(joined);
        }
        return withoutCounts(joined);
    }

    private static void joinSpan(List<PayToken> joined) {
        int last = joined.size() - 1;
        PaySpan fortnight = fortnight(joined);
        if (fortnight != null) {
            joined.subList(last - 1, last + 1).clear();
            joined.set(last - 2, PayToken.period(fortnight));
        } else if (last > 0
                && joined.get(last).is(PayToken.Type.PERIOD)
                && joined.get(last - 1).word().equals("twice")) {
            joined.remove(last - 1);
            joined.set(last - 1, PayToken.period(half(joined.get(last - 1).span())));
        }
    }

    private static @Nullable PayToken both(PayToken before, PayToken token) {
        boolean time = token.is(PayToken.Type.TIME) || token.is(PayToken.Type.PERIOD);
        if (time && (before.is(PayToken.Type.PER) || before.is(PayToken.Type.SLASH) || isArticle(before))) {
            return PayToken.period(token.span());
        }
        if (time && before.is(PayToken.Type.WORD) && EVERY_OTHER.contains(before.word())) {
            return PayToken.period(token.span() == PaySpan.WEEK ? PaySpan.FORTNIGHT : PaySpan.OTHER);
        }
        if (time && before.is(PayToken.Type.WORD) && TWICE.contains(before.word())) {
            return PayToken.period(half(token.span()));
        }
        if (token.is(PayToken.Type.TO) && isWord(before, "up")) {
            return PayToken.of(PayToken.Type.UP_TO, "up to");
        }
        if (isWord(token, "zu") && before.is(PayToken.Type.TO)) {
            return PayToken.of(PayToken.Type.UP_TO, "bis zu");
        }
        if (isWord(token, "than") && isWord(before, "more", "less")) {
            return PayToken.of(before.word().equals("more") ? PayToken.Type.FROM : PayToken.Type.UP_TO, before.word());
        }
        if (isWord(token, "sum") && isWord(before, "lump")) {
            return PayToken.period(PaySpan.PROJECT);
        }
        if (before.is(PayToken.Type.FROM) && (isWord(token, "at", "de") || token.is(PayToken.Type.FROM))) {
            return before;
        }
        if (before.is(PayToken.Type.PER)
                && token.is(PayToken.Type.STOP)
                && before.word().equals("pr")) {
            return before; // "pr. måned"
        }
        if (before.is(PayToken.Type.UP_TO) && isWord(token, "a", "de", "of")) {
            return before;
        }
        return bound(before, token);
    }

    private static PaySpan half(@Nullable PaySpan span) {
        return span == PaySpan.MONTH ? PaySpan.HALF_MONTH : span == PaySpan.YEAR ? PaySpan.HALF_YEAR : PaySpan.OTHER;
    }

    /** "every two weeks", "alle 14 Tage", "twice" "a month": the last tokens, when they are one span of time. */
    private static @Nullable PaySpan fortnight(List<PayToken> tokens) {
        int size = tokens.size();
        if (size < 3
                || !tokens.get(size - 1).is(PayToken.Type.TIME)
                || !EACH.contains(tokens.get(size - 3).word())) {
            return null;
        }
        PayToken number = tokens.get(size - 2);
        boolean weeks = tokens.get(size - 1).span() == PaySpan.WEEK && (TWO.contains(number.word()) || is(number, 2));
        boolean days = tokens.get(size - 1).span() == PaySpan.DAY && is(number, 14);
        return weeks || days ? PaySpan.FORTNIGHT : null;
    }

    private static boolean is(PayToken token, long number) {
        return token.number() != null && token.number().compareTo(BigDecimal.valueOf(number)) == 0;
    }

    private static @Nullable PayToken bound(PayToken before, PayToken token) {
        if (isWord(before, "a") && isWord(token, "partir", "partire")) {
            return PayToken.of(PayToken.Type.FROM, "a partir de");
        }
        if (token.is(PayToken.Type.TO) && isWord(before, "rising", "increasing", "going")) {
            return token;
        }
        boolean comma = before.is(PayToken.Type.PAUSE) && before.word().equals(",");
        return comma && token.is(PayToken.Type.UP_TO) ? token : null;
    }

    /** "an hour"; "an" is a French year, too. */
    private static boolean isArticle(PayToken token) {
        boolean free = token.is(PayToken.Type.WORD) || token.is(PayToken.Type.TIME);
        return free && Set.of("a", "an", "l").contains(token.word());
    }

    private static boolean isWord(PayToken token, String... words) {
        return token.is(PayToken.Type.WORD) && Set.of(words).contains(token.word());
    }

    /** Numbers before a noun of time or a percent sign count those; a period after them belongs to them. */
    private static List<PayToken> withoutCounts(List<PayToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).is(PayToken.Type.NUMBER)) {
                continue;
            }
            int unit = i + 1 < tokens.size() && tokens.get(i + 1).is(PayToken.Type.DASH) ? i + 2 : i + 1;
            if (unit < tokens.size() && isCount(tokens, i, tokens.get(unit))) {
                blank(tokens, i, unit);
            }
        }
        return tokens;
    }

    private static boolean isCount(List<PayToken> tokens, int number, PayToken unit) {
        if (unit.is(PayToken.Type.PERCENT)) {
            return true;
        }
        BigDecimal value = tokens.get(number).number();
        boolean small = value != null && value.compareTo(PayWords.THOUSAND) < 0;
        int first = startOfRange(tokens, number);
        boolean money = first > 0 && tokens.get(first - 1).is(PayToken.Type.CURRENCY);
        return unit.is(PayToken.Type.TIME) && small && !money;
    }

    private static int startOfRange(List<PayToken> tokens, int number) {
        boolean range = number > 1
                && (tokens.get(number - 1).is(PayToken.Type.DASH)
                        || tokens.get(number - 1).is(PayToken.Type.TO))
                && tokens.get(number - 2).is(PayToken.Type.NUMBER);
        return range ? number - 2 : number;
    }

    private static void blank(List<PayToken> tokens, int number, int unit) {
        int end = unit + 1 < tokens.size() && tokens.get(unit + 1).is(PayToken.Type.PERIOD) ? unit + 1 : unit;
        for (int i = startOfRange(tokens, number); i <= end; i++) {
            tokens.set(i, PayToken.of(PayToken.Type.WORD, ""));
        }
    }
}
