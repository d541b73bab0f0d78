package dev.boardwalk.crawl.fetch;

import dev.boardwalk.crawl.answer.AnswerJudge;
import dev.boardwalk.crawl.answer.AnswerRule;
import dev.boardwalk.crawl.answer.FetchLimits;
import dev.boardwalk.crawl.answer.FetchResult;
import java.time.InstantSource;

/**
 * Gets pages over HTTP/1.1. Follows redirects itself, so that scheme, scope, robots.txt and address are judged on every hop; keeps the bytes as received for
 * the archive and decodes them within bounds; ends every call at its deadline.
 */
public final class HttpFetcher implements PageFetcher {
    private final HttpWire wire;
    private final FetchLimits limits;
    private final InstantSource clock;
    private final AnswerJudge judge;
    private final AnswerJudge sitemaps;

    /** @param wire shared with whoever reads robots.txt; closed by its owner */
    public HttpFetcher(HttpWire wire, FetchLimits limits, InstantSource clock) {
        this(wire, limits, clock, new AnswerRule(limits.body()), AnswerRule.forSitemaps());
    }

    /** @param judge of what is asked for, where that is no page */
    public HttpFetcher(HttpWire wire, FetchLimits limits, InstantSource clock, AnswerJudge judge) {
        this(wire, limits, clock, judge, judge);
    }

    private HttpFetcher(
            HttpWire wire, FetchLimits limits, InstantSource clock, AnswerJudge judge, AnswerJudge sitemaps) {
        this.wire = wire;
        this.limits = limits;
        this.clock = clock;
        this.judge = judge;
        this.sitemaps = sitemaps;
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        try (Call call = wire.begin(limits.call())) {
            return new FetchTrip(wire, limits, clock, request, call, request.sitemap() ? sitemaps : judge).go();
        }
    }
}
