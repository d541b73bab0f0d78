package dev.boardwalk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.Board;
import dev.boardwalk.extract.listing.SitemapReader;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SitemapsAndFeedsTest {
    private static final Board BOARD = Pages.aBoard();
    private static final URI AT = URI.create("https://jobs.example/maps/sitemap.xml");

    private static Reading read(PageKind kind, byte[] bytes) {
        return new PageReader().read(BOARD, kind, Pages.body(AT, bytes, "application/xml"));
    }

    private static Reading read(PageKind kind, String text) {
        return read(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String urls(String... locations) {
        return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + Arrays.stream(locations)
                        .map(loc -> "<url><loc>" + loc + "</loc></url>")
                        .collect(Collectors.joining())
                + "</urlset>";
    }

    /** The sitemap's own folder is no limit, the board's scope is. */
    @Test
    void aSitemapGivesTheUrlsThatAreJobAds() {
        Reading reading = read(
                PageKind.SITEMAP,
                urls(
                        "https://jobs.example/jobs/1",
                        "https://jobs.example/about",
                        "https://elsewhere.example/jobs/2",
                        "https://jobs.example/jobs/1"));
        assertThat(reading.verdict()).isEqualTo(Verdict.LISTING);
        assertThat(reading.links()).containsExactly("https://jobs.example/jobs/1");
    }

    @Test
    void anIndexLeadsToItsSitemaps() {
        Reading reading = read(PageKind.SITEMAP, """
                <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://jobs.example/maps/1.xml.gz</loc></sitemap><sitemap><loc>https://elsewhere.example/2.xml</loc></sitemap></sitemapindex>
                """);
        assertThat(reading.verdict()).isEqualTo(Verdict.LISTING);
        assertThat(reading.more()).containsExactly("https://jobs.example/maps/1.xml.gz");
    }

    @Test
    void aCompressedSitemapIsReadWithinBounds() throws IOException {
        assertThat(read(
                                PageKind.SITEMAP,
                                gzip(urls("https://jobs.example/jobs/7").getBytes(StandardCharsets.UTF_8)))
                        .links())
                .hasSize(1);
        Reading bomb = read(PageKind.SITEMAP, gzip(new byte[SitemapReader.MOST_BYTES + 1]));
        assertThat(bomb.verdict()).isEqualTo(Verdict.NOT_A_POSTING);
        assertThat(bomb.reason()).contains("larger than the protocol allows");
    }

    /** The walk is incomplete then, so nothing closes; what was read is followed. */
    @Test
    void moreUrlsThanTheProtocolAllowsAreNotReadSilently() {
        String[] many = IntStream.rangeClosed(1, SitemapReader.MOST_URLS + 1)
                .mapToObj(n -> "https://jobs.example/jobs/" + n)
                .toArray(String[]::new);
        Reading reading = read(PageKind.SITEMAP, urls(many));
        assertThat(reading.verdict()).isEqualTo(Verdict.NOT_A_POSTING);
        assertThat(reading.links()).hasSize(SitemapReader.MOST_URLS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/extract/sitemaps.tsv", delimiter = '\t')
    void sitemapsAsSitesWriteThem(String what, String text, String verdict, String links, String reason) {
        Reading reading = read(PageKind.SITEMAP, unescaped(text));
        assertThat(reading.verdict()).as(reading.reason()).hasToString(verdict);
        assertThat(String.join(" ", reading.links().isEmpty() ? reading.more() : reading.links()))
                .isEqualTo(links.equals("-") ? "" : links);
        assertThat(reading.reason()).contains(reason);
    }

    private static String unescaped(String cell) {
        return cell.replace("NS", "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .replace("BOM", "\ufeff")
                .replace("LF", "\n");
    }

    @Test
    void aSitemapSaysWhenItsPagesChanged() {
        Reading reading = read(PageKind.SITEMAP, """
                <urlset><url><loc>https://jobs.example/jobs/1</loc><lastmod>2026-01-05</lastmod></url>
                <url><loc>https://jobs.example/jobs/2</loc><lastmod>2026-01-06T10:00:00+05:30</lastmod></url>
                <url><loc>https://jobs.example/jobs/3</loc><lastmod>yesterday</lastmod></url>
                <url><loc>https://jobs.example/jobs/4</loc></url></urlset>
                """);
        assertThat(reading.links()).hasSize(4);
        assertThat(reading.linkDates())
                .isEqualTo(Map.of(
                        "https://jobs.example/jobs/1", Instant.parse("2026-01-05T00:00:00Z"),
                        "https://jobs.example/jobs/2", Instant.parse("2026-01-06T04:30:00Z")));
    }

    @Test
    void aPageForPeopleIsNoSitemapAndNoFeed() {
        String login = "<!doctype html><html><body><form><input type=password></form></body></html>";
        assertThat(read(PageKind.SITEMAP, login).verdict()).isEqualTo(Verdict.NOT_A_POSTING);
        assertThat(read(PageKind.FEED, login).verdict()).isEqualTo(Verdict.NOT_A_POSTING);
        assertThat(read(PageKind.SITEMAP, "<urlset><url><loc>&xxe;</loc>").links())
                .isEmpty();
    }

    @Test
    void aWholeItemIsAnAdAndATeaserALink() {
        String text = "You keep the tide tables. ".repeat(30);
        Reading reading = read(PageKind.FEED, """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:j="urn:jobs"><channel><title>Jobs</title>
                <item><title>Tide Keeper</title><link>https://jobs.example/jobs/1</link><guid>t-1</guid><j:company>Saltmarsh Port</j:company>
                <j:location>Cork</j:location><description>Short.</description><content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
                <item><title>Pilot</title><link>https://jobs.example/jobs/2</link><description>Short.</description></item>
                <item><title>News</title><link>https://jobs.example/news/3</link></item></channel></rss>
                """.formatted(text));
        assertThat(reading.verdict()).isEqualTo(Verdict.POSTING);
        assertThat(reading.ads()).hasSize(1);
        assertThat(reading.links()).containsExactly("https://jobs.example/jobs/2");
        var title = reading.ads().get(0).best(RawField.TITLE).orElseThrow();
        assertThat(title.text()).isEqualTo("Tide Keeper");
        assertThat(title.evidence().extractor()).isEqualTo(Extractor.FEED);
        assertThat(reading.ads().get(0).best(RawField.COMPANY).orElseThrow().text())
                .isEqualTo("Saltmarsh Port");
        assertThat(reading.ads().get(0).description()).contains("tide tables");
    }

    @Test
    void atomAndJsonFeedsAreReadToo() {
        Reading atom = read(PageKind.FEED, """
                <feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="https://jobs.example/feed?page=2"/><entry><title>Pilot</title>
                <link rel="edit" href="https://jobs.example/jobs/9"/><link rel="alternate" href="https://jobs.example/jobs/2"/><summary>Short</summary></entry></feed>
                """);
        assertThat(atom.links()).containsExactly("https://jobs.example/jobs/2");
        assertThat(atom.next()).isEqualTo("https://jobs.example/feed?page=2");
        Reading json = read(PageKind.FEED, """
                {"version": "https://jsonfeed.org/version/1.1", "next_url": "https://jobs.example/feed.json?p=2",
                 "items": [{"id": "1", "url": "https://jobs.example/jobs/2", "title": "Pilot", "content_text": "Short"}]}
                """);
        assertThat(json.links()).containsExactly("https://jobs.example/jobs/2");
        assertThat(json.next()).isEqualTo("https://jobs.example/feed.json?p=2");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
