package dev.boardwalk.crawl.answer;

import java.time.Duration;

/**
 * What one fetch may take.
 *
 * @param connect to make a connection to one address
 * @param call for everything: name, connection, all hops, the last byte
 * @param body decoded bytes
 * @param hops redirects followed
 */
public record FetchLimits(Duration connect, Duration call, int body, int hops) {
    /** A server that takes longer to accept is down (Nutch). */
    public static final Duration CONNECT = Duration.ofSeconds(10);

    /** Covers a body that stalls or trickles, which a timeout for each read does not. */
    public static final Duration CALL = Duration.ofSeconds(30);

    /** Of decoded bytes, or ten kilobytes of gzip could become a gigabyte; and three times the largest listing we have seen (1.4 MB, which Nutch's 1 MiB would cut). */
    public static final int BODY = 5 << 20;

    /** Of a sitemap's decoded bytes: the protocol's own limit (sitemaps.org). */
    public static final int SITEMAP = 50 << 20;

    /** Longer chains are loops with a counter in them. */
    public static final int HOPS = 5;

    /** Bytes read of an answer that is not a page: enough to see what it says, and to use its connection again. */
    static final int ERROR_BODY = 256 << 10;

    public static FetchLimits defaults() {
        return new FetchLimits(CONNECT, CALL, BODY, HOPS);
    }

    /** The same with another deadline for everything. */
    public FetchLimits within(Duration call) {
        return new FetchLimits(connect, call, body, hops);
    }

    /** For robots.txt: a black hole must not cost 30 s an origin; RFC 9309, 2.5 asks for at least 500 KiB. */
    public static FetchLimits forRobots() {
        return new FetchLimits(CONNECT, Duration.ofSeconds(10), 512 << 10, HOPS);
    }
}
