package dev.boardwalk.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Scope;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real pages, read in place. */
class CorpusTest {
    private static final int MUTATIONS = 400;
    /** Bytes; six pages in ten are smaller; the others take most of the time. */
    private static final int LARGEST_MUTATED = 120_000;

    private static final int SEED = 20260302;
    private static final URI PAGE = URI.create("https://page.invalid/page");
    private static final PageReader READER = new PageReader();
    private static Path corpus = Path.of("");

    @BeforeAll
    static void corpusIsThere() {
        String shared = System.getenv("BOARDWALK_CORPUS");
        assumeTrue(shared != null, "BOARDWALK_CORPUS is not set");
        corpus = Path.of(shared).resolve("corpus");
    }

    @Test
    void pagesOfJobSitesThatAreNoAdsAreRefused() throws IOException {
        for (Path file : files("html-negative", ".html")) {
            assertThat(read(anywhere(), PageKind.DETAIL, Files.readAllBytes(file))
                            .verdict())
                    .as(file.toString())
                    .isEqualTo(Verdict.NOT_A_POSTING);
        }
    }

    @Test
    void pagesThatAreNoAdsHaveNoneInTheirStructuredData() throws IOException {
        for (String kind : List.of("html-listing", "schema-examples/extruct")) {
            for (Path file : files(kind, ".html")) {
                Reading reading = read(anywhere(), PageKind.DETAIL, Files.readAllBytes(file));
                assertThat(reading.verdict()).as(file.toString()).isNotEqualTo(Verdict.CLOSED);
                assertThat(reading.ads().stream().flatMap(ad -> ad.all(RawField.TITLE).stream()))
                        .as(file.toString())
                        .noneMatch(value -> value.evidence().extractor().compareTo(Extractor.SELECTOR) <= 0);
            }
        }
    }

    /** Lists of sites with a plain pattern in their detail URLs. */
    @ParameterizedTest
    @CsvSource({
        "findjobsinfinland.fi/fjf__index.html, '^/jobs/[^/]+/[^/]+', 20",
        "jobs.cz/plucker__listing.html, '/rpd/\\d+', 20",
        "python.org/jmi__python_jobs.html, '^/jobs/\\d+/', 15",
        "weworkremotely.com/jmi__wwr_requests.html, '^/remote-jobs/', 10",
        "linkedin.com/plucker__more.html, '/jobs/view/', 10",
    })
    void listGivesItsLinks(String page, String detail, int atLeast) throws IOException {
        byte[] bytes = Files.readAllBytes(corpus.resolve("html-listing").resolve(page));
        Set<String> hosts = Set.of(
                "page.invalid",
                "findjobsinfinland.fi",
                "beta.www.jobs.cz",
                "www.python.org",
                "weworkremotely.com",
                "cz.linkedin.com",
                "www.linkedin.com");
        Reading reading =
                read(Pages.aBoard(new Scope(hosts, detail), ListingRules.NONE, Map.of()), PageKind.LISTING, bytes);
        assertThat(reading.links()).hasSizeGreaterThanOrEqualTo(atLeast).doesNotHaveDuplicates();
    }

    /** Cut, doubled, overwritten and shuffled: whatever comes out, it comes out. */
    @Test
    void noMutationOfAPageBreaksTheReader() throws IOException {
        RandomGenerator random = new Random(SEED);
        List<Path> pages = new ArrayList<>(files("html-posting", ".html"));
        pages.addAll(files("schema-examples", ".html"));
        pages.removeIf(file -> file.toFile().length() > LARGEST_MUTATED);
        Board board = Pages.aBoard(new Scope(Set.of("page.invalid"), "job"), ListingRules.NONE, Map.of());
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = mutated(Files.readAllBytes(pages.get(random.nextInt(pages.size()))), random);
            PageKind kind = i % 4 == 0 ? PageKind.LISTING : PageKind.DETAIL;
            Reading reading = read(board, kind, bytes);
            assertThat(reading.ads().isEmpty()).as("mutation %d", i).isEqualTo(!hasAds(reading));
        }
    }

    private static boolean hasAds(Reading reading) {
        return reading.verdict() == Verdict.POSTING
                || (Set.of(Verdict.CLOSED, Verdict.LISTING).contains(reading.verdict())
                        && !reading.ads().isEmpty());
    }

    private static byte[] mutated(byte[] page, RandomGenerator random) {
        byte[] bytes = page.clone();
        String marks = "<>{}[]\"\\&:,/=\0";
        for (int i = 0; i < 1 + bytes.length / 200; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) marks.charAt(random.nextInt(marks.length()));
        }
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(bytes.length - from);
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 -> {
                byte[] doubled = Arrays.copyOf(bytes, bytes.length + length);
                System.arraycopy(bytes, from, doubled, bytes.length, length);
                yield doubled;
            }
            default -> bytes;
        };
    }

    private static Board anywhere() {
        return Pages.aBoard(new Scope(Set.of("page.invalid"), null), ListingRules.NONE, Map.of());
    }

    private static Reading read(Board board, PageKind kind, byte[] bytes) {
        return READER.read(board, kind, Pages.body(PAGE, bytes, "text/html"));
    }

    private static List<Path> files(String kind, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(corpus.resolve(kind))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
