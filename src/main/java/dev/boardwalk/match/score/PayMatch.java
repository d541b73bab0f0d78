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
    private static final double RISE = 0.04;

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

    /** Both ends of two ranges of one period are apart by more than a rise of pay between two readings: another grade, though the ranges overlap. */
    static boolean anotherGrade(@Nullable Pay one, @Nullable Pay other) {
        if (of(one, other) != OVERLAPPING || one == null || other == null || one.period() != other.period()) {
            return false;
        }
        double[] mine = range(one.min(), one.max());
        double[] theirs = range(other.min(), other.max());
        return !near(mine[0], theirs[0], RISE) && !near(mine[1], theirs[1], RISE);
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
