package dev.boardwalk.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Scope;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sitemaps crawler-commons tests itself with, through our reader; every one gives all its pages, none of its pictures. */
class PublishedSitemapsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "atom.xml, FEED, example.org, 1",
        "extension__shinpaideshou-news-sitemap.xml, SITEMAP, shinpaideshou.wordpress.com, 3",
        "extension__sitemap-images.xml, SITEMAP, www.example.com, 1",
        "sitemap-with-bom.txt, SITEMAP, www.domain.com, 2",
        "xmlSitemap.gz, SITEMAP, www.example.com, 5"
    })
    void everyPageOfItIsFound(String file, PageKind kind, String host, int links) throws IOException {
        String shared = System.getenv("BOARDWALK_CORPUS");
        assumeTrue(shared != null, "BOARDWALK_CORPUS is not set");
        Path saved = Path.of(shared).resolve("corpus/test-tables/crawler-commons/resources__sitemaps__" + file);
        var board = Pages.aBoard(new Scope(Set.of(host), null), ListingRules.NONE, Map.of());
        URI at = URI.create("http://" + host + "/deep/down/" + file);
        Reading reading = new PageReader().read(board, kind, Pages.body(at, Files.readAllBytes(saved), "text/plain"));
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.LISTING);
        assertThat(reading.links()).hasSize(links);
    }
}
