package dev.boardwalk.crawl.answer;

/** The rule that forbids a request. */
public enum DenyRule {
    /** robots.txt of the origin disallows it. */
    ROBOTS,
    /** robots.txt asks for a pause longer than we grant. */
    CRAWL_DELAY,
    /** The page itself asks robots to store nothing of it. */
    NO_INDEX,
    /** The page itself asks robots to follow none of its links. */
    NO_FOLLOW,
    /** The URL lies outside the board's {@code scope.hosts}. */
    SCOPE,
    /** The address guard: the name resolves to no public address. */
    ADDRESS,
    /** Neither http nor https, or a step down from https to http. */
    SCHEME
}
