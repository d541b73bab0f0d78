package dev.boardwalk.crawl.refetch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a sitemap says that a page changed last ({@code lastmod}), tonight and when the page was got last.
 *
 * @param listed the sitemap was read tonight and lists the page
 * @param now what it says; null when it gives no date
 * @param got what it said when the page was got last; null when it gave none, or the page never was
 * @param gotAt when that was; null when it never was
 */
public record SitemapDate(
        boolean listed,
        @Nullable Instant now,
        @Nullable Instant got,
        @Nullable Instant gotAt) {
    public static final SitemapDate NONE = new SitemapDate(false, null, null, null);

    /** A date without a time is that of some zone's day: the last one ends twelve hours after the day in UTC has. */
    static final Duration WHOLE_DAY = Duration.ofHours(36);

    /** So many dates that are all the same are that of the file, not of its pages. */
    static final int TELLING = 2;

    /** It says the same as when the page was got, and that says nothing of a change after it: a day's date does not, while the day goes on. */
    public boolean stands() {
        return now != null
                && now.equals(got)
                && gotAt != null
                && !gotAt.isBefore(isDay(now) ? now.plus(WHOLE_DAY) : now);
    }

    /** It says another time than when the page was got. */
    public boolean moved() {
        return now != null && got != null && !now.equals(got);
    }

    /** Midnight in UTC is how a date without a time is kept. */
    private static boolean isDay(Instant date) {
        return date.equals(date.truncatedTo(ChronoUnit.DAYS));
    }

    /** The dates of one sitemap, if they tell its pages apart; nothing when all are the same, as when a generator stamps its own time on each. */
    public static <K> Map<K, Instant> telling(Map<K, Instant> dates) {
        return dates.size() >= TELLING && distinct(dates.values()) == 1 ? Map.of() : dates;
    }

    private static int distinct(Collection<Instant> dates) {
        return new HashSet<>(dates).size();
    }
}
