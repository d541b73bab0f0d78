package dev.boardwalk.crawl;

import java.time.InstantSource;

/** Reads robots.txt over HTTP; up to five hops and across hosts (RFC 9309, 2.3.1.2), with the same address guard as pages. */
public final class RobotsFetcher implements RobotsSource {
    private final HttpWire wire;
    private final FetchLimits limits;
    private final InstantSource clock;

    /** @param limits see {@link FetchLimits#forRobots} */
    public RobotsFetcher(HttpWire wire, FetchLimits limits, InstantSource clock) {
        this.wire = wire;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public FetchResult read(Origin origin) {
        FetchRequest request = new FetchRequest(origin.robotsUrl(), any -> true, HopCheck.NONE, Validators.NONE);
        try (Call call = wire.begin(limits.call())) {
            return new FetchTrip(wire, limits, clock, request, call, new RobotsAnswerRule(limits.body())).go();
        }
    }
}
