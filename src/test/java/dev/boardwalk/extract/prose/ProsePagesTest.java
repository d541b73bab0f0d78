package dev.boardwalk.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Pages of invented job blogs, each with the reading it must give beside it and why. */
class ProsePagesTest {
    private static final Path PAGES = Path.of("src/test/resources/extract/pages");

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.replace(".html", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsReadAsItsFileSays(String page) throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(PAGES.resolve(page + ".expected.json").toFile());
        ProseReading reading = Prose.read(
                Files.readString(PAGES.resolve(page + ".html")), URI.create("https://blog.example/" + page + "/"));
        if (expected.has("refused")) {
            assertThat(reading).isInstanceOf(ProseReading.NotAPosting.class);
            assertThat(((ProseReading.NotAPosting) reading).rule())
                    .isEqualTo(expected.get("refused").asString());
        } else {
            assertThat(reading).isInstanceOf(ProseReading.Posting.class);
            SoftAssertions.assertSoftly(soft -> compare(((ProseReading.Posting) reading).ad(), expected, soft));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><a href='/x'>y</a>",
                "<h2>a</h2>",
                "<p>Salary: 1</p>",
                "<ul><li>x",
                "<p>&amp;lt;br&amp;gt;</p>"
            })
    @Timeout(60)
    void aPageMadeToBeHugeIsRefusedInTime(String piece) {
        assertThat(Prose.read(piece.repeat(20_000), URI.create("https://blog.example/")))
                .isInstanceOf(ProseReading.NotAPosting.class);
    }

    private static void compare(RawAd ad, JsonNode expected, SoftAssertions soft) {
        for (RawField field : RawField.values()) {
            if (expected.has(field.key())) {
                String found = ad.best(field).map(RawValue::text).orElse(null);
                soft.assertThat(found)
                        .as(field.key())
                        .isEqualTo(expected.get(field.key()).asString());
            }
        }
        soft.assertThat(ad.all(RawField.COMPANY)).as("employers").hasSize(expected.has("company") ? 1 : 0);
        soft.assertThat(ad.all(RawField.PAY)).as("pay").hasSize(expected.has("pay") ? 1 : 0);
        soft.assertThat(ad.sections().responsibilities())
                .hasSize(expected.get("responsibilities").asInt());
        soft.assertThat(ad.sections().requirements())
                .hasSize(expected.get("requirements").asInt());
        soft.assertThat(ad.sections().benefits())
                .hasSize(expected.get("benefits").asInt());
        if (expected.has("about")) {
            soft.assertThat(ad.sections().about())
                    .isEqualTo(expected.get("about").asString());
        }
        soft.assertThat(ad.flags()).hasSize(expected.get("flags").asInt());
        String skills = ad.all(RawField.SKILL).stream().map(RawValue::text).collect(Collectors.joining("\n"));
        expected.path("descriptionLacks")
                .forEach(words -> soft.assertThat(ad.description()).doesNotContain(words.asString()));
        expected.path("skillsLack").forEach(words -> soft.assertThat(skills).doesNotContain(words.asString()));
    }
}
