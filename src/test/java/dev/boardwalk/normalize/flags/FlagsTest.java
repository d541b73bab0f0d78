package dev.boardwalk.normalize.flags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.Company;
import dev.boardwalk.posting.Flag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FlagsTest {
    static Stream<List<String>> fees() throws IOException {
        return cases("asks-fee");
    }

    static Stream<List<String>> hosts() throws IOException {
        return cases("apply-hosts");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fees")
    void anAdThatAsksForMoneyIsFlaggedWithTheSentence(List<String> cells) {
        assertThat(AsksFee.in("We build tools.\n" + cells.get(0) + " Apply today.")
                        .isPresent())
                .isEqualTo(cells.get(1).equals("yes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hosts")
    void theHostOfTheApplyLinkIsComparedWithTheEmployer(List<String> cells) {
        String apply = orNull(cells.get(0));
        assertThat(ApplyHost.shortener(apply).orElse("-")).isEqualTo(cells.get(3));
        assertThat(ApplyHost.unlikeEmployer(apply, cells.get(1), orNull(cells.get(2)))
                        .orElse("-"))
                .isEqualTo(cells.get(4));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Send your CV to zenith.hr@gmail.com | an address at gmail.com",
                "Write to hr [at] rediffmail.com today | an address at rediffmail.com",
                "Send your CV to jobs@zenithtools.example | -",
                "We never write from Gmail accounts | -",
                "See https://example.com/@team | -",
            })
    void anAddressAnybodyCanHaveIsFlaggedWithoutTheAddress(String text, String found) {
        assertThat(FreeMailContact.in(text).orElse("-")).isEqualTo(found);
    }

    @Test
    void flagsStandBesideWhatExtractionNoticed() {
        Flag disclaimer = new Flag("DISCLAIMER", "We do not hire.");
        assertThat(AdFlags.of(
                        List.of(disclaimer),
                        "A registration fee of Rs. 500 is required.",
                        "https://blog.example.com/a",
                        "https://bit.ly/x",
                        new Company("Zenith Tools", null, "zenith tools")))
                .containsExactly(
                        disclaimer,
                        new Flag("ASKS_FEE", "A registration fee of Rs 500 is required"),
                        new Flag("SHORT_APPLY_LINK", "the apply link is at bit.ly"));
    }

    private static Stream<List<String>> cases(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/normalize", name + ".csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    }

    private static @Nullable String orNull(String cell) {
        return cell.equals("-") ? null : cell;
    }
}
