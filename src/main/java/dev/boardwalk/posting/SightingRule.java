package dev.boardwalk.posting;

import org.jspecify.annotations.Nullable;

/**
 * Turns what tonight's pages say of an ad into a sighting. The listing is the authority: a page that still answers long after its ad left the listing is
 * the commonest way dead jobs stay "open" elsewhere.
 */
public final class SightingRule {
    private SightingRule() {}

    /**
     * What tonight's pages say of one ad.
     *
     * @param listed a listing page linked to its page
     * @param read the ad itself was read
     * @param gone its page answered 404 or 410
     * @param verdict what its page turned out to be tonight; null when it was not fetched
     */
    public record Pages(
            boolean listed,
            boolean read,
            boolean gone,
            @Nullable Verdict verdict) {}

    /** @param mayCountMissing the walk was healthy and complete, so not being there means something */
    public static Sighting of(Pages pages, boolean mayCountMissing) {
        if (pages.gone()) {
            return Sighting.PAGE_GONE;
        }
        if (pages.verdict() == Verdict.CLOSED) {
            return Sighting.PAGE_CLOSED;
        }
        if (!mayCountMissing) {
            return pages.read() ? Sighting.READ : pages.listed() ? Sighting.LISTED : Sighting.UNKNOWN;
        }
        if (!pages.listed()) {
            return Sighting.ABSENT;
        }
        if (pages.read()) {
            return Sighting.READ;
        }
        // its page was understood tonight and shows other ads only
        return pages.verdict() == Verdict.POSTING ? Sighting.ABSENT : Sighting.LISTED;
    }
}
