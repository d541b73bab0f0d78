package dev.boardwalk.crawl.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.pace.Origin;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsRulesTest {
    private static final Origin ACME = Origin.of(URI.create("https://jobs.acme.example"));

    @Test
    void ourOwnGroupWinsOverTheGroupForAll() {
        RobotsRules rules = rules("""
                User-agent: *
                Disallow: /
                User-agent: BoardWalk
                Allow: /jobs
                Disallow: /jobs/private
                Crawl-delay: 10
                Sitemap: https://jobs.acme.example/sitemap.xml
                """);
        assertThat(allows(rules, "/jobs/1")).isTrue();
        assertThat(allows(rules, "/jobs/private/1")).isFalse();
        assertThat(allows(rules, "/about")).isTrue();
        assertThat(rules.crawlDelay()).isEqualTo(Duration.ofSeconds(10));
        assertThat(rules.sitemaps()).containsExactly("https://jobs.acme.example/sitemap.xml");
    }

    @Test
    void theLongestMatchDecidesAndATieAllows() {
        RobotsRules rules = rules(
                "User-agent: *\nDisallow: /jobs\nAllow: /jobs/open\nDisallow: /*.pdf$\nAllow: /tie\nDisallow: /tie\n");
        assertThat(allows(rules, "/jobs/closed")).isFalse();
        assertThat(allows(rules, "/jobs/open/1")).isTrue();
        assertThat(allows(rules, "/cv.pdf")).isFalse();
        assertThat(allows(rules, "/cv.pdf?page=1")).isTrue();
        assertThat(allows(rules, "/tie")).isTrue();
        assertThat(allows(rules, "/robots.txt")).isTrue();
    }

    @Test
    void anotherProductWithALongerNameIsNotUs() {
        RobotsRules rules = rules("User-agent: boardwalker-pro\nDisallow: /\n");
        assertThat(allows(rules, "/jobs")).isTrue();
    }

    @Test
    void aCrawlDelayBeyondTheParsersLimitIsStillKnown() {
        RobotsRules rules = rules("User-agent: *\nCrawl-delay: 400\n");
        assertThat(rules.crawlDelay()).isEqualTo(Duration.ofSeconds(400));
        assertThat(allows(rules, "/jobs")).isTrue();
    }

    @Test
    void aMissingFileAllowsEverythingAndAsksForNoDelay() {
        RobotsRules rules = RobotsRules.of(ACME, new RobotsCopy.Good(404, new byte[0], Instant.EPOCH));
        assertThat(allows(rules, "/anything")).isTrue();
        assertThat(rules.crawlDelay()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>Log in</title>User-agent: *\nDisallow: /",
                "\n\n<html lang=en><body>Disallow: /</body></html>"
            })
    void aWebPageInItsPlaceStatesNoRules(String page) {
        RobotsRules rules = rules(page);
        assertThat(rules.servedHtml()).isTrue();
        assertThat(allows(rules, "/jobs")).isTrue();
    }

    private static RobotsRules rules(String text) {
        return RobotsRules.of(ACME, new RobotsCopy.Good(200, text.getBytes(UTF_8), Instant.EPOCH));
    }

    private static boolean allows(RobotsRules rules, String path) {
        return rules.allows(URI.create("https://jobs.acme.example" + path));
    }
}
