package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.answer.FetchLimits;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.fetch.FetchRequest;
import dev.boardwalk.crawl.fetch.HopCheck;
import dev.boardwalk.crawl.fetch.HttpFetcher;
import dev.boardwalk.crawl.fetch.HttpWire;
import dev.boardwalk.crawl.fetch.PageFetcher;
import dev.boardwalk.crawl.fetch.Validators;
import dev.boardwalk.crawl.pace.Origin;
import java.time.InstantSource;

/** Reads robots.txt over HTTP; up to five hops and across hosts (RFC 9309, 2.3.1.2), with the same address guard as pages. */
public final class RobotsFetcher implements RobotsSource {
    private final PageFetcher fetcher;

    /** @param limits see {@link FetchLimits#forRobots} */
    public RobotsFetcher(HttpWire wire, FetchLimits limits, InstantSource clock) {
        this.fetcher = new HttpFetcher(wire, limits, clock, new RobotsAnswerRule(limits.body()));
    }

    @Override
    public FetchResult read(Origin origin) {
        return fetcher.fetch(new FetchRequest(origin.robotsUrl(), any -> true, HopCheck.NONE, Validators.NONE));
    }
}
