package dev.boardwalk.match.score;

import dev.boardwalk.posting.Pay;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pay compared. Boards turn a year into hours by factors of their own, so amounts of other periods may be 12 % apart. */
enum PayMatch {
    SAME,
    OVERLAPPING,
    UNKNOWN,
    APART;

    private static final double SAME_PERIOD = 0.01;
    private static final double OTHER_PERIOD = 0.12;

    static PayMatch of(@Nullable Pay one, @Nullable Pay other) {
        if (one == null || other == null || !sameCurrency(one, other) || one.kind() != other.kind()) {
            return UNKNOWN;
        }
        boolean period = one.period() == other.period();
        double[] mine = period ? range(one.min(), one.max()) : range(one.annualMin(), one.annualMax());
        double[] theirs = period ? range(other.min(), other.max()) : range(other.annualMin(), other.annualMax());
        if (mine.length == 0 || theirs.length == 0) {
            return UNKNOWN;
        }
        double slack = period ? SAME_PERIOD : OTHER_PERIOD;
        if (near(mine[0], theirs[0], slack) && near(mine[1], theirs[1], slack)) {
            return SAME;
        }
        return mine[0] <= theirs[1] * (1 + slack) && theirs[0] <= mine[1] * (1 + slack) ? OVERLAPPING : APART;
    }

    private static boolean sameCurrency(Pay one, Pay other) {
        return Objects.equals(one.currency(), other.currency());
    }

    private static boolean near(double one, double other, double slack) {
        return Math.abs(one - other) <= slack * Math.max(one, other);
    }

    private static double[] range(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) {
            return new double[0];
        }
        double low = min == null ? Objects.requireNonNull(max).doubleValue() : min.doubleValue();
        double high = max == null ? low : max.doubleValue();
        return new double[] {low, high};
    }
}
