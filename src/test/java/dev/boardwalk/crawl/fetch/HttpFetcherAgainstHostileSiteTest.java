package dev.boardwalk.crawl.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.Scenario;
import dev.boardwalk.crawl.Fetching;
import dev.boardwalk.crawl.address.AddressGuard;
import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.FetchResult.Denied;
import dev.boardwalk.crawl.answer.FetchResult.Failed;
import dev.boardwalk.crawl.answer.FetchResult.Fetched;
import dev.boardwalk.crawl.answer.FetchResult.Gone;
import dev.boardwalk.crawl.answer.Truncation;
import dev.boardwalk.site.HostileSite;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpFetcherAgainstHostileSiteTest {
    private final HostileSite site = new HostileSite();
    private final Fetching http = new Fetching();

    @AfterEach
    void close() throws IOException {
        http.close();
        site.close();
    }

    @Test
    @Scenario(9)
    void theDeadlineCoversSilenceAStalledBodyAndATrickle() {
        site.saysNothing("/silent").stalls("/stalls").trickles("/trickles").headNeverEnds("/head");
        assertThat(http.failure(site.url("/silent"))).isEqualTo(FailureKind.TIMEOUT);
        for (String path : new String[] {"/stalls", "/trickles"}) {
            Failed failed = (Failed) http.fetch(site.url(path));
            assertThat(failed.kind()).isEqualTo(FailureKind.TIMEOUT);
            assertThat(failed.exchange().truncated()).isEqualTo(Truncation.TIME);
            assertThat(failed.exchange().rawBody()).isNotEmpty();
        }
        assertThat(http.failure(site.url("/head"))).isEqualTo(FailureKind.PROTOCOL);
    }

    @Test
    void headersWithoutMeasureAreNoAnswer() {
        site.answers("/long", 200, "X-Long: " + "x".repeat(1 << 20));
        site.answers("/many", 200, "X-More: and more\r\n".repeat(10_000) + "X-Last: one");
        assertThat(http.failure(site.url("/long"))).isEqualTo(FailureKind.PROTOCOL);
        assertThat(http.failure(site.url("/many"))).isEqualTo(FailureKind.PROTOCOL);
    }

    @Test
    void theDeadlineIsOneForAllHops() {
        site.redirects("/a", "/stalls").stalls("/stalls");
        assertThat(http.failure(site.url("/a"))).isEqualTo(FailureKind.TIMEOUT);
    }

    @Test
    @Scenario(9)
    void aBodyThatEndsEarlyIsNotRead() {
        site.promisesMore("/short", "<p>half a page");
        Failed failed = (Failed) http.fetch(site.url("/short"));
        assertThat(failed.kind()).isEqualTo(FailureKind.PROTOCOL);
        assertThat(failed.exchange().truncated()).isEqualTo(Truncation.DISCONNECT);
        assertThat(new String(failed.exchange().rawBody(), UTF_8)).isEqualTo("<p>half a page");
    }

    @Test
    @Scenario(9)
    void bytesBeyondTheContentLengthDoNotBecomeTheNextAnswer() {
        site.promisesLess("/long", "<p>0123456789</p>HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfake", 17)
                .page("/next", "<p>true</p>");
        assertThat(http.fetch(site.url("/long"))).isInstanceOf(Fetched.class);
        FetchResult next = http.fetch(site.url("/next"));
        assertThat(next).isInstanceOf(Fetched.class);
        assertThat(new String(((Fetched) next).body().bytes(), UTF_8)).isEqualTo("<p>true</p>");
    }

    @Test
    void aConnectionIsUsedAgainWhateverItsAnswerWas() {
        site.page("/page", "<p>ad</p>").answers("/busy", 503).redirects("/moved", "/page");
        for (String path : new String[] {"/page", "/busy", "/moved", "/none", "/page"}) {
            http.fetch(site.url(path));
        }
        assertThat(site.connections()).isOne();
    }

    @Test
    @Scenario(9)
    void aGzipBombStopsAtTheLimitOfDecodedBytes() {
        site.gzipBomb("/bomb", 50_000_000);
        assertThat(http.failure(site.url("/bomb"))).isEqualTo(FailureKind.TOO_LARGE);
    }

    @Test
    @Scenario(9)
    void anEndlessBodyStopsAtTheLimitAndAtOnce() {
        site.neverEnds("/endless");
        Failed failed = (Failed) http.fetch(site.url("/endless"));
        assertThat(failed.kind()).isEqualTo(FailureKind.TOO_LARGE);
        assertThat(failed.exchange().truncated()).isEqualTo(Truncation.LENGTH);
        assertThat(failed.exchange().rawBody()).hasSize(Fetching.LIMITS.body());
        assertThat(failed.exchange().took()).isLessThan(Fetching.LIMITS.call());
    }

    @Test
    void aBodyOfExactlyTheLimitIsWhole() {
        site.page("/exact", "x".repeat(Fetching.LIMITS.body())).page("/over", "x".repeat(Fetching.LIMITS.body() + 1));
        assertThat(http.fetch(site.url("/exact"))).isInstanceOf(Fetched.class);
        assertThat(http.failure(site.url("/over"))).isEqualTo(FailureKind.TOO_LARGE);
    }

    @Test
    void encodingsWeDidNotAskForAndLiesAboutThemAreNotRead() {
        site.sends("/br", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n", new byte[] {1, 2, 3});
        site.sends("/liar", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n", "<p>plain</p>".getBytes(UTF_8));
        assertThat(http.failure(site.url("/br"))).isEqualTo(FailureKind.CONTENT_ENCODING);
        assertThat(http.failure(site.url("/liar"))).isEqualTo(FailureKind.PROTOCOL);
    }

    @Test
    void aMissingTypeIsAllowedForWhatLooksLikeText() {
        site.sends("/text", "HTTP/1.1 200 OK\r\n", "<p>ad</p>".getBytes(UTF_8));
        site.sends("/binary", "HTTP/1.1 200 OK\r\n", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(http.fetch(site.url("/text"))).isInstanceOf(Fetched.class);
        assertThat(http.failure(site.url("/binary"))).isEqualTo(FailureKind.CONTENT_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hangs-up", "/smtp"})
    void whatIsNoHttpFails(String path) {
        site.hangsUp("/hangs-up").speaksSomethingElse("/smtp");
        assertThat(http.failure(site.url(path))).isIn(FailureKind.PROTOCOL, FailureKind.TIMEOUT);
    }

    @Test
    @Scenario(12)
    void aLoopEndsWhenItCloses() {
        site.redirects("/a", "/b").redirects("/b", "/a#again");
        assertThat(http.failure(site.url("/a"))).isEqualTo(FailureKind.REDIRECT);
        assertThat(site.requests()).containsExactly("/a", "/b");
    }

    @Test
    void aChainEndsAfterFiveHops() {
        for (int i = 0; i < 9; i++) {
            site.redirects("/" + i, "/" + (i + 1));
        }
        site.page("/4-to-9", "<p>there</p>");
        assertThat(http.failure(site.url("/0"))).isEqualTo(FailureKind.REDIRECT);
        assertThat(site.requests()).containsExactly("/0", "/1", "/2", "/3", "/4", "/5");
        assertThat(http.fetch(site.url("/5"))).isInstanceOf(Gone.class);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, SCHEME",
        "ftp://acme.example/jobs, SCHEME",
        "javascript:alert(1), SCHEME",
        "http://10.0.0.5/, ADDRESS",
        "http://169.254.169.254/latest/meta-data/, ADDRESS",
        "http://[::ffff:10.0.0.5]/, ADDRESS",
        "http://jobs.rebound.example/, ADDRESS", // a name that resolves into the house
    })
    void aRedirectCannotSendUsWhereWeMustNotGo(String location, DenyRule rule) {
        site.redirects("/a", location);
        Denied denied = (Denied) http.fetch(site.url("/a"));
        assertThat(denied.rule()).isEqualTo(rule);
    }

    @Test
    void aRedirectOutOfScopeIsNotFollowed() {
        try (HostileSite elsewhere = new HostileSite()) {
            site.redirects("/a", elsewhere.url("/trap").toString());
            FetchRequest request = new FetchRequest(
                    site.url("/a"), url -> url.getPort() == site.url("/").getPort(), HopCheck.NONE, Validators.NONE);
            Denied denied = (Denied) http.fetcher.fetch(request);
            assertThat(denied.rule()).isEqualTo(DenyRule.SCOPE);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    @Scenario(12)
    void withoutTheSwitchLoopbackIsRefusedAndNothingIsAsked() throws IOException {
        site.page("/", "<p>internal</p>");
        AddressGuard strict = new AddressGuard(false);
        try (HttpWire wire = new HttpWire(Fetching.AGENT, strict, 2, Fetching.LIMITS.connect())) {
            HttpFetcher fetcher = new HttpFetcher(wire, Fetching.LIMITS, InstantSource.system());
            for (String host : new String[] {"127.0.0.1", "localhost", "2130706433"}) {
                URI url = URI.create(site.url("/").toString().replace("127.0.0.1", host));
                FetchResult result = fetcher.fetch(new FetchRequest(url, any -> true, HopCheck.NONE, Validators.NONE));
                assertThat(result)
                        .as(host)
                        .isInstanceOfSatisfying(
                                Denied.class,
                                denied -> assertThat(denied.rule()).isEqualTo(DenyRule.ADDRESS));
            }
        }
        assertThat(site.requests()).isEmpty();
    }
}
