package dev.boardwalk.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Simulated years on the pure rules: 200 boards of 1 to 5,000 ads over 400 nights each. No test of every build, because it takes minutes:
 * {@code mvn test -Dtest=SimulatedYears -Dyears.seeds=11,12,13} lives several years, one after the other, and prints each and what they have in common. The
 * same seed gives the same years; the rules were made looking at 2026 and no other.
 */
class SimulatedYears {
    private static final int BOARDS = 200;
    private static final int NIGHTS = 400;

    @Test
    void theRulesHoldOverTheYears() {
        long[] seeds = Stream.of(System.getProperty("years.seeds", "2026").split(","))
                .mapToLong(Long::parseLong)
                .toArray();
        List<Figures> years = new ArrayList<>();
        for (long seed : seeds) {
            Figures figures = run(BOARDS, NIGHTS, seed, SimulatedYear.Rules.ALL);
            years.add(figures);
            System.out.printf("%d boards, %d nights, seed %d%n%s%n%n", BOARDS, NIGHTS, seed, figures.table());
        }
        Figures without = run(BOARDS, NIGHTS, seeds[0], SimulatedYear.Rules.NO_VERDICTS);
        System.out.printf(
                "seed %d if every walk were believed: %d of %d closed ads were open%n%n",
                seeds[0], without.closedFalsely, without.closedRightly + without.closedFalsely);
        Figures all = Figures.sum(years);
        System.out.printf("all %d seeds together%n%s%n", seeds.length, all.table());

        assertThat(all.closedFalsely).isZero();
        assertThat(all.outagesNamed()).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * all.outages()));
        assertThat(all.driftsNamed()).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * all.drifts()));
        assertThat(all.dropsClosedInTime(false)).isEqualTo(all.dropsClosed(false));
        assertThat(all.falseAlarmsAThousand()).isLessThanOrEqualTo(1);
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
