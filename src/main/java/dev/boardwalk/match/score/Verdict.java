package dev.boardwalk.match.score;

import java.util.ArrayList;
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

    /** The same reasons, each with what was compared; of a verdict that was read from somewhere only the words are known. */
    public List<Reason> reasons() {
        return why instanceof Reasons known
                ? known.reasons()
                : why.stream().map(words -> (Reason) new Remark(null, words)).toList();
    }

    /** Another class for a reason that comes before the others. */
    public Verdict overruled(PairClass pairClass, boolean forbidden, String reason) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Remark(null, reason));
        reasons.addAll(reasons());
        return new Verdict(pairClass, score, new Reasons(reasons), forbidden);
    }
}
