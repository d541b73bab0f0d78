package dev.boardwalk.posting.life;

import dev.boardwalk.board.outcome.Judgement;
import dev.boardwalk.board.outcome.WalkFacts;
import org.jspecify.annotations.Nullable;

/**
 * How far the verdict on a walk lets it speak of the board's ads.
 *
 * @param pages an ad's own page may close it
 * @param absence not being listed counts
 * @param agreedSinceNight not having been listed in this night or later closes at once, because several walks agree on it; null when none do
 * @param agreedAgainstPages so many agree that this holds even for ads whose own pages still show them
 * @param boardGone the board itself is gone, confirmed often enough
 * @param boardEmpty the board's own word that it has no openings, confirmed often enough
 */
public record Belief(
        boolean pages,
        boolean absence,
        @Nullable Long agreedSinceNight,
        boolean agreedAgainstPages,
        boolean boardGone,
        boolean boardEmpty) {
    /** A healthy, complete walk. */
    public static final Belief HEALTHY = new Belief(true, true, null, false, false, false);

    /** A walk that says what it saw and nothing else. */
    public static final Belief NONE = new Belief(false, false, null, false, false, false);

    public static Belief in(Judgement judgement, WalkFacts facts) {
        return new Belief(
                judgement.outcome().believesPages(),
                judgement.outcome().mayCountMissing() && facts.complete(),
                judgement.lift() == null ? null : judgement.lift().sinceNight(),
                judgement.lift() != null && judgement.lift().againstPages(),
                judgement.goneForGood(),
                judgement.emptyForGood());
    }
}
