package dev.boardwalk.match.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Decides what two ads are to each other. A wrong merge is worse than a missed one: what rules a pair out comes first, then source identity, then the sum of
 * weights. Symmetric, and a function of the two profiles alone.
 */
public final class PairRule {
    /** Bits from which a pair is one opening; employer, title and place alone (11 to 12.5) do not reach it: of such pairs one in 150 was true (SimplifyJobs lists, 2025). */
    static final double LINK = 13;

    private static final double IDENTITY = 20;

    private PairRule() {}

    public static Verdict judge(Profile one, Profile other) {
        PlaceMatch place = PlaceMatch.of(one, other);
        TitleMatch title = TitleMatch.of(one, other);
        TextMatch text = TextMatch.of(one, other);
        DateMatch dates = DateMatch.of(one, other);
        List<Weight> weights = Weights.of(one, other, place, title, text, dates);
        double score = weights.stream().mapToDouble(Weight::bits).sum();
        List<String> why = new ArrayList<>();
        boolean identity = CannotLink.sharesRequisition(one, other);
        List<String> forbidden = identity ? List.of() : CannotLink.reasons(one, other, place, text);
        if (identity) {
            score += IDENTITY;
            why.add("same requisition: " + shared(one, other));
        }
        forbidden.forEach(reason -> why.add("never one: " + reason));
        weights.forEach(weight -> why.add(weight.toString()));
        double rounded = Math.round(score * 10) / 10.0;
        boolean linked = forbidden.isEmpty() && (identity || rounded >= LINK);
        PairClass pairClass = linked ? ClassRule.of(one, other, place, text, dates) : PairClass.NONE;
        return new Verdict(pairClass, rounded, why, !forbidden.isEmpty());
    }

    private static String shared(Profile one, Profile other) {
        return one.requisitions().stream()
                .filter(other.requisitions()::contains)
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
