package dev.boardwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    /** Examples of the literature: 0 of 10 and 9 of 10. */
    @Test
    void intervalIsWilsons() {
        assertThat(Wilson.of(0, 10).high()).isCloseTo(0.2775, within(0.0001));
        assertThat(Wilson.of(9, 10).low()).isCloseTo(0.5958, within(0.0001));
        assertThat(Wilson.of(0, 0)).isEqualTo(new Wilson(0, 1));
    }

    @Test
    void whatIsWrongIsBothFoundAndMissed() {
        Tally tally = Tally.of(List.of(
                answer("a", "x", "x", true),
                answer("a", "x", "y", false),
                answer("a", "x", null, false),
                answer("a", null, "y", false),
                answer("a", null, null, true)));

        assertThat(tally).isEqualTo(new Tally(1, 3, 3));
        assertThat(tally.precision()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void eachSiteCountsAlikeInTheMacroAverage() {
        List<Answer> answers = new ArrayList<>(Arrays.asList(answer("small", "x", null, false)));
        IntStream.range(0, 99).forEach(i -> answers.add(answer("large", "x", "x", true)));

        Figure figure = Figure.of(answers);

        assertThat(figure.f1()).isGreaterThan(0.99);
        assertThat(figure.macroF1()).isEqualTo(0.5);
        assertThat(figure.sites()).isEqualTo(2);
    }

    @Test
    void aFigureFallsWhenItLeavesTheIntervalOfTheOneBefore() {
        Figure before = Figure.of(repeated(90, 10));

        assertThat(Figure.of(repeated(86, 14)).fellBelow(before)).isFalse();
        assertThat(Figure.of(repeated(80, 20)).fellBelow(before)).isTrue();
    }

    @Test
    void sixCasesInTenAreForTuning() {
        long tuning = IntStream.range(0, 10_000)
                .filter(i -> Part.of("case-" + i) == Part.TUNING)
                .count();

        assertThat(tuning).isBetween(5800L, 6200L);
    }

    private static List<Answer> repeated(int right, int wrong) {
        List<Answer> answers = new ArrayList<>();
        IntStream.range(0, right).forEach(i -> answers.add(answer("a", "x", "x", true)));
        IntStream.range(0, wrong).forEach(i -> answers.add(answer("a", "x", "y", false)));
        return answers;
    }

    private static Answer answer(String site, String expected, String found, boolean right) {
        return new Answer("set", site, "1", "field", expected, found, right);
    }
}
