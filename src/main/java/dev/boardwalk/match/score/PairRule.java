package dev.boardwalk.match.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Decides what two ads are to each other. A wrong merge is worse than a missed one: what rules a pair out comes first, then source identity, then the sum of
 * weights. Symmetric, and a function of the two profiles alone.
 */
public final class PairRule {
    /** Bits from which a pair is one opening; employer, title and place alone (11 to 12.5) do not reach it. */
    static final double LINK = 13;

    /**
     * The same for two ads of which neither has text. There employer, title, town and a day of posting or a last day (13.5 to 14.3) do not suffice: who hires
     * ten for one role in one town publishes ten such ads in a day. Of the 373 pairs of the SimplifyJobs list of 2025 (6,000 ads, no texts, URLs withheld)
     * that reached 13 bits so, 53 had a number of five or more digits in common in their URLs. What is needed is more that agrees: pay on the same day, an
     * apply link on the same day, or the page itself. The cost: with the URLs given, 51 of 64 pairs linked by such a score had a number in common, and
     * are missed now.
     */
    static final double LINK_WITHOUT_TEXT = 15.5;

    private static final double IDENTITY = 20;

    private PairRule() {}

    public static Verdict judge(Side left, Side right) {
        Profile one = left.profile();
        Profile other = right.profile();
        Names.Level names = Names.compare(left.employer(), right.employer());
        PlaceMatch place = PlaceMatch.of(left, right);
        TextMatch text = TextMatch.of(one, other);
        DateMatch dates = DateMatch.of(one, other);
        List<Weight> weights = Weights.of(one, other, names, place, TitleMatch.of(left, right), text, dates);
        double score = weights.stream().mapToDouble(Weight::bits).sum();
        List<Reason> why = new ArrayList<>();
        boolean identity = CannotLink.sharesRequisition(one, other);
        List<Reason> forbidden = identity ? List.of() : CannotLink.reasons(left, right, names, place, text);
        if (identity) {
            score += IDENTITY;
            why.add(new Remark(null, "same requisition: " + shared(one, other)));
        }
        why.addAll(forbidden);
        why.addAll(weights);
        double rounded = Math.round(score * 10) / 10.0;
        boolean linked = forbidden.isEmpty() && (identity || rounded >= threshold(one, other));
        PairClass pairClass = linked ? ClassRule.of(one, other, names, place, text, dates) : PairClass.NONE;
        return new Verdict(pairClass, rounded, new Reasons(why), !forbidden.isEmpty());
    }

    /** The most two texts can add when they are not the same word for word: nearly all shingles, or half of them and the words. */
    private static final double MOST_TEXT = 11;

    /**
     * Whether the two can be linked at all, told without comparing texts: never false for a pair that {@link #judge} links.
     *
     * @param one an ad whose text may be unknown but for its length and hash
     * @param other likewise
     */
    public static boolean mayBeLinked(Side one, Side other) {
        Verdict verdict = judge(one, other);
        return verdict.pairClass() != PairClass.NONE || (!verdict.forbidden() && verdict.score() + MOST_TEXT >= LINK);
    }

    private static double threshold(Profile one, Profile other) {
        return one.hasText() || other.hasText() ? LINK : LINK_WITHOUT_TEXT;
    }

    private static String shared(Profile one, Profile other) {
        return one.requisitions().stream()
                .filter(other.requisitions()::contains)
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
