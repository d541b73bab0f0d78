package dev.boardwalk.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The page the project started from: a posting without employer in the middle of prose about the profession. */
class SeedPageTest {
    private static JsonNode expected;
    private static RawAd ad;

    @BeforeAll
    static void read() throws IOException {
        String corpus = System.getenv("BOARDWALK_CORPUS");
        assumeTrue(corpus != null, "BOARDWALK_CORPUS is not set");
        JsonNode file = new ObjectMapper()
                .readTree(Path.of(corpus, "seed", "expected.json").toFile());
        expected = file.get("jobAds").get(0);
        String html = Files.readString(Path.of(corpus, "seed", file.get("page").asString()));
        URI url = URI.create(file.get("url").asString());
        ProseReading reading = Prose.read(html, url);
        assertThat(reading).isInstanceOf(ProseReading.Posting.class);
        ad = ((ProseReading.Posting) reading).ad();
    }

    @Test
    void theTitleIsTheHeadlineAndNoEmployerIsInvented() {
        assertThat(best(RawField.TITLE)).isEqualTo(expected.get("title").asString());
        assertThat(ad.all(RawField.COMPANY)).isEmpty();
        assertThat(ad.all(RawField.WORK_MODE)).isEmpty();
    }

    @Test
    void theSectionsHaveAllTheirItems() {
        assertThat(ad.sections().responsibilities())
                .hasSize(expected.get("responsibilities").asInt());
        assertThat(ad.sections().requirements())
                .hasSize(expected.get("requirements").asInt());
        assertThat(ad.sections().benefits()).hasSize(expected.get("benefits").asInt());
        assertThat(ad.sections().about())
                .startsWith("We are looking for a Java developer")
                .doesNotContain("Stipend");
    }

    @Test
    void payAndDurationAreOfThisPostingAndShowTheirLine() {
        assertThat(ad.all(RawField.PAY)).extracting(RawValue::text).containsExactly("INR 25k/month");
        assertThat(ad.all(RawField.PAY).get(0).evidence().rule()).isEqualTo("label:stipend");
        assertThat(ad.all(RawField.PAY).get(0).evidence().snippet()).isEqualTo("Stipend: INR 25k/month");
        assertThat(best(RawField.DURATION)).isEqualTo("6 Months + PPO (based on performance)");
    }

    @Test
    void oneAppliesWhereTheLinkSaysSo() {
        assertThat(ad.all(RawField.APPLY_URL))
                .extracting(RawValue::text)
                .containsExactly(expected.get("applyUrl").asString());
    }

    @Test
    void dateAndPlaceComeFromThePagesFrameWithLessConfidence() {
        assertThat(best(RawField.DATE_POSTED))
                .startsWith(expected.get("datePosted").asString());
        assertThat(best(RawField.LOCATION)).contains("in Bangalore");
        assertThat(ad.all(RawField.LOCATION).get(0).evidence().confidence()).isLessThan(0.5);
    }

    @Test
    void skillsAreNamedByThePostingOnly() {
        String sentences = ad.all(RawField.SKILL).stream().map(RawValue::text).collect(Collectors.joining("\n"));
        expected.get("skillsMustInclude")
                .forEach(skill -> assertThat(sentences).containsIgnoringCase(skill.asString()));
        expected.get("skillsMustNotInclude")
                .forEach(skill -> assertThat(sentences).doesNotContain(skill.asString()));
        expected.get("skillsMustNotInclude")
                .forEach(skill -> assertThat(ad.description()).doesNotContain(skill.asString()));
    }

    @Test
    void theArticleAroundThePostingStaysOutside() {
        assertThat(ad.description().lines().toList())
                .startsWith("About Job")
                .endsWith("- Learn how things work in a high-scale production setup");
        List<String> outside = List.of(
                "never pay",
                "apply for this job",
                "interview questions",
                "whatsapp",
                "data analyst",
                "comment",
                "subscribe");
        assertThat(outside)
                .noneMatch(words -> ad.description().toLowerCase(Locale.ROOT).contains(words));
        assertThat(ad.flags()).singleElement().matches(flag -> flag.flag().equals("DISCLAIMER"));
    }

    private static String best(RawField field) {
        return ad.best(field).orElseThrow().text();
    }
}
