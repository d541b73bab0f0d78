package dev.boardwalk.extract;

import static dev.boardwalk.extract.Pages.detail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages with several ads are split, pages with one are not. */
class RoundUpsTest {

    static Stream<Arguments> pages() throws IOException {
        String all = Files.readString(Path.of("src/test/resources/extract/round-ups.txt"));
        return Stream.of(all.split("(?m)^## ")).skip(1).map(RoundUpsTest::page);
    }

    private static Arguments page(String text) {
        List<String> lines = text.lines().toList();
        List<String> expected = lines.stream()
                .filter(line -> line.startsWith("=> "))
                .map(line -> line.substring(3))
                .toList();
        String html = String.join(
                "\n",
                lines.stream().skip(1).filter(line -> !line.startsWith("=> ")).toList());
        return Arguments.of(lines.get(0), expected, html);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void adsAreToldApart(String name, List<String> expected, String html) {
        List<RawAd> ads = detail(html).ads();
        switch (expected.get(0)) {
            case "one" -> assertThat(ads).hasSize(1);
            case "none" -> assertThat(ads).isEmpty();
            default ->
                assertThat(ads.stream().map(RoundUpsTest::summary).toList()).containsExactlyElementsOf(expected);
        }
    }

    private static String summary(RawAd ad) {
        String place = ad.all(RawField.LOCATION).stream()
                .filter(value -> value.evidence().rule().startsWith("label"))
                .map(RawValue::text)
                .findFirst()
                .orElse("-");
        int anchor = ad.url().indexOf('#');
        return String.join(
                " | ",
                text(ad, RawField.TITLE),
                text(ad, RawField.COMPANY),
                place,
                text(ad, RawField.APPLY_URL),
                anchor < 0 ? "-" : ad.url().substring(anchor + 1));
    }

    private static String text(RawAd ad, RawField field) {
        return ad.best(field).map(RawValue::text).orElse("-");
    }
}
