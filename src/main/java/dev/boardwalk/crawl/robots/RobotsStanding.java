package dev.boardwalk.crawl.robots;

import java.time.Instant;

/** What we know of an origin's robots.txt at a moment. */
public sealed interface RobotsStanding {

    /** These rules hold. */
    record Known(RobotsCopy.Good copy) implements RobotsStanding {}

    /** It has to be asked for first; until then nothing of the origin may be. */
    record Unread() implements RobotsStanding {}

    /** It could not be read: nothing of the origin may be asked (RFC 9309, 2.3.1.4); it is tried again then. */
    record Waiting(Instant until, String problem) implements RobotsStanding {}

    /** It could not be read in all its tries: nothing more tonight. */
    record Unreachable(Instant until, String problem) implements RobotsStanding {}
}
