package dev.boardwalk.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.RawValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EmployerPhrasesTest {
    static Stream<Arguments> texts() {
        return FactCases.of("employers.csv");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextSaysWhoseItIs(String lines, String title, String company) {
        assertThat(EmployerPhrases.in(List.of(lines.split("¶")), title, List.of("Harbour Jobs"))
                        .map(RawValue::text)
                        .orElse("-"))
                .isEqualTo(company);
    }
}
