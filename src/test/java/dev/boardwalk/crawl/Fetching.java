package dev.boardwalk.crawl;

import dev.boardwalk.crawl.FetchResult.Failed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/** A fetcher for tests: loopback allowed, short limits, one connection pool. */
final class Fetching implements AutoCloseable {
    static final FetchLimits LIMITS = new FetchLimits(Duration.ofMillis(300), Duration.ofMillis(600), 100_000, 5);
    static final UserAgent AGENT = new UserAgent("1.2", "https://boardwalk.example/about");

    final HttpWire wire = new HttpWire(AGENT, new AddressGuard(Fetching::lookup, true), 8, LIMITS.connect());
    final HttpFetcher fetcher = new HttpFetcher(wire, LIMITS, InstantSource.system());

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
        return InetAddress.getAllByName(host.endsWith("rebound.example") ? "10.0.0.5" : host);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
