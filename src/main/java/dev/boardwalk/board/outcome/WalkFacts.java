package dev.boardwalk.board.outcome;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one night's walk over one board once its crawl has ended: counts over the frontier, nothing judged.
 *
 * @param skippedBecause the board was not walked, and why; null when it was
 * @param starts start pages, by how they ended
 * @param listings listing pages including the start pages, by how they ended
 * @param details detail pages wanted, by how they ended
 * @param adsListed distinct detail pages the listing pages linked to
 * @param adsRead job ads read from detail pages
 * @param emptyMarker a listing page carried the board's own "no openings" element
 * @param truncatedBy the limit that ended the walk (MAX_PAGES, MAX_REQUESTS); null when none did
 * @param minAds fewer listed ads than this are not believed; null: no floor
 * @param firstTrouble what the first listing page that was not read answered; null when all were
 */
public record WalkFacts(
        @Nullable String skippedBecause,
        Ends starts,
        Ends listings,
        Ends details,
        int adsListed,
        int adsRead,
        boolean emptyMarker,
        @Nullable String truncatedBy,
        @Nullable Integer minAds,
        @Nullable String firstTrouble) {

    /**
     * How a set of pages ended.
     *
     * @param read fetched (or unchanged) and readable
     * @param gone 404 or 410
     * @param keptOut by robots.txt, 401, 403, 429 or a challenge
     * @param unfinished deferred past the end of the night
     * @param failed anything else
     */
    public record Ends(int read, int gone, int keptOut, int unfinished, int failed) {
        public static final Ends NONE = new Ends(0, 0, 0, 0, 0);

        public int all() {
            return read + gone + keptOut + unfinished + failed;
        }

        public boolean allRead() {
            return read == all();
        }
    }

    /** Every listing page of it was read, and no limit cut it short; detail pages do not count. */
    public boolean complete() {
        return skippedBecause == null && listings.all() > 0 && listings.allRead() && truncatedBy == null;
    }
}
