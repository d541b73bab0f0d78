package dev.boardwalk.board.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedTest {
    @ParameterizedTest(name = "0..{0} and {1}..{2}: {3}")
    @CsvSource({
        "100, 0 , 100, true",
        "100, 10, 100, true",
        "100, 10, 110, true",
        "100, 11, 100, false",
        "100, 0 , 112, false",
        // one that differs never counts against it
        "3  , 0 , 2  , true",
        "3  , 1 , 4  , true",
        "3  , 2 , 5  , false",
    })
    void walksAgreeWhenNineTenthsOfTheLargerAreInBoth(int one, int from, int to, boolean agree) {
        Listed first = Listed.of(LongStream.range(0, one).toArray());
        Listed second = Listed.of(LongStream.range(from, to).toArray());
        assertThat(first.agreesWith(second)).isEqualTo(agree);
        assertThat(second.agreesWith(first)).isEqualTo(agree);
    }

    @Test
    void theTailOfTheBinomialIsWhatTablesSay() {
        assertThat(Binomial.atMost(2, 10, 0.5)).isCloseTo(0.0546875, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Binomial.atMost(0, 3, 0.95)).isCloseTo(1.25e-4, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Binomial.atMost(0, 5000, 0.9)).isZero();
        assertThat(Binomial.atMost(4400, 5000, 0.9)).isBetween(1e-7, 1e-5);
    }
}
