package dev.boardwalk.normalize;

import java.util.List;

/** Judges an amount by the words it keeps company with: funding, fees and bonuses are not pay. */
record PayCompany(List<PayToken> tokens, int start, int end) {
    private static final int BEFORE = 4;
    private static final int AFTER = 3;

    boolean isPay() {
        return !(isNotPayBefore() || isNotPayAfter());
    }

    /** The nearest telling word before the amount decides: "bonus: $5k", but "bonus and a salary of $90k". */
    private boolean isNotPayBefore() {
        for (int i = start - 1; i >= 0 && i >= start - BEFORE; i--) {
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
