package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.pace.Origin;

/** Where robots.txt comes from. */
@FunctionalInterface
public interface RobotsSource {
    /** One request for the origin's robots.txt; every 2xx is Fetched, whatever its type. */
    FetchResult read(Origin origin);
}
