package dev.boardwalk.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RenderingTest {
    private final Rendering rendering = new Rendering();

    @Test
    void scrapedTextIsTextInHtml() {
        Document page = html(digest(
                List.of(),
                List.of(item(1, "<script>alert(1)</script>", "https://jobs.example/?q=\"><img src=x>", "<b>note"))));
        assertThat(page.select("script, img, b")).isEmpty();
        assertThat(page.selectFirst("li a").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.selectFirst("li a").attributes().asList()).hasSize(1);
        assertThat(page.selectFirst("li a").attr("href")).startsWith("https://jobs.example/?q=%22%3E%3Cimg");
        assertThat(page.selectFirst("li .note").text()).isEqualTo("<b>note");
    }

    @Test
    void whatIsNoWebAddressIsShownWithoutALink() {
        Digest digest = digest(List.of(), List.of(item(1, "Fitter", "javascript:alert(1)", null)));
        assertThat(html(digest).select("li a")).isEmpty();
        assertThat(html(digest).selectFirst("li").text()).startsWith("Fitter");
        assertThat(rendering.render(digest, DigestFormat.MARKDOWN))
                .contains("- Fitter, ")
                .doesNotContain("javascript");
    }

    @Test
    void fiveThousandPostingsFitIntoAMail() {
        List<Digest.Item> many = items(1_250, "Senior fitter for long machines in large halls, all genders, full time");
        Digest digest = new Digest(
                Digest.SCHEMA,
                LocalDate.of(2026, 3, 2),
                Instant.parse("2026-03-02T04:00:00Z"),
                null,
                5_000,
                1,
                301,
                IntStream.range(0, 300)
                        .mapToObj(n -> trouble("board-" + n, "x".repeat(900)))
                        .toList(),
                many,
                many,
                many,
                many);
        String html = rendering.render(digest, DigestFormat.HTML);
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isBetween(40_000, 90_000);
        Document page = Jsoup.parse(html);
        assertThat(page.select("section:contains(New) li")).isNotEmpty();
        assertThat(page.select(".trouble li")).hasSize(100);
        assertThat(page.selectFirst(".trouble p").text()).startsWith("and 200 more");
        for (Element section : page.select("section:not(.trouble)")) {
            int shown = section.select("li").size();
            assertThat(section.selectFirst("p").text()).startsWith("and " + (1_250 - shown) + " more");
        }
    }

    @Test
    void onePostingWithAnEndlessTitleDoesNotCrowdOutTheOthers() {
        Digest digest = digest(
                List.of(),
                List.of(
                        item(1, "x".repeat(200_000), "https://jobs.example/1", "n".repeat(200_000)),
                        item(2, "Fitter", "https://jobs.example/2", null)));
        assertThat(html(digest).select("li")).hasSize(2);
    }

    @Test
    void missingBoardsStandFirst() {
        Digest digest = digest(List.of(trouble("larkfield", "all 3 pages failed")), items(2, "Fitter"));
        assertThat(html(digest).selectFirst("section").text())
                .contains("larkfield FAILED since 2026-02-28, 3 nights: all 3 pages failed.");
        String markdown = rendering.render(digest, DigestFormat.MARKDOWN);
        assertThat(markdown.indexOf("**larkfield**")).isPositive().isLessThan(markdown.indexOf("## New"));
    }

    @Test
    void theHeadlineCountsWhatTheBodyShows() {
        Digest digest = digest(List.of(), items(3, "Fitter"));
        Document page = html(digest);
        assertThat(page.selectFirst("h1").text()).isEqualTo(digest.headline()).contains("3 new, 0 changed, 0 closed");
        assertThat(page.title()).isEqualTo(digest.headline());
        assertThat(page.select("h2").eachText()).containsExactly("New (3)");
        assertThat(page.select("li")).hasSize(3);
    }

    @Test
    void everyFormatCarriesTheSamePostings() {
        Digest digest = digest(List.of(trouble("larkfield", "down")), items(3, "Fitter"));
        JsonNode json = JsonMapper.shared().readTree(rendering.render(digest, DigestFormat.JSON));
        List<String> urls = json.path("created")
                .valueStream()
                .map(item -> item.path("url").asString())
                .toList();
        assertThat(urls).hasSize(3);
        assertThat(html(digest).select("li a").eachAttr("href")).isEqualTo(urls);
        assertThat(rendering.render(digest, DigestFormat.MARKDOWN).lines().filter(line -> line.startsWith("- [")))
                .extracting(line -> line.replaceAll(".*\\(<(.*)>\\).*", "$1"))
                .isEqualTo(urls);
        assertThat(json.path("schema").asString()).isEqualTo("boardwalk/digest/v1");
        assertThat(json.path("date").asString()).isEqualTo("2026-03-02");
    }

    @Test
    void aQuietNightSaysSo() {
        Digest digest = digest(List.of(), List.of());
        assertThat(html(digest).body().text()).endsWith("Nothing is new, changed or closed.");
        assertThat(rendering.render(digest, DigestFormat.MARKDOWN)).endsWith("Nothing is new, changed or closed.\n");
    }

    private Document html(Digest digest) {
        return Jsoup.parse(rendering.render(digest, DigestFormat.HTML));
    }

    private static Digest digest(List<Digest.Trouble> troubles, List<Digest.Item> created) {
        return new Digest(
                Digest.SCHEMA,
                LocalDate.of(2026, 3, 2),
                Instant.parse("2026-03-02T04:00:00Z"),
                LocalDate.of(2026, 3, 1),
                created.size(),
                1,
                1 + troubles.size(),
                troubles,
                created,
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aBoardInTroubleIsSaidWithEverythingThatHelps() {
        Digest digest = digest(List.of(trouble("acme", "500")), List.of());
        String html = new Rendering().render(digest, DigestFormat.HTML);
        assertThat(html)
                .contains("FAILED since 2026-02-28, 3 nights")
                .contains("Its 4 open ads are as of 2026-02-27.")
                .contains("Last good page: <span>https://acme.example/jobs (fetch 7)</span>")
                .contains("<code>boardwalk night --board acme</code>");
        assertThat(new Rendering().render(digest, DigestFormat.MARKDOWN))
                .contains("- **acme** FAILED since 2026-02-28, 3 nights: 500. Its 4 open ads are as of 2026-02-27.\n")
                .contains("  Next: `boardwalk night --board acme`\n");
    }

    private static Digest.Trouble trouble(String board, String reason) {
        return new Digest.Trouble(
                board,
                "FAILED",
                reason,
                3,
                LocalDate.of(2026, 2, 28),
                4,
                LocalDate.of(2026, 2, 27),
                "https://" + board + ".example/jobs (fetch 7)",
                "boardwalk night --board " + board);
    }

    private static List<Digest.Item> items(int count, String title) {
        return IntStream.range(0, count)
                .mapToObj(n -> item(
                        n,
                        title + " " + n,
                        "https://larkfield.example/careers/openings/" + n + "/" + "x".repeat(60),
                        null))
                .toList();
    }

    private static Digest.Item item(long id, String title, String url, @Nullable String note) {
        return new Digest.Item(
                id, title, "Larkfield", "Bengaluru, IN", "INR 25,000 a month", url, List.of("larkfield"), note);
    }
}
