package dev.boardwalk.crawl.answer;

/** Why a fetch failed. */
public enum FailureKind {
    /** The whole-call deadline passed, whatever was going on then. */
    TIMEOUT,
    /** No connection could be made. */
    CONNECT,
    /** The name does not resolve. */
    DNS,
    /** The certificate or the handshake is not in order. */
    TLS,
    /** The answer is not HTTP, or its body ended early or does not decode. */
    PROTOCOL,
    /** 401 or 403: a wall; never evidence that an ad is gone. */
    AUTH_WALL,
    /** A wall that wants proof of a browser or a person; never passed, never asked twice. */
    CHALLENGE,
    /** Any other 4xx. */
    STATUS_4XX,
    /** 5xx but 503. */
    STATUS_5XX,
    /** Any other status that is no answer to a GET: 1xx, 204, 206, 3xx without a way on. */
    STATUS_OTHER,
    /** Too many hops, a loop, or a Location that is no URL. */
    REDIRECT,
    /** The decoded body passed the limit. */
    TOO_LARGE,
    /** A type we do not read. */
    CONTENT_TYPE,
    /** A Content-Encoding we did not ask for. */
    CONTENT_ENCODING,
    /** robots.txt stayed unreachable for all its tries tonight: the origin is skipped. */
    ROBOTS_UNREACHABLE,
    /** The answer could not be archived, and nothing is read that is not archived. */
    NOT_ARCHIVED,
    /** What was read of it cannot be written to the database. */
    NOT_STORABLE
}
