package dev.boardwalk.posting;

import java.util.List;

/**
 * What normalising made of the raw ads of one page: nothing is dropped, every raw ad is in one of the two lists.
 *
 * @param ads usable job ads, each beside the raw ad it came from
 * @param refusals one for each raw ad that could not be used
 */
public record Normalized(List<Pair> ads, List<Refusal> refusals) {
    public Normalized {
        ads = List.copyOf(ads);
        refusals = List.copyOf(refusals);
    }

    /** A job ad and what it was made from. */
    public record Pair(RawAd raw, JobAd ad) {}
}
