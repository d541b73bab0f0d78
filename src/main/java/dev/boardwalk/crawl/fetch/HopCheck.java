package dev.boardwalk.crawl.fetch;

import dev.boardwalk.crawl.answer.FetchResult;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Asked before each request, the first one and every redirect hop: may this URL be requested now? */
@FunctionalInterface
public interface HopCheck {
    /** Nothing stands against any URL; for tests and for robots.txt itself. */
    HopCheck NONE = url -> null;

    /** Returns null when it may; else the result the whole fetch ends with, {@link FetchResult.Denied} or {@link FetchResult.Deferred}. */
    @Nullable
    FetchResult refusal(URI url);
}
