package dev.boardwalk.crawl.fetch;

import dev.boardwalk.crawl.answer.FetchResult;

/** Gets one page. Blocks for at most the whole-call deadline; never throws for what a server or a network does. */
@FunctionalInterface
public interface PageFetcher {
    FetchResult fetch(FetchRequest request);
}
