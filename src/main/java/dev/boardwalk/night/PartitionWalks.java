package dev.boardwalk.night;

import dev.boardwalk.crawl.Walk;

/** Opens the walk of one crawl partition: the frontier's pages of its hosts, until none is due or the night's deadline has passed. */
@FunctionalInterface
public interface PartitionWalks {
    /** @param partitionNo as planned in {@code board_night} and {@code night_host} */
    Walk open(Night night, int partitionNo);
}
