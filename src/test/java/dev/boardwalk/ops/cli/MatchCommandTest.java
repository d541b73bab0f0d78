package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ads in a file, and what they are to each other. */
class MatchCommandTest {
    private static final String TEXT =
            "You mount and wire the small robots that Larkfield builds for greenhouses. You read drawings, crimp cables and test "
                    + "each machine before it leaves the hall. You know how to solder and you have worked with pneumatics before. We work in two shifts, pay every "
                    + "hour of overtime and close for two weeks in August. Write to us when you like quiet halls and plants.";

    @TempDir
    Path folder;

    @Test
    void aCopyOnAnotherBoardIsFullWhateverItsSpacesAndDashes() throws IOException {
        Run run = match(
                ad("a", "Robot Fitter", "Larkfield GmbH", "Leipzig", TEXT, ""),
                ad("b", "Robot Fitter", "Larkfield", "Leipzig, Germany", TEXT.replace(". ", " –\\n "), ""));
        assertThat(run.classOf("a", "b")).isEqualTo("FULL");
        assertThat(run.groups).containsExactly(List.of("a", "b"));
    }

    @Test
    void theSameTextWeeksLaterIsARepostAndAPostingOfItsOwn() throws IOException {
        Run run = match(
                ad("a", "Robot Fitter", "Larkfield", "Leipzig", TEXT, ",\"datePosted\":\"2026-01-05\""),
                ad("b", "Robot Fitter", "Larkfield", "Leipzig", TEXT, ",\"datePosted\":\"2026-02-20\""));
        assertThat(run.classOf("a", "b")).isEqualTo("TEMPORAL");
        assertThat(run.groups).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void aCopyCutShortIsPartial() throws IOException {
        Run run = match(
                ad("a", "Robot Fitter", "Larkfield", "Leipzig", TEXT, ""),
                ad("b", "Robot Fitter", "Larkfield", "Leipzig", TEXT.substring(0, 175), ""));
        assertThat(run.classOf("a", "b")).isEqualTo("PARTIAL");
    }

    /** What tells openings of one template apart: town, level, number, pay, requisition, client. */
    @Test
    void oneTemplateForTwoOpeningsIsNeverOne() throws IOException {
        String client = "For our client Kestrel in the north we look for help in the big hall. ";
        Run run = match(
                ad("rank", "Deputy Robot Fitter", "Larkfield", "Leipzig", client + TEXT, ""),
                ad("employer", "Robot Fitter", "Quillmark", "Leipzig", client + TEXT, ""),
                ad("town", "Robot Fitter", "Larkfield", "Dresden", TEXT, ""),
                ad(
                        "one",
                        "Robot Fitter",
                        "Larkfield",
                        "Leipzig",
                        client + TEXT,
                        ",\"pay\":{\"min\":30000,\"max\":32000,\"currency\":\"EUR\",\"period\":\"YEAR\"}"),
                ad("level", "Senior Robot Fitter", "Larkfield", "Leipzig", TEXT, ""),
                ad(
                        "number",
                        "Robot Fitter II",
                        "Larkfield",
                        "Leipzig",
                        TEXT,
                        ",\"url\":\"https://larkfield.example/jobs/100001\""),
                ad("three", "Robot Fitter III", "Larkfield", "Leipzig", TEXT, ""),
                ad(
                        "other",
                        "Robot Fitter II",
                        "Larkfield",
                        "Leipzig",
                        TEXT,
                        ",\"url\":\"https://larkfield.example/jobs/100002\""),
                ad(
                        "pay",
                        "Robot Fitter",
                        "Larkfield",
                        "Leipzig",
                        TEXT,
                        ",\"pay\":{\"min\":41000,\"max\":44000,\"currency\":\"EUR\",\"period\":\"YEAR\"}"),
                ad("client", "Robot Fitter", "Larkfield", "Leipzig", client.replace("Kestrel", "Heron") + TEXT, ""));
        assertThat(run.classOf("one", "rank")).isEqualTo("NONE");
        assertThat(run.classOf("employer", "one")).isEqualTo("NONE");
        assertThat(run.classOf("one", "town")).isEqualTo("NONE");
        assertThat(run.classOf("level", "one")).isEqualTo("NONE");
        assertThat(run.classOf("number", "three")).isEqualTo("NONE");
        assertThat(run.classOf("number", "other")).isEqualTo("NONE");
        assertThat(run.classOf("one", "pay")).isEqualTo("NONE");
        assertThat(run.classOf("client", "one")).isEqualTo("NONE");
    }

    /** Rows of a list, as job boards' tables and feeds have them. */
    @ParameterizedTest
    @CsvFileSource(resources = "/match/pairs-without-text.tsv", delimiter = '\t', quoteCharacter = '`')
    void withoutTextEmployerTitleTownAndDayAreNotEnough(String one, String other, String expected) throws IOException {
        Run run = match(row("a", one), row("b", other));
        assertThat(run.classOf("a", "b")).isEqualTo(expected);
        assertThat(run.groups).hasSize(expected.equals("NONE") ? 2 : 1);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/match/titles-and-copies.tsv", delimiter = '\t', quoteCharacter = '`')
    void titlesAreOneWhateverBoardsWriteIntoThem(String one, String other, boolean linked) throws IOException {
        Run run = match(
                ad("a", one, "Kern Partners", "Leipzig", TEXT, ""),
                ad("b", other, "Kern Partners", "Leipzig", TEXT, ""));
        assertThat(run.groups).hasSize(linked ? 1 : 2);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/match/conditions-and-copies.tsv", delimiter = '\t', quoteCharacter = '`')
    void hoursAndContractTellPostsOfOneTemplateApart(String one, String other, boolean linked) throws IOException {
        Run run = match(
                ad("a", "Robot Fitter", "Larkfield", "Leipzig", one + " " + TEXT, ""),
                ad("b", "Robot Fitter", "Larkfield", "Leipzig", other + " " + TEXT, ""));
        assertThat(run.groups).hasSize(linked ? 1 : 2);
    }

    @Test
    void aRequisitionLinksWhatNothingElseDoes() throws IOException {
        Run run = match(
                ad(
                        "a",
                        "Robot Fitter",
                        "Larkfield",
                        "Leipzig",
                        TEXT,
                        ",\"url\":\"https://boards.greenhouse.io/larkfield/jobs/4021337\""),
                "{\"id\":\"b\",\"title\":\"Larkfield is hiring\",\"applyUrl\":\"https://larkfield.example/careers?gh_jid=4021337\"}");
        assertThat(run.groups).containsExactly(List.of("a", "b"));
        assertThat(run.why("a", "b")).contains("same requisition: greenhouse:4021337");
    }

    @Test
    void aMistakeInTheFileIsSaidWithItsLine() throws IOException {
        Path file = folder.resolve("ads.jsonl");
        Files.writeString(file, "{\"id\":\"a\",\"title\":\"Fitter\"}\n{\"title\":\"Welder\"}\n");
        CommandLineRun run = CommandLineRun.of("match", "--ads", file.toString());
        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.err).contains("ads.jsonl:2: the ad has no \"id\"");
        assertThat(CommandLineRun.of("match", "--ads", folder.resolve("none").toString()).exitCode)
                .isEqualTo(6);
    }

    /** @param more further fields as JSON without braces, "-" for none */
    private static String row(String id, String more) {
        return "{\"id\":\"%s\",\"title\":\"Robot Fitter\",\"company\":\"Larkfield\",\"locations\":[\"Leipzig\"]%s}"
                .formatted(id, more.equals("-") ? "" : "," + more);
    }

    private static String ad(String id, String title, String company, String place, String text, String more) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"company\":{\"name\":\"%s\"},\"locations\":[\"%s\"],\"description\":\"%s\"%s}"
                .formatted(id, title, company, place, text, more);
    }

    private Run match(String... ads) throws IOException {
        Path file = folder.resolve("ads.jsonl");
        Files.write(file, List.of(ads));
        CommandLineRun run = CommandLineRun.of("match", "--ads", file.toString());
        assertThat(run.err).isEmpty();
        assertThat(run.exitCode).isZero();
        List<JsonNode> lines =
                run.out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        return new Run(
                lines.stream()
                        .filter(line -> line.has("group"))
                        .map(line -> line.path("ads")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                        .toList(),
                lines.stream().filter(line -> line.has("a")).toList());
    }

    private record Run(List<List<String>> groups, List<JsonNode> pairs) {
        String classOf(String a, String b) {
            return pair(a, b).path("class").asString();
        }

        String why(String a, String b) {
            return pair(a, b).path("why").toString();
        }

        private JsonNode pair(String a, String b) {
            return pairs.stream()
                    .filter(pair -> pair.path("a").asString().equals(a)
                            && pair.path("b").asString().equals(b))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
