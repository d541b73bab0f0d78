package dev.boardwalk.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.extract.text.BlockReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LabelledLinesTest {

    static Stream<Arguments> table() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/extract/labelled-lines.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(row -> Arguments.of(row[0], row[1]));
    }

    @ParameterizedTest
    @MethodSource("table")
    void factsBesideTheirNamesAreFound(String html, String facts) {
        String found = lines(html).stream()
                .map(line -> line.field().key() + "=" + line.value())
                .collect(Collectors.joining(" ; "));
        assertThat(found).isEqualTo(facts);
    }

    @Test
    void theEvidenceIsTheLineAsItStands() {
        LabelledLine line = lines("<table><tr><td>Stipend amount</td><td>8,000</td></tr></table>")
                .get(0);
        assertThat(line.rawValue().evidence().rule()).isEqualTo("label:stipend-amount");
        assertThat(line.rawValue().evidence().snippet()).isEqualTo("Stipend amount: 8,000");
    }

    private static List<LabelledLine> lines(String html) {
        return new LabelledLines()
                .in(BlockReader.read(Jsoup.parseBodyFragment(html).body()));
    }
}
