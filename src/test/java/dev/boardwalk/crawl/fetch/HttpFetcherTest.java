package dev.boardwalk.crawl.fetch;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.boardwalk.crawl.Fetching;
import dev.boardwalk.crawl.answer.DeferCause;
import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.FetchResult.Deferred;
import dev.boardwalk.crawl.answer.FetchResult.Denied;
import dev.boardwalk.crawl.answer.FetchResult.Failed;
import dev.boardwalk.crawl.answer.FetchResult.Fetched;
import dev.boardwalk.crawl.answer.FetchResult.Gone;
import dev.boardwalk.crawl.answer.FetchResult.NotModified;
import dev.boardwalk.site.PoliteSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {
    private static PoliteSite site;
    private static Fetching http;

    @BeforeAll
    static void open() {
        site = new PoliteSite();
        http = new Fetching(Fetching.PATIENT);
    }

    @AfterAll
    static void close() throws IOException {
        http.close();
        site.close();
    }

    @Test
    void aPageIsDecodedForReadingAndKeptAsReceived() throws IOException {
        String html = "<h1>Räuber gesucht</h1>" + "<p>bei Acme</p>".repeat(100);
        site.page("/jobs/1", html);
        Fetched fetched = (Fetched) http.fetch(site.url("/jobs/1"));
        assertThat(new String(fetched.body().bytes(), UTF_8)).isEqualTo(html);
        assertThat(fetched.body().contentType()).isEqualTo("text/html; charset=utf-8");
        Exchange exchange = fetched.exchange();
        assertThat(exchange.header("content-encoding")).contains("gzip");
        assertThat(exchange.rawBody().length).isLessThan(html.length() / 4);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(exchange.rawBody())).readAllBytes())
                .isEqualTo(fetched.body().bytes());
        assertThat(exchange.took()).isPositive();
    }

    @Test
    void weSayWhoWeAreAndNothingMore() {
        site.page("/who", "<p>hello</p>");
        http.fetch(site.url("/who"));
        assertThat(site.headerOf("/who", "User-Agent"))
                .containsExactly("Boardwalk/1.2 (+https://boardwalk.example/about)");
        assertThat(site.headerOf("/who", "Accept-Encoding")).containsExactly("gzip");
        for (String none : List.of("Cookie", "Authorization", "Upgrade", "If-None-Match", "If-Modified-Since")) {
            assertThat(site.headerOf("/who", none)).as(none).isEmpty();
        }
    }

    @Test
    void cookiesAreNotKept() {
        site.answers("/login", 200, "Set-Cookie: session=1", "Content-Type: text/html");
        http.fetch(site.url("/login"));
        http.fetch(site.url("/login"));
        assertThat(site.headerOf("/login", "Cookie")).isEmpty();
    }

    @Test
    void credentialsInAUrlAreNotSent() {
        site.page("/members", "<p>hello</p>");
        http.fetch(URI.create(site.url("/members").toString().replace("http://", "http://user:secret@") + "#top"));
        assertThat(site.headerOf("/members", "Authorization")).isEmpty();
    }

    @Test
    void storedValidatorsAreEchoedWordForWord() {
        site.answers("/unchanged", 304, "ETag: W/\"7\"");
        Validators stored = new Validators(site.url("/unchanged"), "W/\"7\"", "Mon, 05 Jan 2026 01:02:03 GMT");
        FetchResult result =
                http.fetcher.fetch(new FetchRequest(site.url("/unchanged"), any -> true, HopCheck.NONE, stored));
        assertThat(result).isInstanceOf(NotModified.class);
        assertThat(site.headerOf("/unchanged", "If-None-Match")).containsExactly("W/\"7\"");
        assertThat(site.headerOf("/unchanged", "If-Modified-Since")).containsExactly("Mon, 05 Jan 2026 01:02:03 GMT");
        assertThat(http.failure(site.url("/unchanged"))).isEqualTo(FailureKind.STATUS_OTHER);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aPageThatIsNoMoreIsGone(int status) {
        site.answers("/gone" + status, status);
        assertThat(http.fetch(site.url("/gone" + status))).isInstanceOf(Gone.class);
    }

    @ParameterizedTest
    @CsvSource({
        "401, AUTH_WALL",
        "403, AUTH_WALL",
        "400, STATUS_4XX",
        "418, STATUS_4XX",
        "451, STATUS_4XX",
        "500, STATUS_5XX",
        "502, STATUS_5XX",
        "202, STATUS_OTHER",
        "204, STATUS_OTHER",
        "300, STATUS_OTHER",
        "302, REDIRECT", // without a Location
    })
    void anyOtherAnswerSaysNothingAboutThePage(int status, FailureKind kind) {
        site.answers("/status" + status, status, "Content-Type: text/html");
        Failed failed = (Failed) http.fetch(site.url("/status" + status));
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.exchange().status()).isEqualTo(status);
        assertThat(failed.reason()).contains("/status" + status);
    }

    @ParameterizedTest
    @CsvSource({
        "403, cf-mitigated: challenge",
        "503, CF-Mitigated: challenge",
        "202, x-amzn-waf-action: challenge",
        "405, x-amzn-waf-action: captcha"
    })
    void aChallengeIsAWallAndNotABusyHost(int status, String header) {
        site.answers("/challenged", status, header, "Content-Type: text/html", "Retry-After: 5");
        assertThat(http.failure(site.url("/challenged"))).isEqualTo(FailureKind.CHALLENGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aHostThatAsksForTimeGetsIt(int status) {
        site.answers("/busy" + status, status, "Retry-After: 120");
        Deferred deferred = (Deferred) http.fetch(site.url("/busy" + status));
        assertThat(deferred.cause()).isEqualTo(DeferCause.HOST_BUSY);
        assertThat(Duration.between(deferred.exchange().endedAt(), deferred.until()))
                .isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon", "Mon, 12 Jan 2015 01:05:00 GMT"})
    void aHostThatNamesNoUsableTimeIsLeftToTheBackoff(String retryAfter) {
        site.answers("/busy", 429, "Retry-After: " + retryAfter);
        Deferred deferred = (Deferred) http.fetch(site.url("/busy"));
        assertThat(deferred.until()).isNull();
        assertThat(deferred.reason()).contains("429").contains(retryAfter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | true",
                "TEXT/HTML;charset=utf-8 | true",
                "application/xhtml+xml | true",
                "application/json | true",
                "application/ld+json | true",
                "application/rss+xml; charset=utf-8 | true",
                "text/xml | true",
                "text/plain | true",
                "image/svg+xml | false",
                "image/png | false",
                "application/pdf | false",
                "application/octet-stream | false",
                "text/css | false",
            })
    void onlyTextThatMayHoldAdsIsRead(String type, boolean read) {
        site.typed("/typed", type, "{}");
        FetchResult result = http.fetch(site.url("/typed"));
        assertThat(result instanceof Fetched).isEqualTo(read);
        assertThat(result.exchange().rawBody().length > 0).isEqualTo(read);
    }

    @Test
    void redirectsAreFollowedAndTheLastUrlIsTheBodys() {
        site.redirects("/old", "/new path?a=[1]#frag").page("/new%20path?a=%5B1%5D", "<p>here</p>");
        Fetched fetched = (Fetched) http.fetch(site.url("/old"));
        assertThat(fetched.body().url()).isEqualTo(site.url("/new%20path?a=%5B1%5D"));
        assertThat(fetched.exchange().requested()).isEqualTo(site.url("/old"));
        assertThat(fetched.exchange().hops()).isEqualTo(1);
    }

    @Test
    void everyHopIsAskedAboutBeforeItIsRequested() {
        site.redirects("/a", "/b").redirects("/b", "/private").page("/private", "<p>secret</p>");
        Denied no = new Denied(DenyRule.ROBOTS, "disallowed");
        Denied denied = (Denied) http.fetch(site.url("/a"), url -> url.getPath().equals("/private") ? no : null);
        assertThat(denied.rule()).isEqualTo(DenyRule.ROBOTS);
        assertThat(denied.exchange().finalUrl()).as("what the host was asked").isEqualTo(site.url("/b"));
        assertThat(site.requests("/b")).isOne();
        assertThat(site.requests("/private")).isZero();
        assertThat(http.fetch(site.url("/private"), url -> no)).isEqualTo(no);
        assertThat(site.requests("/private")).isZero();
    }

    @Test
    void aCertificateNobodyVouchesForIsRefused() {
        WireMockServer selfSigned = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort());
        selfSigned.start();
        try {
            Failed failed = (Failed) http.fetch(URI.create("https://127.0.0.1:" + selfSigned.httpsPort() + "/"));
            assertThat(failed.kind()).isEqualTo(FailureKind.TLS);
            assertThat(failed.reason()).contains("certif");
        } finally {
            selfSigned.stop();
        }
    }

    @Test
    void whatDoesNotResolveOrListenFails() {
        assertThat(http.failure(URI.create("http://nobody.invalid/"))).isEqualTo(FailureKind.DNS);
        assertThat(http.failure(URI.create("http://127.0.0.1:1/"))).isEqualTo(FailureKind.CONNECT);
        assertThat(http.failure(URI.create(site.url("/").toString().replace("http:", "https:"))))
                .isEqualTo(FailureKind.TLS);
    }
}
