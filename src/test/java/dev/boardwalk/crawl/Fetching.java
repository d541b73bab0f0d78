package dev.boardwalk.crawl;

import dev.boardwalk.crawl.address.AddressGuard;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchLimits;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.FetchResult.Failed;
import dev.boardwalk.crawl.fetch.FetchRequest;
import dev.boardwalk.crawl.fetch.HopCheck;
import dev.boardwalk.crawl.fetch.HttpFetcher;
import dev.boardwalk.crawl.fetch.HttpWire;
import dev.boardwalk.crawl.fetch.UserAgent;
import dev.boardwalk.crawl.fetch.Validators;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** A fetcher for tests: loopback allowed, one connection pool. */
public final class Fetching implements AutoCloseable {
    /** For tests that wait for the deadline. */
    public static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofMillis(300), Duration.ofMillis(600), 100_000, 5);

    /** For tests that do not: a busy machine may take its time. */
    public static final FetchLimits PATIENT = new FetchLimits(Duration.ofSeconds(8), Duration.ofSeconds(9), 100_000, 5);

    public static final UserAgent AGENT = new UserAgent("1.2", "https://boardwalk.example/about");

    public final HttpWire wire;
    public final HttpFetcher fetcher;

    public Fetching() {
        this(LIMITS);
    }

    public Fetching(FetchLimits limits) {
        wire = new HttpWire(AGENT, new AddressGuard(Fetching::lookup, true), 8, limits.connect());
        fetcher = new HttpFetcher(wire, limits, InstantSource.system());
    }

    public FetchResult fetch(URI url) {
        return fetch(url, HopCheck.NONE);
    }

    public FetchResult fetch(URI url, HopCheck check) {
        return fetcher.fetch(new FetchRequest(url, any -> true, check, Validators.NONE));
    }

    /** The way it failed. */
    public FailureKind failure(URI url) {
        return fetch(url) instanceof Failed failed ? failed.kind() : null;
    }

    /** Names under rebound.example are inside the house. */
    private static InetAddress[] lookup(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host.toLowerCase(Locale.ROOT).endsWith("rebound.example") ? "10.0.0.5" : host);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
