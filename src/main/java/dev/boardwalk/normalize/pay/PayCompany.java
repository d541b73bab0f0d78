package dev.boardwalk.normalize.pay;

import java.util.List;

/** Judges an amount by the words it keeps company with: funding, fees and bonuses are not pay. */
record PayCompany(List<PayToken> tokens, int start, int end) {
    private static final int BEFORE = 4;
    private static final int AFTER = 3;
    private static final int MOST_IN_BRACKETS = 12;

    boolean isPay() {
        return !(isNotPayBefore() || isNotPayAfter());
    }

    /** The nearest telling word before the amount decides: "bonus: $5k", but "bonus and a salary of $90k". */
    private boolean isNotPayBefore() {
        for (int i = start - 1; i >= 0 && i >= start - BEFORE; i--) {
            i = beforeBrackets(i);
            PayToken token = tokens.get(i);
            if (ends(token) || token.is(PayToken.Type.NUMBER) || PayWords.AND.contains(token.word())) {
                return false;
            }
            if (PayWords.PAY.contains(token.word())) {
                return i > 0 && PayWords.NOT_PAY.contains(tokens.get(i - 1).word()); // "learning stipend"
            }
            if (PayWords.NOT_PAY.contains(token.word())) {
                return true;
            }
        }
        return false;
    }

    /** What stands in brackets before an amount speaks of something else: "salary (includes variable pay) $90k". */
    private int beforeBrackets(int close) {
        if (!tokens.get(close).word().equals(")")) {
            return close;
        }
        for (int i = close - 1; i > 0 && i > close - MOST_IN_BRACKETS; i--) {
            if (tokens.get(i).word().equals("(")) {
                return i - 1;
            }
        }
        return close;
    }

    private boolean isNotPayAfter() {
        for (int i = end; i < tokens.size() && i < end + AFTER; i++) {
            PayToken token = tokens.get(i);
            boolean other =
                    token.is(PayToken.Type.NUMBER) || token.is(PayToken.Type.CURRENCY) || token.is(PayToken.Type.DASH);
            if (ends(token)
                    || other
                    || token.is(PayToken.Type.PAUSE)
                    || token.is(PayToken.Type.PLUS)
                    || PayWords.AND.contains(token.word())) {
                return false;
            }
            if (PayWords.NOT_PAY.contains(token.word())) {
                return true;
            }
            if (PayWords.PAY.contains(token.word())) {
                return false;
            }
        }
        return false;
    }

    private static boolean ends(PayToken token) {
        return token.is(PayToken.Type.STOP);
    }
}
