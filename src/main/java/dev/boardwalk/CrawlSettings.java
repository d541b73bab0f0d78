package dev.boardwalk;

import dev.boardwalk.crawl.answer.FetchLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The application's own settings for crawling, {@code boardwalk.crawl.*}.
 *
 * @param contact a URL or mail address that reaches a person, sent with every request; live crawling refuses to start without one
 * @param ownHosts hosts of one's own, as host clocks name them (a registrable domain, or scheme://host:port): only there may a board go below the floor of 3 s
 * @param allowLoopback the address guard lets loopback addresses pass; for tests and the demo
 * @param connections sockets open at once, over all hosts
 * @param callDeadline one page may take so long, from the name to the last byte of the last hop; 1 to 30 s, for which hosts' clocks and claims are held
 * @param archive folder of the stored pages; null: {@code archive} below the data folder
 * @param keepNights stored pages are kept for so many nights; 30 at least
 * @param keepMonths single fetches, which say when what was asked and answered, are kept for so many whole months; longer than the stored pages
 */
@ConfigurationProperties(prefix = "boardwalk.crawl", ignoreUnknownFields = false)
public record CrawlSettings(
        @Nullable String contact,
        @DefaultValue List<String> ownHosts,
        @DefaultValue("false") boolean allowLoopback,
        @DefaultValue("256") int connections,
        @DefaultValue("30s") Duration callDeadline,
        @Nullable Path archive,
        @DefaultValue("90") int keepNights,
        @DefaultValue("24") int keepMonths) {

    private static final int DAYS_OF_THE_SHORTEST_MONTH = 28;

    /** What one page may take. */
    FetchLimits limits() {
        return FetchLimits.defaults().within(callDeadline);
    }

    public CrawlSettings {
        if (callDeadline.toSeconds() < 1 || callDeadline.compareTo(FetchLimits.CALL) > 0) {
            throw new IllegalArgumentException("boardwalk.crawl.call-deadline is " + callDeadline.toMillis()
                    + " ms: at least 1s, at most " + FetchLimits.CALL.toSeconds() + "s");
        }
        if (keepMonths * DAYS_OF_THE_SHORTEST_MONTH < keepNights) {
            throw new IllegalArgumentException("boardwalk.crawl.keep-months is " + keepMonths
                    + ": fetches say where a stored page is, so they are kept longer than boardwalk.crawl.keep-nights, which is "
                    + keepNights);
        }
    }
}
