package dev.boardwalk.posting;

import dev.boardwalk.board.OutcomeRule;
import dev.boardwalk.board.OutcomeRule.Judgement;
import dev.boardwalk.board.WalkFacts;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Judges one board's walk and decides what it means for each of its ads. Callers bring the transaction, one a board. */
public final class Reconciliation {
    private final WalkRepository walks;
    private final LifeRepository lives;

    public Reconciliation(WalkRepository walks, LifeRepository lives) {
        this.walks = walks;
        this.lives = lives;
    }

    /** Once a full night: ads of boards that are not walked any more. */
    public void doubtUnwalked(long nightId, Instant at) {
        lives.doubtUnwalked(nightId, at);
    }

    /** @param minAds the board file's floor; null when it has none */
    public Judgement reconcile(long nightId, String boardId, @Nullable Integer minAds, LocalDate date, Instant at) {
        WalkFacts facts = walks.facts(nightId, boardId, minAds);
        Judgement judgement = OutcomeRule.judge(facts);
        walks.judge(nightId, boardId, facts, judgement);
        boolean mayCountMissing = judgement.outcome().mayCountMissing() && facts.complete();
        for (LifeRepository.Seen seen : lives.seen(nightId, boardId)) {
            Sighting sighting = SightingRule.of(seen.pages(), mayCountMissing);
            lives.apply(seen.jobAdId(), LifeRule.decide(seen.life(), sighting, date, at), nightId, date, at);
        }
        walks.countChanges(nightId, boardId);
        return judgement;
    }
}
