package dev.boardwalk.posting.life;

import dev.boardwalk.posting.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Turns what tonight's pages say of an ad into a sighting. The listing is the authority: a page that still answers long after its ad left the listing is
 * the commonest way dead jobs stay "open" elsewhere. A walk that is not believed can show an ad but not take one away: when a whole site answers 404 or
 * redirects to its login, so do the pages of its ads.
 */
public final class SightingRule {
    private SightingRule() {}

    /**
     * What tonight's pages say of one ad.
     *
     * @param listed a listing page linked to its page
     * @param listedInNight the last night in which one did; null when none ever did
     * @param read the ad itself was read
     * @param gone its page answered 404 or 410
     * @param leadsAway its page redirected to a listing or the front page
     * @param verdict what its page turned out to be tonight; null when it was not fetched
     */
    public record Pages(
            boolean listed,
            @Nullable Long listedInNight,
            boolean read,
            boolean gone,
            boolean leadsAway,
            @Nullable Verdict verdict) {

        /** Its own page is gone, says that the ad is closed, or leads to the listing. */
        public boolean saysItIsOver() {
            return gone || leadsAway || verdict == Verdict.CLOSED;
        }

        /** Its own page shows the ad, whatever the listing says. */
        public boolean stillShown() {
            return read && verdict != Verdict.CLOSED;
        }
    }

    /** @param belief how far the walk may speak */
    public static Sighting of(Pages pages, Belief belief) {
        if (belief.boardGone()) {
            return Sighting.BOARD_GONE;
        }
        if (belief.boardEmpty()) {
            return Sighting.BOARD_EMPTY;
        }
        if (belief.pages() && pages.gone()) {
            return Sighting.PAGE_GONE;
        }
        if (belief.pages() && pages.verdict() == Verdict.CLOSED) {
            return Sighting.PAGE_CLOSED;
        }
        return belief.absence() ? inBelievedListing(pages, belief) : shown(pages, belief);
    }

    private static Sighting shown(Pages pages, Belief belief) {
        if (pages.stillShown()) {
            return Sighting.READ;
        }
        if (belief.pages() && pages.leadsAway()) {
            return Sighting.PAGE_LEADS_AWAY;
        }
        return pages.listed() ? Sighting.LISTED : Sighting.UNKNOWN;
    }

    private static Sighting inBelievedListing(Pages pages, Belief belief) {
        if (!pages.listed()) {
            return agreedAbsent(pages, belief)
                    ? Sighting.ABSENT_AGREED
                    : pages.stillShown() ? Sighting.ABSENT_STILL_SHOWN : Sighting.ABSENT;
        }
        if (pages.read()) {
            return Sighting.READ;
        }
        if (pages.leadsAway()) {
            return Sighting.PAGE_LEADS_AWAY;
        }
        // its page was understood tonight and shows other ads only
        return pages.verdict() == Verdict.POSTING ? Sighting.ABSENT : Sighting.LISTED;
    }

    private static boolean agreedAbsent(Pages pages, Belief belief) {
        return belief.agreedSinceNight() != null
                && (belief.agreedAgainstPages() || !pages.stillShown())
                && (pages.listedInNight() == null || pages.listedInNight() < belief.agreedSinceNight());
    }
}
