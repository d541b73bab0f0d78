package dev.boardwalk.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.Scenario;
import dev.boardwalk.crawl.Fetching;
import dev.boardwalk.crawl.address.AddressGuard;
import dev.boardwalk.crawl.answer.AnswerRule;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.site.HostileSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A site sends us to where we must not go, in every spelling. */
class RedirectsInDisguiseTest {
    private final HostileSite site = new HostileSite();
    private final Fetching http = new Fetching(Fetching.PATIENT);

    @AfterEach
    void close() throws IOException {
        http.close();
        site.close();
    }

    @Scenario(12)
    @ParameterizedTest
    @CsvFileSource(resources = "/crawl/spelt-addresses.tsv", delimiter = '\t', quoteCharacter = '\0')
    void nobodyElseIsAsked(String location, String ends) {
        site.redirects("/a", location);
        assertThat(ending(http.fetch(site.url("/a")))).isEqualTo(ends);
        assertThat(site.requests()).containsExactly("/a");
    }

    @Test
    void aChainIsJudgedAtItsLastHopToo() {
        site.redirects("/a", "/b").redirects("/b", "/c").redirects("/c", "http://10.0.0.5/");
        assertThat(ending(http.fetch(site.url("/a")))).isEqualTo("DENIED ADDRESS");
        assertThat(site.requests()).containsExactly("/a", "/b", "/c");
    }

    @Scenario(12)
    @Test
    void aStepDownFromHttpsIsRefused() {
        FetchResult result = new FetchTrip(
                        http.wire,
                        Fetching.PATIENT,
                        InstantSource.system(),
                        new FetchRequest(
                                URI.create("https://acme.example/"), any -> true, HopCheck.NONE, Validators.NONE),
                        http.wire.begin(Fetching.PATIENT.call()),
                        new AnswerRule(1000))
                .refusal(site.url("/plain"), URI.create("https://acme.example/"));
        assertThat(ending(result)).isEqualTo("DENIED SCHEME");
    }

    /** What is connected to is what was judged: a name server that changes its mind in between gains nothing. */
    @Test
    void aNameThatMovesIntoTheHouseIsRefusedFromThenOn() throws IOException {
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.5", "10.0.0.5"));
        AtomicInteger lookups = new AtomicInteger();
        AddressGuard guard = new AddressGuard(
                host -> {
                    lookups.incrementAndGet();
                    return new InetAddress[] {InetAddress.getByName(answers.remove())};
                },
                true);
        site.sends("/a", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n", new byte[] {'x'});
        URI url = URI.create(site.url("/a").toString().replace("127.0.0.1", "moving.example"));
        try (HttpWire wire = new HttpWire(Fetching.AGENT, guard, 2, Fetching.PATIENT.connect())) {
            HttpFetcher fetcher = new HttpFetcher(wire, Fetching.PATIENT, InstantSource.system());
            var request = new FetchRequest(url, any -> true, HopCheck.NONE, Validators.NONE);
            assertThat(fetcher.fetch(request)).isInstanceOf(FetchResult.Fetched.class);
            assertThat(lookups)
                    .as("one look-up a connection: none between check and connect")
                    .hasValue(1);
            assertThat(ending(fetcher.fetch(request))).isEqualTo("DENIED ADDRESS");
        }
        assertThat(site.requests()).containsExactly("/a");
    }

    private static String ending(FetchResult result) {
        if (result instanceof FetchResult.Denied denied) {
            return "DENIED " + denied.rule();
        }
        return result instanceof FetchResult.Failed failed ? "FAILED " + failed.kind() : result.toString();
    }
}
