package dev.boardwalk.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TitleTagTest {
    static Stream<Arguments> titles() {
        return FactCases.of("title-tags.csv");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void aPagesTitleNamesEmployerAndPlace(String head, String title, String said, String company, String place) {
        TitleTag tag = TitleTag.of(head, title, List.of("Harbour Jobs"), said::equals);
        assertThat(tag.company()).isEqualTo(company.equals("-") ? null : company);
        assertThat(tag.place()).isEqualTo(place.equals("-") ? null : place);
    }
}
