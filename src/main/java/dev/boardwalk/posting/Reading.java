package dev.boardwalk.posting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What extraction made of one page.
 *
 * @param verdict what the page is
 * @param reason why, in words for an operator, with the rule and a snippet
 * @param ads the ads on it; not empty exactly when the verdict is POSTING (a CLOSED page may still carry the ad it closes)
 * @param links absolute URLs of detail pages, in page order, without repeats; in the board's scope; empty unless it is a listing
 * @param next absolute URL of the next listing page; null on the last one
 * @param more absolute URLs of further pages of the same kind that belong to this one: the sitemaps of an index
 * @param emptyMarkerSeen the board's own "no openings" element was there
 * @param linkDates when a sitemap says that the pages behind its links changed last ({@code lastmod}), by link; midnight in UTC stands for a date without a
 *     time; links without a date are not in it
 * @param robots what its meta elements ask of robots, as written; whoever follows its links or stores its ads obeys
 */
public record Reading(
        Verdict verdict,
        String reason,
        List<RawAd> ads,
        List<String> links,
        @Nullable String next,
        boolean emptyMarkerSeen,
        List<String> more,
        Map<String, Instant> linkDates,
        List<String> robots) {
    public Reading {
        linkDates = Map.copyOf(linkDates);
        ads = List.copyOf(ads);
        links = List.copyOf(links);
        more = List.copyOf(more);
        robots = List.copyOf(robots);
    }

    /** A page that asks nothing of robots. */
    public Reading(
            Verdict verdict,
            String reason,
            List<RawAd> ads,
            List<String> links,
            @Nullable String next,
            boolean emptyMarkerSeen,
            List<String> more) {
        this(verdict, reason, ads, links, next, emptyMarkerSeen, more, Map.of(), List.of());
    }

    /** A page that is no index, and asks nothing of robots. */
    public Reading(
            Verdict verdict,
            String reason,
            List<RawAd> ads,
            List<String> links,
            @Nullable String next,
            boolean emptyMarkerSeen) {
        this(verdict, reason, ads, links, next, emptyMarkerSeen, List.of());
    }

    /** The same, asking this of robots. */
    public Reading asking(List<String> ofRobots) {
        return ofRobots.equals(robots)
                ? this
                : new Reading(verdict, reason, ads, links, next, emptyMarkerSeen, more, linkDates, ofRobots);
    }

    /** The same with these dates of its links. */
    public Reading dated(Map<String, Instant> dates) {
        return dates.equals(linkDates)
                ? this
                : new Reading(verdict, reason, ads, links, next, emptyMarkerSeen, more, dates, robots);
    }
}
