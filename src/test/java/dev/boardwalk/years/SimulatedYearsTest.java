package dev.boardwalk.years;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A slice of {@link SimulatedYears} that is quick enough for every build. The whole is asked for by name. */
class SimulatedYearsTest {
    @Test
    void theRulesHoldOnASliceOfTheYears() {
        Figures figures = SimulatedYears.run(25, 250, 7, SimulatedYear.Rules.ALL);

        assertThat(figures.closedRightly).isGreaterThan(10_000);
        assertThat(figures.closedFalsely).as("%s", figures.falselyBy).isZero();
        assertThat(figures.outages()).isGreaterThan(10);
        assertThat(figures.outagesNamed()).isEqualTo(figures.outages());
        assertThat(figures.drifts()).isGreaterThan(10);
        assertThat(figures.driftsNamed()).isEqualTo(figures.drifts());
        assertThat(figures.dropsClosed(false)).isGreaterThan(5);
        assertThat(figures.dropsClosedInTime(false)).isEqualTo(figures.dropsClosed(false));
        assertThat(figures.falseAlarmsAThousand()).isLessThanOrEqualTo(1);
    }

    /** The slice can fail: without verdicts the same years close thousands of ads that are open. */
    @Test
    void withoutVerdictsTheSameYearsCloseAdsThatAreOpen() {
        assertThat(SimulatedYears.run(25, 250, 7, SimulatedYear.Rules.NO_VERDICTS).closedFalsely)
                .isGreaterThan(1000);
    }
}
