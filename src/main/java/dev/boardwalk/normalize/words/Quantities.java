package dev.boardwalk.normalize.words;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lengths of time in a text. Looks a fixed number of pieces ahead, so its time grows with the length of the text only. */
public final class Quantities {
    private static final int MAX_DIGITS = 6;
    private static final Set<String> TO = Set.of("-", "to", "bis", "till", "a", "ate", "hasta", "or", "~");

    private Quantities() {}

    static @Nullable ChronoUnit unit(String piece) {
        return TimeWords.unit(piece);
    }

    /** @param pieces as {@link Fold#pieces} gives them */
    public static List<Quantity> find(List<String> pieces) {
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Quantity quantity = new Reader(pieces, at).read();
            if (quantity != null) {
                found.add(quantity);
            }
            at = quantity == null ? at + 1 : quantity.end();
        }
        return found;
    }

    /** Reads one quantity that starts at a given piece. */
    private static final class Reader {
        private final List<String> pieces;
        private final int start;
        private int at;
        private boolean plus;

        Reader(List<String> pieces, int start) {
            this.pieces = pieces;
            this.start = start;
            this.at = start;
        }

        @Nullable
        Quantity read() {
            BigDecimal low = number();
            if (low == null || insideLongerNumber()) {
                return null;
            }
            ChronoUnit own = unitHere();
            BigDecimal high = TO.contains(peek(0)) ? second() : null;
            ChronoUnit unit = high == null && own != null ? own : unitHere();
            if (unit == null) {
                return null;
            }
            return new Quantity(low, high == null ? low : high, plus, unit, start, at);
        }

        private boolean insideLongerNumber() {
            return start > 1
                    && Set.of(".", ",").contains(pieces.get(start - 1))
                    && Character.isDigit(pieces.get(start - 2).charAt(0));
        }

        private @Nullable BigDecimal second() {
            int before = at++;
            BigDecimal high = number();
            ChronoUnit unit = high == null ? null : unitHere();
            if (high == null || unit == null) {
                at = before;
                return null;
            }
            at--; // the unit is read once more by the caller
            return high;
        }

        private @Nullable ChronoUnit unitHere() {
            int skip = peek(0).equals("-") && TimeWords.unit(peek(1)) != null ? 1 : 0;
            ChronoUnit unit = TimeWords.unit(peek(skip));
            if (unit != null) {
                at += skip + 1;
            }
            return unit;
        }

        /** "5", "2.5", "2,5", "five", "five (5)"; takes a following "+" along. */
        private @Nullable BigDecimal number() {
            BigDecimal number = plainNumber();
            if (number == null) {
                return null;
            }
            if (peek(0).equals("(")
                    && (isNumber(peek(1)) || TimeWords.number(peek(1)) != null)
                    && peek(2).equals(")")) {
                at += 3;
            }
            if (peek(0).equals("+") || peek(0).equals("plus")) {
                plus = true;
                at++;
            }
            return number;
        }

        private @Nullable BigDecimal plainNumber() {
            String first = peek(0);
            if (!isNumber(first)) {
                Integer word = TimeWords.number(first);
                at += word == null ? 0 : 1;
                at += word != null && peek(0).equals("'") ? 1 : 0; // "un'ora"
                return word == null ? null : BigDecimal.valueOf(word);
            }
            at++;
            boolean decimal = (peek(0).equals(".") || peek(0).equals(",")) && isNumber(peek(1));
            if (!decimal) {
                return new BigDecimal(first);
            }
            at += 2;
            return new BigDecimal(first + "." + peek(-1));
        }

        private static boolean isNumber(String piece) {
            return piece.length() <= MAX_DIGITS && !piece.isEmpty() && Character.isDigit(piece.charAt(0));
        }

        private String peek(int ahead) {
            return at + ahead < pieces.size() ? pieces.get(at + ahead) : "";
        }
    }
}
