package dev.boardwalk.extract;

import static dev.boardwalk.extract.Pages.URL;
import static dev.boardwalk.extract.Pages.aBoard;
import static dev.boardwalk.extract.Pages.body;
import static dev.boardwalk.extract.Pages.detail;
import static dev.boardwalk.extract.Pages.only;
import static dev.boardwalk.extract.Pages.texts;
import static dev.boardwalk.extract.Pages.withJsonLd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.FieldRule;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private static final String TITLE_ONLY = "{\"@type\":\"JobPosting\",\"title\":\"Baker\"}";

    @Test
    void lessTrustedExtractorsFillHolesAndAddCandidates() {
        String html =
                """
                <html lang="en-GB"><head><link rel="canonical" href="/jobs/7"><meta property="og:site_name" content="Sample jobs"></head>
                <div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">Senior baker</b>
                  <i itemprop="hiringOrganization">Crumb</i><u itemprop="jobLocation">Pune</u></div>
                <h1>Baker wanted</h1><p class="pay">18 EUR an hour</p>
                """ + withJsonLd("{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"jobLocation\":\"Pune, India\"}");
        RawAd ad = only(read(html, Map.of("pay", rule(false, ".pay"), "location", rule(false, "u"))));

        assertThat(texts(ad, RawField.TITLE)).containsExactly("Baker", "Senior baker", "Baker wanted");
        assertThat(ad.all(RawField.TITLE))
                .extracting(value -> value.evidence().extractor())
                .containsExactly(Extractor.JSON_LD, Extractor.MICRODATA, Extractor.PAGE);
        assertThat(texts(ad, RawField.COMPANY)).as("the site is no employer").containsExactly("Crumb");
        assertThat(texts(ad, RawField.LOCATION))
                .as("one place, not three spellings")
                .containsExactly("Pune, India");
        assertThat(ad.best(RawField.PAY).orElseThrow().evidence().rule()).isEqualTo(".pay");
        assertThat(texts(ad, RawField.CANONICAL_URL)).containsExactly("https://jobs.example/jobs/7");
        assertThat(texts(ad, RawField.LANGUAGE)).containsExactly("en-GB");
    }

    @Test
    void selectorsAloneMakeAnAd() {
        String html =
                "<h2 class=t></h2><h3>Baker</h3><span class=c data-name='Crumb &amp; Co'></span><b class=l>Pune</b><b class=l>Goa</b>"
                        + "<a class=go href='/apply/7'>Apply</a><time datetime=2026-02-01>today</time><div class=d><p>Bake.</p><p>Clean.</p></div>";
        RawAd ad = only(read(
                html,
                Map.of(
                        "title", rule(true, "h2.t", "h3"),
                        "company", rule(false, ".c@data-name"),
                        "location", rule(false, "b.l"),
                        "applyUrl", rule(false, "a.go@href"),
                        "datePosted", rule(false, "time"),
                        "description", rule(true, ".d"))));

        assertThat(texts(ad, RawField.TITLE)).containsExactly("Baker");
        assertThat(texts(ad, RawField.COMPANY)).containsExactly("Crumb & Co");
        assertThat(texts(ad, RawField.LOCATION)).containsExactly("Pune", "Goa");
        assertThat(texts(ad, RawField.APPLY_URL)).containsExactly("https://jobs.example/apply/7");
        assertThat(texts(ad, RawField.DATE_POSTED)).containsExactly("2026-02-01");
        assertThat(ad.description()).isEqualTo("Bake.\nClean.");
        assertThat(ad.best(RawField.TITLE).orElseThrow().evidence().extractor()).isEqualTo(Extractor.SELECTOR);
    }

    @Test
    void missingRequiredFieldNamesItselfAndItsSelectors() {
        Reading reading = read(
                "<title>Jobs</title><h3>Baker</h3>",
                Map.of("title", rule(true, "h3"), "company", rule(true, ".employer", ".firm")));
        assertThat(reading.verdict()).isEqualTo(Verdict.NOT_A_POSTING);
        assertThat(reading.ads()).isEmpty();
        assertThat(reading.reason()).contains("required field company", ".employer | .firm", "titled \"Jobs\"");

        assertThat(read(withJsonLd(TITLE_ONLY), Map.of("title", rule(true, "h3")))
                        .verdict())
                .as("structured data has it")
                .isEqualTo(Verdict.POSTING);
    }

    @Test
    void refusalSaysWhatWasLookedForAndHowThePageLooks() {
        Reading reading = detail("<title>Help</title><body>" + "word ".repeat(80) + withJsonLd("{\"@type\": "));
        assertThat(reading.verdict()).isEqualTo(Verdict.NOT_A_POSTING);
        assertThat(reading.reason())
                .contains(
                        "no JobPosting in JSON-LD, Microdata or RDFa",
                        "unreadable JSON-LD",
                        "titled \"Help\"",
                        "word word …\"");
        assertThat(detail("<div id=app></div>").reason()).contains("no text without running its scripts");
    }

    @Test
    void whatAPageAsksOfRobotsIsRead() {
        String page = "<html><head><META NAME='Robots' content='NOINDEX, follow'><meta name=googlebot content=none>"
                + "<meta name=boardwalk content=nofollow></head><body><p>Welder</p></body></html>";
        assertThat(detail(page).robots()).containsExactly("NOINDEX, follow", "nofollow");
    }

    @Test
    void charsetComesFromTheMarkThenTheHeaderThenThePage() {
        String page = withJsonLd("{\"@type\":\"JobPosting\",\"title\":\"Bäcker “früh”\"}");
        Charset windows = Charset.forName("windows-1252");
        String meta = "<meta charset=iso-8859-1>";
        assertTitle(page.getBytes(StandardCharsets.UTF_8), null);
        assertTitle(page.getBytes(windows), "text/html; charset=ISO-8859-1");
        assertTitle((meta + page).getBytes(windows), "text/html");
        assertTitle((meta + page).getBytes(StandardCharsets.UTF_8), "text/html;charset=\"utf-8\"");
        assertTitle((meta + page).getBytes(windows), "text/html; charset=no-such-charset");
        assertTitle(("\ufeff" + page).getBytes(StandardCharsets.UTF_8), "text/html; charset=iso-8859-1");
    }

    private static void assertTitle(byte[] bytes, String contentType) {
        Reading reading = new PageReader().read(aBoard(), PageKind.DETAIL, body(URL, bytes, contentType));
        assertThat(texts(only(reading), RawField.TITLE))
                .as("read as %s", contentType)
                .containsExactly("Bäcker “früh”");
    }

    @Test
    void selectorThatDoesNotCompileIsExplained() {
        assertThat(SelectorSyntax.problemWith("h2.title, a[href*='@']@href")).isEmpty();
        assertThat(SelectorSyntax.problemWith("h2..title").orElseThrow()).contains("h2..title");
    }

    private static FieldRule rule(boolean required, String... selectors) {
        return new FieldRule(List.of(selectors), required);
    }

    private static Reading read(String html, Map<String, FieldRule> fields) {
        return new PageReader().read(aBoard(ListingRules.NONE, fields), PageKind.DETAIL, body(URL, html));
    }
}
