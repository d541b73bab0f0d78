package dev.boardwalk.posting.life;

import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.outcome.BoardPast;
import dev.boardwalk.board.outcome.FieldCount;
import dev.boardwalk.board.outcome.Judgement;
import dev.boardwalk.board.outcome.Listed;
import dev.boardwalk.board.outcome.WalkFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges one board's walk and does what {@link Reckoning} says to each of its ads. Callers bring the transaction, one a board. */
public final class Reconciliation {
    private final WalkRepository walks;
    private final PastWalkRepository past;
    private final LifeRepository lives;

    public Reconciliation(WalkRepository walks, PastWalkRepository past, LifeRepository lives) {
        this.walks = walks;
        this.past = past;
        this.lives = lives;
    }

    /** Once a full night: ads of boards that are not walked any more. */
    public void doubtUnwalked(long nightId, Instant at) {
        lives.doubtUnwalked(nightId, at);
    }

    /** @param expected what the board file expects */
    public Judgement reconcile(long nightId, String boardId, Expectations expected, LocalDate date, Instant at) {
        WalkFacts facts = walks.facts(nightId, boardId, expected.minAds());
        BoardPast before = past.before(nightId, boardId);
        Map<String, FieldCount> fields = walks.fields(nightId, boardId);
        Listed listed = walks.listed(nightId, boardId);
        List<LifeRepository.Seen> seen = lives.seen(nightId, boardId);
        Reckoning reckoning = Reckoning.of(new Reckoning.Night(
                facts,
                listed,
                fields,
                expected,
                walks.newestAd(boardId),
                seen.stream().map(LifeRepository.Seen::ad).toList(),
                before,
                date,
                at));
        walks.judge(nightId, boardId, facts, fields, reckoning.judgement());
        past.put(nightId, boardId, new PastWalkRepository.Standing(reckoning.judgement(), before, listed, date, at));
        List<Long> confirmed = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            LifeRule.Decision decision = reckoning.decisions().get(i);
            if (decision instanceof LifeRule.Confirm) {
                confirmed.add(seen.get(i).jobAdId());
            } else {
                lives.apply(seen.get(i).jobAdId(), decision, nightId, date, at);
            }
        }
        lives.confirm(confirmed, nightId, at);
        walks.countChanges(nightId, boardId);
        return reckoning.judgement();
    }
}
