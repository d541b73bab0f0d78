package dev.boardwalk.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.RawField;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ElementNamesTest {
    private final ElementNames names = ElementNames.standard();

    static Stream<Arguments> names() {
        return FactCases.of("element-names.csv");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameTellsItsField(String name, String field) {
        assertThat(names.of(name).map(found -> found.field().name()).orElse("-"))
                .isEqualTo(field);
    }

    @Test
    void theLongestWordsDecide() {
        assertThat(names.of("hiring-organization")).hasValueSatisfying(name -> {
            assertThat(name.field()).isEqualTo(RawField.COMPANY);
            assertThat(name.words()).isEqualTo("hiring organization");
        });
    }

    @Test
    void aNameOfSomethingElseHoldsNoFact() {
        assertThat(names.of("company-logo")).isEmpty();
        assertThat(names.of("similar-job-title")).isEmpty();
    }
}
