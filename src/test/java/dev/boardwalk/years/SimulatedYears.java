package dev.boardwalk.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Simulated years on the pure rules: 200 boards of 1 to 5,000 ads over 400 nights. No test of every build, because it takes a minute:
 * {@code mvn test -Dtest=SimulatedYears}, with {@code -Dyears.seed=N} for others than the usual ones. Prints a table; the same seed gives the same one.
 */
class SimulatedYears {
    private static final int BOARDS = 200;
    private static final int NIGHTS = 400;

    @Test
    void theRulesHoldOverTheYears() {
        long seed = Long.getLong("years.seed", 2026);
        Figures figures = run(BOARDS, NIGHTS, seed, SimulatedYear.Rules.ALL);
        Figures without = run(BOARDS, NIGHTS, seed, SimulatedYear.Rules.NO_VERDICTS);
        System.out.printf("%d boards, %d nights, seed %d%n%s%n", BOARDS, NIGHTS, seed, figures.table());
        System.out.printf(
                "the same years if every walk were believed: %d of %d closed ads were open%n",
                without.closedFalsely, without.closedRightly + without.closedFalsely);

        assertThat(figures.closedFalsely).isZero();
        assertThat(figures.outagesNamed()).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * figures.outages()));
        assertThat(figures.driftsNamed()).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * figures.drifts()));
        assertThat(figures.dropsClosedInTime(false)).isEqualTo(figures.dropsClosed(false));
        assertThat(figures.falseAlarmsAThousand()).isLessThanOrEqualTo(1);
    }

    static Figures run(int boards, int nights, long seed, SimulatedYear.Rules rules) {
        Figures figures = new Figures();
        SplittableRandom seeds =
                new SplittableRandom(seed); // seeds that follow each other begin alike in java.util.Random
        for (int board = 0; board < boards; board++) {
            new SimulatedYear(new SimulatedBoard(seeds.nextLong()), figures, rules).live(nights);
        }
        return figures;
    }
}
