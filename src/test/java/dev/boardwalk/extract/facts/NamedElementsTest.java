package dev.boardwalk.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamedElementsTest {
    static Stream<Arguments> pages() {
        return FactCases.of("named-elements.csv");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void anElementHoldsTheFactItIsNamedFor(String html, String field, String value, String rule) {
        Map<RawField, RawValue> found = NamedElements.in(
                Jsoup.parse(html), element -> element.normalName().equals("aside"));
        RawValue fact = found.get(RawField.valueOf(field));
        assertThat(fact == null ? "-" : fact.text()).isEqualTo(value);
        assertThat(fact == null ? "-" : fact.evidence().rule()).isEqualTo(rule);
    }
}
