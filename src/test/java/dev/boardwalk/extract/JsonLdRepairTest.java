package dev.boardwalk.extract;

import static dev.boardwalk.extract.Pages.detail;
import static dev.boardwalk.extract.Pages.withJsonLd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of JSON-LD that is no JSON: all that is certain, and no guesses. */
class JsonLdRepairTest {

    static Stream<Arguments> table() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/extract/json-ld-repair.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(row -> Arguments.of(row[0], row[1].translateEscapes()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void whatIsCertainIsReadAndNothingElse(String expected, String json) {
        assertThat(detail(withJsonLd(json)).ads().stream()
                        .map(JsonLdRepairTest::summary)
                        .findFirst()
                        .orElse("nothing"))
                .isEqualTo(expected);
    }

    private static String summary(RawAd ad) {
        return String.join(
                " | ",
                value(ad, RawField.TITLE),
                value(ad, RawField.COMPANY),
                orDash(ad.description().replaceAll("\\s+", " ")));
    }

    private static String value(RawAd ad, RawField field) {
        return orDash(ad.best(field).map(RawValue::text).orElse(""));
    }

    private static String orDash(String text) {
        return text.isBlank() ? "-" : text.strip();
    }
}
