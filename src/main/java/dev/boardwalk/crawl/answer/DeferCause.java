package dev.boardwalk.crawl.answer;

/** Who asked for a wait. */
public enum DeferCause {
    /** 429 or 503: counts for the host. */
    HOST_BUSY,
    /** A redirect leads to a host whose clock allows no request yet. */
    HOST_CLOCK,
    /** robots.txt cannot be read for now, so nothing of the origin may be asked (RFC 9309, 2.3.1.4). */
    ROBOTS_UNREACHABLE
}
