package dev.boardwalk.crawl.refetch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * After how many nights a detail page is asked for again while a listing page still links to it. The listing is read every night and says which ads are
 * there; the page itself is asked for what the listing does not say: that the ad changed, or that it is closed although it is still listed. Most ads never
 * change, so an unchanged page is asked ever more rarely (StormCrawler's adaptive interval, in nights: half as long again), and one that did change twice as often.
 * An ad that is no longer listed is asked for in the same night, whatever this says.
 */
public final class RefetchRule {
    /** A new ad is the likeliest to be corrected. */
    static final int FIRST = 1;

    /** Longer, and an ad closed on its page alone would count as open for more than a week. */
    static final int LONGEST = 7;

    private RefetchRule() {}

    /**
     * When a page is asked for again.
     *
     * @param nights after so many; 1 is every night
     * @param on the first business date it is asked on
     */
    public record Next(int nights, LocalDate on) {}

    /**
     * @param nights what held until now; 0 when it was never read
     * @param changed its ads say something else than last time, or are new
     * @param date the night's business date
     * @param validThrough the earliest last day its ads name; null when they name none. The page is asked on the day after, so that an ad which was
     *     extended is not closed for what it said before
     */
    public static Next after(int nights, boolean changed, LocalDate date, @Nullable LocalDate validThrough) {
        int next = changed ? Math.max(FIRST, nights / 2) : Math.min(LONGEST, nights + (nights + 1) / 2);
        LocalDate on = date.plusDays(Math.max(FIRST, next));
        if (validThrough == null
                || validThrough.isBefore(date)
                || !validThrough.plusDays(1).isBefore(on)) {
            return new Next(Math.max(FIRST, next), on);
        }
        return new Next(Math.max(FIRST, next), validThrough.plusDays(1));
    }
}
