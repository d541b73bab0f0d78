package dev.boardwalk.match.score;

import java.util.List;

/**
 * What matching makes of two ads.
 *
 * @param pairClass NONE when they are not linked
 * @param score bits for (or against) one opening, one decimal
 * @param why the rule and the weights, in words
 * @param forbidden the two may never be in one posting, whatever links them; false for a pair that merely scores low
 */
public record Verdict(PairClass pairClass, double score, List<String> why, boolean forbidden) {
    public Verdict {
        why = why instanceof Reasons ? why : List.copyOf(why);
    }
}
