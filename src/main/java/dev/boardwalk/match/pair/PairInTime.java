package dev.boardwalk.match.pair;

import dev.boardwalk.match.score.PairClass;
import dev.boardwalk.match.score.PairRule;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.score.Side;
import dev.boardwalk.match.score.Verdict;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What two ads are to each other: the operators' word first, then the rules for what they say ({@link PairRule}), then when they stood. An ad that appears after
 * another has ended is a repost: on the same board at once, since a board gives a new advertisement a new id; elsewhere after two weeks, since copies reach
 * other boards late. Symmetric.
 */
public final class PairInTime {
    private static final int REPOST_DAYS = 14;

    private final Map<String, Life> lives;
    private final Map<String, Decree> decrees = new HashMap<>();

    /** Of the profiles compared so far, which are the same objects again and again. */
    private final Map<Profile, Side> sides = new IdentityHashMap<>();

    /** @param lives by the ads' names; an ad that is not in it may have stood at any time */
    public PairInTime(Map<String, Life> lives) {
        this.lives = Map.copyOf(lives);
    }

    /** Adds an operator's word on two ads, by their names. */
    public void decree(String one, String other, Decree decree) {
        decrees.put(pair(one, other), decree);
    }

    /** Whether an operator said that the two are one posting. */
    public boolean isDecreed(Profile one, Profile other) {
        Decree decree = decrees.get(pair(one.id(), other.id()));
        return decree != null && decree.kind() == Decree.Kind.MERGE;
    }

    public Verdict judge(Profile one, Profile other) {
        return judge(side(one), side(other));
    }

    /** The same for who keeps the sides. */
    public Verdict judge(Side left, Side right) {
        Profile one = left.profile();
        Profile other = right.profile();
        Verdict verdict = ruled(left, right);
        Decree decree = decrees.isEmpty() ? null : decrees.get(pair(one.id(), other.id()));
        if (decree == null) {
            return verdict;
        }
        boolean merge = decree.kind() == Decree.Kind.MERGE;
        PairClass merged = verdict.pairClass().joins() ? verdict.pairClass() : PairClass.SEMANTIC;
        return verdict.overruled(merge ? merged : PairClass.NONE, !merge, decree.reason());
    }

    private Verdict ruled(Side one, Side other) {
        Verdict verdict = PairRule.judge(one, other);
        long apart = daysApart(one.profile(), other.profile());
        if (apart >= 0 && verdict.forbidden()) {
            Verdict saying = PairRule.judge(one.unnumbered(), other.unnumbered());
            return saying.pairClass() == PairClass.NONE ? verdict : repost(saying, apart, true);
        }
        boolean later = verdict.pairClass().joins() && apart >= REPOST_DAYS;
        return later ? repost(verdict, apart, false) : verdict;
    }

    private static Verdict repost(Verdict verdict, long days, boolean forbidden) {
        String reason = "advertised again " + days + " days after the other had ended";
        return verdict.overruled(PairClass.TEMPORAL, forbidden, reason);
    }

    /**
     * Whether the rules can link the two at all, told without their texts: never false for a pair they link once the texts are known.
     *
     * @param one a profile whose text is unknown but for its length and hash
     * @param other likewise
     */
    public boolean mayBeLinked(Profile one, Profile other) {
        Side mine = side(one);
        Side theirs = side(other);
        return PairRule.mayBeLinked(mine, theirs)
                || daysApart(one, other) >= 0 && PairRule.mayBeLinked(mine.unnumbered(), theirs.unnumbered());
    }

    private Side side(Profile ad) {
        return sides.computeIfAbsent(ad, Side::new);
    }

    private long daysApart(Profile one, Profile other) {
        @Nullable Life mine = lives.get(one.id());
        @Nullable Life theirs = lives.get(other.id());
        return mine == null || theirs == null ? -1 : mine.daysApart(theirs);
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "\u0000" + other : other + "\u0000" + one;
    }
}
