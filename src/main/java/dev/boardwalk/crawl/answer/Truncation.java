package dev.boardwalk.crawl.answer;

/** Why a body was cut; the names of WARC-Truncated (ISO 28500, 5.13) in upper case. */
public enum Truncation {
    /** It passed the size limit. */
    LENGTH,
    /** It passed the deadline. */
    TIME,
    /** The connection broke. */
    DISCONNECT
}
