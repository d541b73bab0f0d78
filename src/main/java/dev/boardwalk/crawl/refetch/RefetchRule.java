package dev.boardwalk.crawl.refetch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * After how many nights a detail page is asked for again while a listing page still links to it. The listing is read every night and says which ads are
 * there; the page itself is asked for what the listing does not say: that the ad changed, or that it is closed although it is still listed. Most ads never
 * change, so an unchanged page is asked ever more rarely (StormCrawler's adaptive interval, in nights: half as long again), and one that did change twice as often.
 * An ad that is no longer listed is asked for in the same night, whatever this says. Where the dates in a board's sitemap have proved true ({@link DateTrust})
 * they decide: a page whose date stands rests, one whose date moved is asked for at once. None rests for longer than {@link ConditionalRule#WHOLE_AFTER}.
 */
public final class RefetchRule {
    /** A new ad is the likeliest to be corrected. */
    static final int FIRST = 1;

    /** Longer, and an ad closed on its page alone would count as open for more than a week. */
    static final int LONGEST = 7;

    private RefetchRule() {}

    /** Whether a page is asked for tonight. */
    public enum Tonight {
        ASKED,
        /** It rarely changes. */
        RESTS,
        /** It would be due, but its sitemap says that it did not change, and is believed. */
        RESTS_BY_DATE
    }

    /**
     * What is known of a detail page with an open ad.
     *
     * @param recheckOn see {@link Next#on}; null: every night
     * @param readBy who read it last; null when nothing is remembered of it
     * @param readAt when it was last read whole; null with {@code readBy}
     * @param validThrough the earliest last day one of its ads names; null when none does
     * @param date what its sitemap says
     */
    public record Known(
            @Nullable LocalDate recheckOn,
            @Nullable String readBy,
            @Nullable Instant readAt,
            @Nullable LocalDate validThrough,
            SitemapDate date) {}

    /**
     * What holds for all pages of a board.
     *
     * @param date business date
     * @param readBy who would read the page
     * @param well false while the board is in trouble: what it said then is what is doubted, and the first good night must be able to show
     * @param datesTrusted see {@link DateTrust}
     */
    public record Night(LocalDate date, Instant now, String readBy, boolean well, boolean datesTrusted) {
        public Night trusting(boolean dates) {
            return new Night(date, now, readBy, well, dates);
        }
    }

    /** The one decision. It is taken when the night is planned, and again when tonight's sitemap has been read. */
    public static Tonight tonight(Known page, Night night) {
        if (!night.well()
                || !night.readBy().equals(page.readBy())
                || page.readAt() == null
                || !ConditionalRule.isFresh(page.readAt(), night.now())) {
            return Tonight.ASKED;
        }
        boolean datesCount = night.datesTrusted();
        if (datesCount && page.date().listed() && page.date().moved()) {
            return Tonight.ASKED;
        }
        if (page.recheckOn() != null && page.recheckOn().isAfter(night.date())) {
            return Tonight.RESTS;
        }
        return datesCount && page.date().stands() && !endedSince(page, night) ? Tonight.RESTS_BY_DATE : Tonight.ASKED;
    }

    /** No sitemap tells that an ad's own last day has passed; the page is asked once behind it. */
    private static boolean endedSince(Known page, Night night) {
        Instant gotAt = page.date().gotAt();
        return page.validThrough() != null
                && page.validThrough().isBefore(night.date())
                && gotAt != null
                && !LocalDate.ofInstant(gotAt, ZoneOffset.UTC).isAfter(page.validThrough());
    }

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
