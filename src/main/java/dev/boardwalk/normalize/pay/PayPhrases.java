package dev.boardwalk.normalize.pay;

import dev.boardwalk.posting.PayPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins tokens that mean one thing ("per" "month", "up" "to"), and takes out figures that count something else ("40 hours per week", "10 %"). */
final class PayPhrases {
    private static final Set<String> EVERY_OTHER = Set.of("bi", "semi", "other");

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
        }
        return withoutCounts(joined);
    }

    private static @Nullable PayToken both(PayToken before, PayToken token) {
        boolean time = token.is(PayToken.Type.TIME) || token.is(PayToken.Type.PERIOD);
        if (time && (before.is(PayToken.Type.PER) || before.is(PayToken.Type.SLASH) || isArticle(before))) {
            return PayToken.period(token.period());
        }
        if (token.is(PayToken.Type.PERIOD) && before.is(PayToken.Type.WORD) && EVERY_OTHER.contains(before.word())) {
            return PayToken.period(null);
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
            return PayToken.period(PayPeriod.PROJECT);
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
