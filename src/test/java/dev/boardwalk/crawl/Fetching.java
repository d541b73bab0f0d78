package dev.boardwalk.crawl;

import dev.boardwalk.crawl.FetchResult.Failed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/** A fetcher for tests: loopback allowed, one connection pool. */
final class Fetching implements AutoCloseable {
    /** For tests that wait for the deadline. */
    static final FetchLimits LIMITS = new FetchLimits(Duration.ofMillis(300), Duration.ofMillis(600), 100_000, 5);

    /** For tests that do not: a busy machine may take its time. */
    static final FetchLimits PATIENT = new FetchLimits(Duration.ofSeconds(8), Duration.ofSeconds(9), 100_000, 5);

    static final UserAgent AGENT = new UserAgent("1.2", "https://boardwalk.example/about");

    final HttpWire wire;
    final HttpFetcher fetcher;

    Fetching() {
        this(LIMITS);
    }

    Fetching(FetchLimits limits) {
        wire = new HttpWire(AGENT, new AddressGuard(Fetching::lookup, true), 8, limits.connect());
        fetcher = new HttpFetcher(wire, limits, InstantSource.system());
    }

    FetchResult fetch(URI url) {
        return fetch(url, HopCheck.NONE);
    }

    FetchResult fetch(URI url, HopCheck check) {
        return fetcher.fetch(new FetchRequest(url, any -> true, check, Validators.NONE));
    }

    /** The way it failed. */
    FailureKind failure(URI url) {
        return fetch(url) instanceof Failed failed ? failed.kind() : null;
    }

    /** Names under rebound.example are inside the house. */
    private static InetAddress[] lookup(String host) throws java.net.UnknownHostException {
        return InetAddress.getAllByName(
                host.toLowerCase(java.util.Locale.ROOT).endsWith("rebound.example") ? "10.0.0.5" : host);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
