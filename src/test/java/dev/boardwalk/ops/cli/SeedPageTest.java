package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page this project began with, read by {@code board preview}: every assertion of the result written down for it. */
class SeedPageTest {
    private static JsonNode expected;
    private static JsonNode preview;

    @BeforeAll
    static void thePage() throws IOException {
        String shared = System.getenv("BOARDWALK_CORPUS");
        assumeTrue(shared != null, "BOARDWALK_CORPUS is not set");
        Path seed = Path.of(shared, "seed");
        expected = JsonMapper.shared().readTree(Files.readString(seed.resolve("expected.json")));
        CommandLineRun run = CommandLineRun.of(
                "board",
                "preview",
                "--page",
                seed.resolve(expected.path("page").asString()).toString(),
                "-o",
                "json");
        assertThat(run.exitCode).as(run.err).isZero();
        preview = JsonMapper.shared().readTree(run.out);
    }

    @Test
    void isOnePosting() {
        assertThat(preview.path("schema").asString()).isEqualTo("boardwalk/preview/v1");
        assertThat(preview.path("verdict").asString()).isEqualTo("POSTING");
        assertThat(preview.path("url").asString())
                .isEqualTo(expected.path("url").asString());
        assertThat(preview.path("jobAds").size())
                .isEqualTo(expected.path("jobAds").size());
    }

    @TestFactory
    List<DynamicTest> everyAssertionHolds() {
        List<DynamicTest> tests = new ArrayList<>();
        JsonNode wanted = expected.path("jobAds").path(0);
        JsonNode ad = preview.path("jobAds").path(0);
        wanted.properties()
                .forEach(entry -> tests.add(
                        DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getKey(), entry.getValue(), ad))));
        assertThat(tests).as("assertions in expected.json").hasSizeGreaterThan(15);
        return tests;
    }

    private static void check(String field, JsonNode wanted, JsonNode ad) {
        switch (field) {
            case "skillsMustInclude" -> assertThat(skills(ad)).containsAll(texts(wanted));
            case "skillsMustNotInclude" -> assertThat(skills(ad)).doesNotContainAnyElementsOf(texts(wanted));
            case "responsibilities", "requirements", "benefits" ->
                assertThat(ad.path("sections").path(field).size())
                        .as(ad.path("sections").toString())
                        .isEqualTo(wanted.asInt());
            default -> assertContains(field, wanted, ad.path(field));
        }
    }

    /** Objects must have what is wanted and may have more. */
    private static void assertContains(String where, JsonNode wanted, JsonNode actual) {
        if (wanted.isObject()) {
            wanted.properties()
                    .forEach(entry -> assertContains(
                            where + "." + entry.getKey(), entry.getValue(), actual.path(entry.getKey())));
        } else if (wanted.isArray()) {
            assertThat(actual.size()).as(where + ": " + actual).isEqualTo(wanted.size());
            for (int i = 0; i < wanted.size(); i++) {
                assertContains(where + "[" + i + "]", wanted.path(i), actual.path(i));
            }
        } else {
            assertThat(actual.isMissingNode()).as(where + " is left out").isFalse();
            assertThat(actual.isNull() ? "null" : actual.asString())
                    .as(where)
                    .isEqualTo(wanted.isNull() ? "null" : wanted.asString());
        }
    }

    private static List<String> skills(JsonNode ad) {
        List<String> names = new ArrayList<>();
        ad.path("skills").forEach(skill -> names.add(skill.path("name").asString()));
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(entry -> all.add(entry.asString()));
        return all;
    }
}
