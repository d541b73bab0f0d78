package dev.boardwalk.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardFile;
import dev.boardwalk.board.BoardFiles;
import dev.boardwalk.board.ConfigFolder;
import dev.boardwalk.board.Loaded;
import dev.boardwalk.board.SelectorCheck;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlatformsTest {
    private static final Path CASES = Path.of("src/test/resources/extract/platforms");

    @TempDir
    private Path config;

    private Board board(String template, String params) throws IOException {
        Path boards = Files.createDirectories(config.resolve("boards"));
        String given = Stream.of(params.split(" "))
                .map(pair -> pair.replace("=", ": "))
                .collect(Collectors.joining(", "));
        Files.writeString(
                boards.resolve("saltmarsh.yaml"),
                "apiVersion: boardwalk/v1\nid: saltmarsh\nname: Saltmarsh Port\nextends: templates/%s\nparams: { %s }\n"
                        .formatted(template, given));
        Loaded loaded = new BoardFiles(SelectorCheck.NONE).load(ConfigFolder.at(config));
        assertThat(loaded.problems()).isEmpty();
        return ((BoardFile.Usable) loaded.files().get(0)).board();
    }

    private static Reading read(Board board, PageKind kind, byte[] answer) {
        URI url = URI.create(board.start().get(0).url());
        return new PageReader()
                .read(board, kind, new PageBody(url, answer, null, Instant.parse("2026-01-12T00:00:00Z")));
    }

    static Stream<String[]> cases() throws IOException {
        return Files.readAllLines(CASES.resolve("cases.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("cases")
    void answersInTheDocumentedShapeBecomeAdsOrLinks(
            String template,
            String params,
            String answer,
            String kind,
            String places,
            String mode,
            String types,
            String pay,
            String posted,
            String id,
            String url)
            throws IOException {
        Reading reading =
                read(board(template, params), PageKind.valueOf(kind), Files.readAllBytes(CASES.resolve(answer)));
        if (!reading.links().isEmpty()) {
            assertThat(reading.verdict()).isEqualTo(Verdict.LISTING);
            assertThat(reading.links()).containsExactly(url);
            return;
        }
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.POSTING);
        assertThat(reading.ads()).hasSize(1);
        RawAd ad = reading.ads().get(0);
        assertThat(texts(ad, RawField.TITLE)).isEqualTo("Harbour Pilot");
        assertThat(texts(ad, RawField.LOCATION)).isEqualTo(places);
        assertThat(texts(ad, RawField.WORK_MODE)).isIn(mode, "none");
        assertThat(texts(ad, RawField.EMPLOYMENT_TYPE)).isEqualTo(types);
        assertThat(texts(ad, RawField.PAY)).isEqualTo(pay);
        assertThat(texts(ad, RawField.DATE_POSTED)).isEqualTo(posted);
        assertThat(texts(ad, RawField.SOURCE_ID)).isEqualTo(id);
        assertThat(ad.url()).isEqualTo(url);
        assertThat(ad.description()).contains("You bring ships in.");
        assertThat(ad.best(RawField.TITLE).orElseThrow().evidence().extractor()).isEqualTo(Extractor.ATS);
    }

    private static String texts(RawAd ad, RawField field) {
        return ad.all(field).stream().map(RawValue::text).collect(Collectors.joining("; "));
    }

    @Test
    void everyShippedTemplateHasACase() throws IOException {
        List<String> tried = cases().map(line -> line[0]).distinct().sorted().toList();
        try (Stream<Path> files = Files.list(Path.of("jobs-config/templates"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                            .sorted())
                    .isEqualTo(tried);
        }
    }

    /** No answer of an unknown board may look like a board without jobs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":false,\"error\":\"Document not found\"}",
                "<!doctype html><html><body>404</body></html>",
                "",
                "{}",
                "null"
            })
    void anUnknownBoardIsNoEmptyBoard(String answer) throws IOException {
        for (String template : List.of(
                "greenhouse token=x", "lever site=x", "ashby board=x", "recruitee slug=x", "teamtailor company=x")) {
            Reading reading = read(
                    board(template.split(" ")[0], template.split(" ")[1]),
                    PageKind.API,
                    answer.getBytes(StandardCharsets.UTF_8));
            assertThat(reading.verdict()).as(template).isEqualTo(Verdict.NOT_A_POSTING);
            assertThat(reading.emptyMarkerSeen()).isFalse();
        }
    }

    @Test
    void anEmptyListIsTheBoardsOwnWordWhereUnknownBoardsAnswerOtherwise() throws IOException {
        assertThat(read(board("greenhouse", "token=x"), PageKind.API, "{\"jobs\":[]}".getBytes(StandardCharsets.UTF_8))
                        .emptyMarkerSeen())
                .isTrue();
        assertThat(read(board("pinpoint", "company=x"), PageKind.API, "{\"data\":[]}".getBytes(StandardCharsets.UTF_8))
                        .emptyMarkerSeen())
                .as("nobody knows what an unknown company answers")
                .isFalse();
    }

    @Test
    void answersFollowEachOtherUntilOneIsEmpty() throws IOException {
        Board lever = board("lever", "site=x");
        byte[] one = Files.readAllBytes(CASES.resolve("lever.json"));
        assertThat(read(lever, PageKind.API, one).next())
                .isEqualTo("https://api.lever.co/v0/postings/x?mode=json&limit=100&skip=1");
        assertThat(read(lever, PageKind.API, "[]".getBytes(StandardCharsets.UTF_8))
                        .next())
                .isNull();
    }

    /** Every listed job of every saved Ashby answer, with its title, place and text. */
    @Test
    void savedAnswersOfAshbyBecomeOneAdForEachListedJob() throws IOException {
        String shared = System.getenv("BOARDWALK_CORPUS");
        assumeTrue(shared != null, "BOARDWALK_CORPUS is not set");
        Board ashby = board("ashby", "board=x");
        int ads = 0;
        try (Stream<Path> files = Files.list(Path.of(shared).resolve("corpus/api-dumps/ashby"))) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                JsonNode jobs = JsonMapper.shared().readTree(bytes).path("jobs");
                long listed = jobs.valueStream()
                        .filter(job -> job.path("isListed").asBoolean(true))
                        .count();
                Reading reading = read(ashby, PageKind.API, bytes);
                assertThat(reading.ads()).as(file + ": " + reading.reason()).hasSize((int) listed);
                assertThat(reading.ads()).allSatisfy(ad -> {
                    assertThat(ad.best(RawField.LOCATION)).isPresent();
                    assertThat(ad.description()).hasSizeGreaterThan(100);
                });
                ads += reading.ads().size();
            }
        }
        assertThat(ads).isGreaterThan(100);
    }
}
