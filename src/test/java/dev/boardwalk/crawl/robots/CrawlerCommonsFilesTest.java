package dev.boardwalk.crawl.robots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.fetch.Redirect;
import dev.boardwalk.crawl.pace.Origin;
import dev.boardwalk.evaluation.Corpus;
import dev.boardwalk.posting.UrlKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * crawler-commons' own resources, among them the web platform's URL tests, through our wiring. It runs them over its code; here they show what became of
 * that on the way. Where we differ, a file says so with the reason.
 */
class CrawlerCommonsFilesTest {
    private static final String FOLDER = "test-tables/crawler-commons/resources__";
    private static final Origin HOST = Origin.of(URI.create("https://acme.example/"));

    @ParameterizedTest
    @CsvFileSource(resources = "/crawl/robots-files.tsv", delimiter = '\t')
    void itsRobotsFilesSayToUsWhatTheySay(String file, String path, String holds) throws IOException {
        byte[] body = Files.readAllBytes(Corpus.file(FOLDER + "robots__" + file));
        RobotsRules rules = RobotsRules.of(HOST, new RobotsCopy.Good(200, body, Instant.EPOCH));
        if (path.equals("-")) {
            Duration delay = holds.equals("none") ? null : Duration.ofSeconds(Long.parseLong(holds));
            assertThat(rules.crawlDelay()).isEqualTo(delay);
        } else {
            assertThat(rules.allows(URI.create("https://acme.example" + path))).isEqualTo(holds.equals("allowed"));
        }
    }

    @Test
    void everyRobotsFileIsAskedAbout() throws IOException {
        List<String> asked = Files.readAllLines(Path.of("src/test/resources/crawl/robots-files.tsv"));
        for (Path file : Corpus.files("test-tables/crawler-commons", "-robots.txt")) {
            String name = file.getFileName().toString().replace("resources__robots__", "");
            assertThat(asked).anyMatch(line -> line.startsWith(name + "\t"));
        }
    }

    @Test
    void keysOfItsWeirdUrlsAreItsNormalForms() {
        Map<String, String> ours = new TreeMap<>();
        for (String[] row : rows("normalizer__weirdToNormalizedUrls.csv", 2)) {
            String key = UrlKey.of(row[0]).orElse("none");
            if (!key.equals(row[1])) {
                ours.put(row[0], key);
            }
        }
        assertThat(ours).isEqualTo(deviations("url-key-deviations.tsv"));
    }

    @Test
    void whatIsNoUrlHasNoKey() {
        for (String[] row : rows("normalizer__invalidUrls.csv", 1)) {
            assertThat(UrlKey.of(row[0])).as(row[0]).isEmpty();
        }
    }

    @Test
    void redirectsResolveAsBrowsersDo() throws IOException {
        Map<String, String> ours = new LinkedHashMap<>();
        for (JsonNode test : JsonMapper.shared()
                .readTree(Files.readString(Corpus.file(FOLDER + "url-utils__wpt-urltestdata.json")))) {
            String base = test.path("base").asString("");
            if (!test.isObject() || !base.matches("https?://.*")) {
                continue;
            }
            String input = test.path("input").asString();
            String expected = test.path("failure").asBoolean(false)
                    ? "none"
                    : requested(test.path("href").asString());
            String target = target(base, input);
            if (!target.equals(expected)) {
                ours.put(shown(input) + " on " + shown(base), target);
            }
        }
        assertThat(new TreeMap<>(ours)).isEqualTo(deviations("redirect-deviations.tsv"));
    }

    /** "none" also for what is refused before anything is asked: another scheme, or no host. */
    private static String target(String base, String input) {
        @Nullable URI target = Redirect.target(Redirect.clean(URI.create(base.replaceFirst("#.*", ""))), input);
        boolean http =
                target != null && target.getHost() != null && target.getScheme().matches("(?i)https?");
        return http ? shown(target.toString()) : "none";
    }

    /** What of a URL is asked for: no fragment, no user. */
    private static String requested(String href) {
        boolean http = href.matches("https?://.*");
        return http ? shown(href.replaceFirst("#.*", "").replaceFirst("//[^/?@]*@", "//")) : "none";
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(c -> shown.append(c > ' ' && c < 127 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return shown.toString();
    }

    private static List<String[]> rows(String file, int columns) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines(Corpus.file(FOLDER + file))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] row = line.split(", ", columns);
                if (row.length == columns) {
                    rows.add(row);
                }
            }
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }

    /** Input and what we make of it, below the reason. */
    private static Map<String, String> deviations(String file) {
        Map<String, String> deviations = new TreeMap<>();
        for (String line : lines(Path.of("src/test/resources/crawl/" + file))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] row = line.split("\t", 2);
                deviations.put(row[0], row[1]);
            }
        }
        return deviations;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
