package dev.boardwalk.board.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedTest {
    @ParameterizedTest(name = "0..{0}, then {1}..{2}: {3}")
    @CsvSource({
        "100, 0 , 100, true",
        "100, 10, 100, true",
        "100, 11, 100, false",
        // new ads speak neither for nor against it
        "100, 10, 150, true",
        "100, 11, 150, false",
        // nor does one that went
        "3  , 0 , 2  , true",
        "3  , 1 , 4  , true",
        "3  , 2 , 5  , false",
    })
    void aWalkAgreesWithAnEarlierOneOfWhichItShowsNineTenths(int one, int from, int to, boolean agree) {
        Listed earlier = Listed.of(LongStream.range(0, one).toArray());
        Listed later = Listed.of(LongStream.range(from, to).toArray());
        assertThat(later.agreesWith(earlier)).isEqualTo(agree);
    }

    @Test
    void theTailOfTheBinomialIsWhatTablesSay() {
        assertThat(Binomial.atMost(2, 10, 0.5)).isCloseTo(0.0546875, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Binomial.atMost(0, 3, 0.95)).isCloseTo(1.25e-4, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Binomial.atMost(0, 5000, 0.9)).isZero();
        assertThat(Binomial.atMost(4400, 5000, 0.9)).isBetween(1e-7, 1e-5);
    }
}
