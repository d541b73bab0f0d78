package dev.boardwalk.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.extract.text.BlockReader;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NearTitleTest {
    static Stream<Arguments> lines() {
        return FactCases.of("near-titles.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aPieceIsWhatItsFormShows(String line, String pay, String day, String hours, String mode, String places) {
        Map<RawField, List<RawValue>> found = near("<h1>Welder</h1><p>" + line + "</p>");
        assertThat(texts(found, RawField.PAY)).isEqualTo(pay);
        assertThat(texts(found, RawField.DATE_POSTED)).isEqualTo(day);
        assertThat(texts(found, RawField.EMPLOYMENT_TYPE)).isEqualTo(hours);
        assertThat(texts(found, RawField.WORK_MODE)).isEqualTo(mode);
        assertThat(texts(found, RawField.LOCATION)).isEqualTo(places);
    }

    @Test
    void boxesSideBySideArePieces() {
        assertThat(texts(near("<h1>Welder</h1><div><span>Leeds</span><span>Full-time</span></div>"), RawField.LOCATION))
                .isEqualTo("Leeds");
    }

    @Test
    void aSectionEndsWhatIsNear() {
        assertThat(near("<h1>Welder</h1><h2>Requirements</h2><p>Leeds</p>")).isEmpty();
    }

    @Test
    void withoutTheHeadlineNothingIsNear() {
        assertThat(near("<h1>Painter</h1><p>Leeds</p>")).isEmpty();
    }

    private static Map<RawField, List<RawValue>> near(String html) {
        return NearTitle.of(BlockReader.read(Jsoup.parse(html).body()), "Welder");
    }

    private static String texts(Map<RawField, List<RawValue>> found, RawField field) {
        return found.containsKey(field)
                ? found.get(field).stream().map(RawValue::text).collect(Collectors.joining("; "))
                : "-";
    }
}
