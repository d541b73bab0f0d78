package dev.boardwalk.normalize.pay;

import dev.boardwalk.normalize.words.Fold;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Whether an amount in a sentence is stated as pay: a word for pay names it, or the way it stands there does. */
final class StatedPay {
    /** A sentence of so few tokens is a line of a list. */
    private static final int FEW = 14;

    /** How far before an amount its sentence may have spoken of pay. */
    private static final int BEFORE = 40;

    private static final int AFTER = 3;

    /** An amount after no more tokens than this opens its sentence: "Band 6 - £31,365 - £37,890 plus …". */
    private static final int FIRST = 5;

    private static final BigDecimal LEAST_YEAR = BigDecimal.valueOf(10_000);

    /** Words that name pay before it. */
    static final Set<String> WORDS = Fold.set("""
            salary salaries pay ctc compensation wage wages remuneration stipend earn earning earnings ote rate rates gehalt jahresgehalt monatsgehalt
            bruttojahresgehalt lohn stundenlohn vergutung verdienst salaire remuneration sueldo salario retribucion retribuzione stipendio ral salaris
            loon wynagrodzenie pensja mzda plat lon arslon manadslon palkka""");

    private static final Set<String> PAY_AFTER =
            Fold.set("base basic salary ote ctc gross brutto brut bruto lordi stipend fte wte compensation");

    /** What makes a sentence one about extras or deductions. */
    static final Set<String> EXTRAS = Fold.set("""
            allowance allowances budget reimbursement reimbursements deducted deduction deduct fee fees charge charges levy bonus bonuses grant voucher
            vouchers insurance learning education wellness wellbeing equipment relocation referral refer recommend commuter internet phone gym lunch meal
            meals food travel save saving savings discount discounts benefit raised funding revenue turnover investors customers quota quotas contracts
            deals budgets spend spending account hra hsa fsa hello weighting welcome joining kilogram kg dbs disclosure""");

    private static final BigDecimal MOST_YEAR = BigDecimal.valueOf(400_000);
    private static final Set<String> GRADES = Set.of("band", "grade", "scale", "tier");

    private StatedPay() {}

    /** @param tokens of a sentence */
    static boolean isStated(List<PayToken> tokens, PayRange range) {
        boolean money =
                range.currency() != null || PayWords.LAKH.equals(range.unit()) || PayWords.CRORE.equals(range.unit());
        if (!money || PayWords.MILLION.equals(range.unit())) {
            return false;
        }
        return isNamed(tokens, range) || standsForItself(tokens, range) || isOfAGrade(tokens, range);
    }

    /** The word for pay is nearer than any word for something else. */
    private static boolean isNamed(List<PayToken> tokens, PayRange range) {
        for (int i = range.start() - 1; i >= 0 && i >= range.start() - BEFORE; i--) {
            String word = tokens.get(i).word();
            if (EXTRAS.contains(word)) {
                return false;
            }
            if (WORDS.contains(word)) {
                return !(i > 0 && isPerk(tokens.get(i - 1), word));
            }
        }
        for (int i = range.end(); i < tokens.size() && i < range.end() + AFTER; i++) {
            if (PAY_AFTER.contains(tokens.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /** "Home office stipend", "technology stipend": a stipend of something is no pay, unless it is an intern's or a month's. */
    private static boolean isPerk(PayToken before, String word) {
        return word.equals("stipend")
                && before.is(PayToken.Type.WORD)
                && !Set.of("internship", "intern", "a", "the", "fixed", "our", "your", "")
                        .contains(before.word());
    }

    /** A year's range or an hour's pay with which a sentence begins, or any timed figure or range in a line of few words. */
    private static boolean standsForItself(List<PayToken> tokens, PayRange range) {
        BigDecimal min = range.min();
        BigDecimal max = range.max();
        boolean spread = min != null && max != null && min.compareTo(max) < 0;
        boolean timed = range.hasPeriod()
                || (range.end() < tokens.size() && tokens.get(range.end()).is(PayToken.Type.PERIOD));
        boolean hourly = range.span() == PaySpan.HOUR;
        boolean large = max != null && max.compareTo(LEAST_YEAR) >= 0;
        if (range.start() <= FIRST && (hourly || (spread && large))) {
            return !hasExtras(tokens, Math.min(tokens.size(), range.end() + AFTER));
        }
        if (opensALine(tokens, range) && isYears(tokens, range, timed)) {
            return !hasExtras(tokens, range.end());
        }
        boolean alone = tokens.size() == range.end() - range.start();
        boolean yearly = range.span() == PaySpan.YEAR || !range.hasPeriod();
        return tokens.size() <= FEW
                && (timed || spread || alone)
                && (large || !yearly)
                && !hasExtras(tokens, tokens.size());
    }

    /** Nothing but "from" or "up to" stands before it. */
    private static boolean opensALine(List<PayToken> tokens, PayRange range) {
        return range.start() == 0
                || (range.start() == 1
                        && (tokens.get(0).is(PayToken.Type.FROM)
                                || tokens.get(0).is(PayToken.Type.UP_TO)));
    }

    /** "£39,000 per annum after …", "£60,000 + bonuses", "From £17,347 plus enhancements". */
    private static boolean isYears(List<PayToken> tokens, PayRange range, boolean timed) {
        BigDecimal most = range.max() == null ? range.min() : range.max();
        String next = range.end() < tokens.size() ? tokens.get(range.end()).word() : "";
        boolean more = next.equals("plus") || next.equals("+");
        return most != null
                && most.compareTo(LEAST_YEAR) >= 0
                && most.compareTo(MOST_YEAR) <= 0
                && ((timed && range.span() == PaySpan.YEAR) || (more && !timed));
    }

    /** "Band 8a (£45,753 - £51,668)": the pay of a grade. */
    private static boolean isOfAGrade(List<PayToken> tokens, PayRange range) {
        BigDecimal min = range.min();
        BigDecimal max = range.max();
        if (min == null || max == null || min.compareTo(LEAST_YEAR) < 0 || min.compareTo(max) >= 0) {
            return false;
        }
        for (int i = Math.max(0, range.start() - BEFORE); i + 1 < range.start(); i++) {
            boolean numbered = tokens.get(i + 1).is(PayToken.Type.NUMBER)
                    || tokens.get(i + 1).is(PayToken.Type.BAD_NUMBER);
            if (numbered && GRADES.contains(tokens.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasExtras(List<PayToken> tokens, int end) {
        return tokens.subList(0, end).stream().anyMatch(token -> EXTRAS.contains(token.word()));
    }
}
