package dev.boardwalk.normalize.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number with any grouping in use: 120,000 and 12,00,000 and 46.000,00 and 120'000 and 38 000. One mark with three digits after it groups
 * (1.250 is 1250), any other last mark is the decimal one.
 */
public final class NumberReader {
    private static final int MAX_DIGITS = 15;

    /**
     * @param value the number
     * @param grouped whether marks group its digits: such a number is complete and takes no shared unit
     * @param end the index after its last character
     */
    public record Figure(BigDecimal value, boolean grouped, int end) {}

    private final String text;
    private int at;
    private final List<String> groups = new ArrayList<>();
    private final List<Character> marks = new ArrayList<>();

    private NumberReader(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /** The index after the number that starts at {@code start}, understood or not. */
    public static int endOf(String text, int start) {
        NumberReader reader = new NumberReader(text, start);
        reader.scan();
        return reader.at;
    }

    /** @return null when the marks make no sense ("1,2,3") or there are too many digits */
    public static @Nullable Figure read(String text, int start) {
        if (start >= text.length() || !isDigit(text, start)) {
            return null;
        }
        NumberReader reader = new NumberReader(text, start);
        reader.scan();
        return reader.figure();
    }

    private void scan() {
        groups.add(digits());
        while (at + 1 < text.length() && isMark(text.charAt(at)) && isDigit(text, at + 1)) {
            char mark = text.charAt(at);
            if (mark == ' ' && !isSpaceGroup()) {
                return;
            }
            marks.add(mark);
            at++;
            groups.add(digits());
        }
    }

    private String digits() {
        int start = at;
        while (at < text.length() && isDigit(text, at)) {
            at++;
        }
        return text.substring(start, at);
    }

    /** A space groups only between up to three digits and exactly three: "38 000", not "2026 100" and not "5 10". */
    private boolean isSpaceGroup() {
        boolean three =
                at + 3 < text.length() && isDigit(text, at + 2) && isDigit(text, at + 3) && !isDigit(text, at + 4);
        boolean onlySpaces = marks.isEmpty() || marks.get(marks.size() - 1) == ' '; // a space comes after spaces only
        return three && onlySpaces && groups.get(0).length() <= 3;
    }

    private @Nullable Figure figure() {
        if (groups.stream().mapToInt(String::length).sum() > MAX_DIGITS) {
            return null;
        }
        int last = marks.size() - 1;
        boolean decimal = last >= 0 && isDecimal(last);
        int wholes = decimal ? groups.size() - 1 : groups.size();
        List<String> whole = groups.subList(0, wholes);
        if (!isGrouping(whole)
                || marks.subList(0, wholes - 1).stream().distinct().count() > 1) {
            return null;
        }
        String digits = String.join("", whole) + (decimal ? "." + groups.get(wholes) : "");
        return new Figure(Figures.plain(new BigDecimal(digits)), wholes > 1, at);
    }

    private boolean isDecimal(int last) {
        char mark = marks.get(last);
        if (mark != '.' && mark != ',') {
            return false;
        }
        boolean alone = marks.stream().filter(other -> other == mark).count() == 1;
        boolean groups3 = groups.get(last + 1).length() == 3
                && groups.get(0).length() <= 3
                && !groups.get(0).startsWith("0");
        return alone && (marks.size() > 1 || !groups3);
    }

    /** Groups of three; or, as in India, of two before a last one of three. */
    private static boolean isGrouping(List<String> groups) {
        if (groups.size() == 1) {
            return true;
        }
        List<String> middle = groups.subList(1, groups.size() - 1);
        boolean first = groups.get(0).length() <= 3;
        boolean last = groups.get(groups.size() - 1).length() == 3;
        boolean western = middle.stream().allMatch(group -> group.length() == 3);
        boolean indian = groups.get(0).length() <= 2 && middle.stream().allMatch(group -> group.length() == 2);
        return first && last && (western || indian);
    }

    private static boolean isMark(char c) {
        return c == ',' || c == '.' || c == '\'' || c == ' ';
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
