package dev.boardwalk.normalize.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.normalize.CaseTable;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.RawValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacesTest {
    static Stream<CaseTable> places() {
        return CaseTable.of("places");
    }

    static Stream<CaseTable> headings() {
        return CaseTable.of("headings");
    }

    @ParameterizedTest
    @MethodSource("places")
    void wordsArePlaces(CaseTable row) {
        assertThat(show(Places.parse(row.text(), row.cell(1))))
                .isEqualTo(row.cells().get(2));
    }

    @ParameterizedTest
    @MethodSource("headings")
    void aHeadingSpeaksOfALargeCityOrOfNone(CaseTable row) {
        assertThat(show(Places.inHeading(row.text(), row.cell(1))))
                .isEqualTo(row.cells().get(2));
    }

    @Test
    void aCityHasItsIdAndTheWordsItWasReadFrom() {
        assertThat(Places.parse("Bangalore, India", null))
                .containsExactly(new Place("Bangalore, India", "Bengaluru", "Karnataka", "IN", 1277333L));
    }

    @Test
    void whatIsNotUnderstoodKeepsItsWords() {
        assertThat(Places.parse("Zzyzxville", "IN")).containsExactly(new Place("Zzyzxville", null, null, null, null));
    }

    @Test
    void partsOfStructuredDataQualifyEachOther() {
        assertThat(parts(Map.of("locality", "Portland", "region", "ME", "country", "US")))
                .isEqualTo("Portland, Maine, US");
        assertThat(parts(Map.of("locality", "Oulu", "country", "fi"))).isEqualTo("Oulu, North Ostrobothnia, FI");
        assertThat(parts(Map.of("locality", "Zzyzxville", "country", "India"))).isEqualTo("-, -, IN");
        assertThat(parts(Map.of("region", "Karnataka", "country", "IN"))).isEqualTo("-, Karnataka, IN");
        assertThat(parts(Map.of("postalCode", "560001"))).isEqualTo("Bengaluru, Karnataka, IN");
    }

    @Test
    void aStatedCountryRulesOutTheSameNameElsewhere() {
        assertThat(parts(Map.of("locality", "Hyderabad", "country", "PK"))).isEqualTo("Hyderabad, Sindh, PK");
    }

    private static String parts(Map<String, String> parts) {
        Evidence evidence = new Evidence(Extractor.JSON_LD, "jobLocation.address", null, 0.9);
        return show(Places.parse(new RawValue("Bengaluru", parts, evidence), null));
    }

    private static String show(List<Place> places) {
        return places.isEmpty() ? "-" : places.stream().map(PlacesTest::show).collect(Collectors.joining(" + "));
    }

    private static String show(Place place) {
        return place.country() == null && place.city() == null
                ? "?"
                : String.join(", ", dash(place.city()), dash(place.region()), dash(place.country()));
    }

    private static String dash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
