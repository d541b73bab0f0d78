package dev.boardwalk.normalize.pay;

import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.NumberReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a text about pay into tokens; one pass, nothing is read twice but a fixed look ahead. */
final class PayTokenizer {
    private static final Set<String> SHORT = Set.of("re", "rm", "rp", "kc", "kr", "rub", "huf", "lei", "leu");

    private final String text;
    private final List<PayToken> tokens = new ArrayList<>();
    private int at;

    private PayTokenizer(String text) {
        this.text = text;
    }

    static List<PayToken> tokens(String text) {
        PayTokenizer tokenizer = new PayTokenizer(Fold.unify(text.replace('\n', ';')));
        while (tokenizer.at < tokenizer.text.length()) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == ' ') {
            at++;
        } else if (isDigit(c)) {
            number();
        } else if (Character.isLetter(c)) {
            word();
        } else {
            mark(c);
        }
    }

    private void number() {
        int end = NumberReader.endOf(text, at);
        if (isMonthsOfAYear(end)) {
            tokens.add(PayToken.period(PaySpan.MONTH));
            at = end + 1;
            return;
        }
        NumberReader.Figure figure = NumberReader.read(text, at);
        if (figure != null && !figure.grouped() && isBrokenUpperBound(end)) {
            figure = NumberReader.read(text.substring(at, end) + text.substring(end + 2, end + 5), 0);
            end += 5;
        }
        tokens.add(
                figure == null || isPartOfAWord(end)
                        ? PayToken.of(PayToken.Type.BAD_NUMBER, text.substring(at, end))
                        : new PayToken(PayToken.Type.NUMBER, "", figure.value(), figure.grouped(), null));
        at = end;
        skipDecimalDash();
    }

    /** "£24,214 - £30, 112": a space crept into the second of two figures that are written alike. */
    private boolean isBrokenUpperBound(int end) {
        int back = tokens.size() - 1;
        back -= back >= 0 && tokens.get(back).is(PayToken.Type.CURRENCY) ? 1 : 0;
        boolean second = back > 0
                && (tokens.get(back).is(PayToken.Type.DASH) || tokens.get(back).is(PayToken.Type.TO))
                && tokens.get(back - 1).grouped();
        int digits = end - at;
        return second
                && digits <= 3
                && text.startsWith(", ", end)
                && NumberReader.endOf(text, Math.min(end + 2, text.length())) == end + 5
                && text.substring(end + 2, end + 5).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** "14x": a month's pay, in countries that pay it so often a year. */
    private boolean isMonthsOfAYear(int end) {
        boolean often = end == at + 2 && Set.of("12", "13", "14").contains(text.substring(at, end));
        boolean times = text.startsWith("x", end);
        return often && times && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
    }

    /** "3rd", "24x7", "401k": digits with letters that are no unit, period or money. */
    private boolean isPartOfAWord(int end) {
        int stop = end;
        while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        String letters = text.substring(end, stop);
        if (!letters.isEmpty() && Character.isIdeographic(letters.codePointAt(0))) {
            return false; // no spaces between words
        }
        if (letters.isEmpty()) {
            return text.startsWith("401", at) && end == at + 3 && text.startsWith("(k", end);
        }
        String folded = letters.toLowerCase(Locale.ROOT);
        boolean known = folded.equals("lpa")
                || folded.equals("p")
                || PayWords.token(folded).type() != PayToken.Type.WORD
                || PayCurrency.ofWord(letters) != null;
        boolean money = !tokens.isEmpty() && (last().is(PayToken.Type.CURRENCY) || last().is(PayToken.Type.DASH));
        return !known || (folded.equals("k") && text.startsWith("401", at) && end == at + 3 && !money);
    }

    /** "15,000/-", "5'000.-" and "25 000,-" end in marks that mean "and no smaller coins". */
    private void skipDecimalDash() {
        if (at + 1 < text.length() && "/.,".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == '-') {
            int end = at + 2;
            while (end < text.length() && text.charAt(end) == '-') {
                end++;
            }
            if (end >= text.length() || !isDigit(text.charAt(end))) {
                at = end;
            }
        }
    }

    private void word() {
        int start = at;
        if (Character.isIdeographic(text.codePointAt(at))) {
            ideographs();
            return;
        }
        while (at < text.length() && Character.isLetter(text.charAt(at)) && !Character.isIdeographic(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '$') {
            String sign = PayCurrency.ofWord(text.substring(start, at + 1));
            if (sign != null) {
                at++;
                tokens.add(PayToken.of(PayToken.Type.CURRENCY, sign));
                return;
            }
        }
        add(text.substring(start, at) + abbreviation(start));
    }

    /** Words without spaces between: the longer known one wins. */
    private void ideographs() {
        int two = Math.min(text.length(), at + 2);
        boolean pair = !PayWords.token(text.substring(at, two)).is(PayToken.Type.WORD);
        int end = pair ? two : at + Character.charCount(text.codePointAt(at));
        String word = text.substring(at, end);
        at = end;
        add(word);
    }

    /** The rest of "p.a.", "p/h", "c.t.c.": single letters with dots between; "" when it is no abbreviation. */
    private String abbreviation(int start) {
        StringBuilder rest = new StringBuilder();
        boolean p = text.charAt(start) == 'p' || text.charAt(start) == 'P';
        while (at - start == 1 + 2 * rest.length() && isAbbreviationMark(p) && isSingleLetter(at + 1)) {
            rest.append(text.charAt(at + 1));
            at += 2;
        }
        if (!rest.isEmpty() && at < text.length() && text.charAt(at) == '.') {
            at++;
        }
        return rest.toString();
    }

    private boolean isAbbreviationMark(boolean slashToo) {
        return at < text.length() && (text.charAt(at) == '.' || (slashToo && text.charAt(at) == '/'));
    }

    private boolean isSingleLetter(int index) {
        return index < text.length()
                && Character.isLetter(text.charAt(index))
                && (index + 1 >= text.length() || !Character.isLetter(text.charAt(index + 1)));
    }

    private void add(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        if (folded.equals("lpa")) {
            tokens.add(new PayToken(PayToken.Type.UNIT, "lakh", PayWords.LAKH, false, null));
            tokens.add(PayToken.period(PaySpan.YEAR));
            return;
        }
        if (folded.equals("teur") || folded.equals("keur") || folded.equals("tchf")) {
            tokens.add(new PayToken(PayToken.Type.UNIT, "k", PayWords.THOUSAND, false, null));
            tokens.add(PayToken.of(PayToken.Type.CURRENCY, folded.endsWith("eur") ? "EUR" : "CHF"));
            return;
        }
        String money = money(word);
        PayToken known = PayWords.token(folded);
        boolean unit = known.is(PayToken.Type.UNIT) && (tokens.isEmpty() || !last().is(PayToken.Type.NUMBER));
        if (money != null) {
            tokens.add(PayToken.of(PayToken.Type.CURRENCY, money));
            skipAfterMoney();
        } else {
            tokens.add(unit ? PayToken.of(PayToken.Type.WORD, folded) : known);
        }
    }

    /** "R" is the rand only where digits follow at once; "re", "rm", "rp" are money only beside digits. */
    private @Nullable String money(String word) {
        boolean digitFollows = at < text.length() && isDigit(text.charAt(at));
        if (word.equals("R") && digitFollows) {
            return "ZAR";
        }
        if (word.equalsIgnoreCase("ft") || word.equalsIgnoreCase("fr")) {
            return isLargeMoney(word) ? PayCurrency.ofWord(word) : null;
        }
        boolean shortWord = SHORT.contains(word.toLowerCase(Locale.ROOT)) || PayCurrency.isRareCode(word);
        boolean numberBefore = !tokens.isEmpty() && (last().is(PayToken.Type.NUMBER) || last().is(PayToken.Type.UNIT));
        boolean numberSoon =
                at + 1 < text.length() && (digitFollows || isDigit(text.charAt(at + 1)) || text.charAt(at) == '.');
        return shortWord && !numberBefore && !numberSoon ? null : PayCurrency.ofWord(word);
    }

    /** "400.000 Ft" is money and "6 ft" is not; "Fr. 6'500" is and "Fr. 24 May" is not. */
    private boolean isLargeMoney(String word) {
        BigDecimal number = null;
        if (word.equals("Ft") && !tokens.isEmpty()) {
            number = last().number();
        } else if (word.equals("Fr") && text.startsWith(".", at)) {
            int digits = text.startsWith(". ", at) ? at + 2 : at + 1;
            NumberReader.Figure figure = NumberReader.read(text, digits);
            number = figure == null || !figure.grouped() ? null : figure.value();
        }
        return number != null && number.compareTo(PayWords.THOUSAND) >= 0;
    }

    private void skipAfterMoney() {
        while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ':' || text.charAt(at) == ' ')) {
            at++;
        }
    }

    private void mark(char c) {
        at++;
        String money = PayCurrency.ofWord(String.valueOf(c));
        if (money != null) {
            tokens.add(PayToken.of(PayToken.Type.CURRENCY, money));
            return;
        }
        switch (c) {
            case '-' -> dash();
            case '~' -> tokens.add(PayToken.of(PayToken.Type.DASH, "~"));
            case '/' -> tokens.add(PayToken.of(PayToken.Type.SLASH, "/"));
            case '+' -> plus();
            case '%' -> tokens.add(PayToken.of(PayToken.Type.PERCENT, "%"));
            case '>' -> tokens.add(PayToken.of(PayToken.Type.FROM, ">"));
            case '<' -> tokens.add(PayToken.of(PayToken.Type.UP_TO, "<"));
            case '.' -> stop();
            case ';', '!', '?', '|' -> tokens.add(PayToken.of(PayToken.Type.STOP, ";"));
            case '\'', '*', '"' -> {}
            default -> tokens.add(PayToken.of(PayToken.Type.PAUSE, String.valueOf(c)));
        }
    }

    /** "120k+" is open above; "120k + bonus" is not. */
    private void plus() {
        boolean attached = at >= 2 && text.charAt(at - 2) != ' ';
        boolean last = at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
        tokens.add(attached && last ? PayToken.of(PayToken.Type.PLUS, "open") : PayToken.of(PayToken.Type.WORD, "+"));
    }

    private void stop() {
        boolean inWord = at < text.length() && text.charAt(at) != ' ';
        tokens.add(PayToken.of(inWord ? PayToken.Type.PAUSE : PayToken.Type.STOP, "."));
    }

    /** A hyphen between letters joins a word ("in-hand", "sign-on"); elsewhere it may join two amounts. */
    private void dash() {
        boolean letterBefore = at >= 2
                && Character.isLetter(text.charAt(at - 2))
                && !tokens.isEmpty()
                && last().is(PayToken.Type.WORD);
        boolean letterAfter = at < text.length() && Character.isLetter(text.charAt(at));
        if (!(letterBefore && letterAfter) && (tokens.isEmpty() || !last().is(PayToken.Type.DASH))) {
            tokens.add(PayToken.of(PayToken.Type.DASH, "-"));
        }
    }

    private PayToken last() {
        return tokens.get(tokens.size() - 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
