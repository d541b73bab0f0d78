package dev.boardwalk.crawl;

import java.time.InstantSource;

/**
 * Gets pages over HTTP/1.1. Follows redirects itself, so that scheme, scope, robots.txt and address are judged on every hop; keeps the bytes as received for
 * the archive and decodes them within bounds; ends every call at its deadline.
 */
public final class HttpFetcher implements PageFetcher {
    private final HttpWire wire;
    private final FetchLimits limits;
    private final InstantSource clock;

    /** @param wire shared with {@link RobotsFetcher}; closed by its owner */
    public HttpFetcher(HttpWire wire, FetchLimits limits, InstantSource clock) {
        this.wire = wire;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        try (Call call = wire.begin(limits.call())) {
            return new FetchTrip(wire, limits, clock, request, call, new AnswerRule(limits.body())).go();
        }
    }
}
