package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.pace.Origin;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The pause a site's robots.txt asks for. */
@FunctionalInterface
public interface CrawlDelays {
    /** Of the origin's last readable robots.txt; null when it asks for none. Asks nobody. */
    @Nullable
    Duration of(Origin origin);
}
