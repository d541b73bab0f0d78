package dev.boardwalk.years;

import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.outcome.BoardPast;
import dev.boardwalk.board.outcome.FieldCount;
import dev.boardwalk.board.outcome.Judgement;
import dev.boardwalk.board.outcome.PastWalk;
import dev.boardwalk.posting.AdState;
import dev.boardwalk.posting.life.AdLife;
import dev.boardwalk.posting.life.Belief;
import dev.boardwalk.posting.life.LifeRule;
import dev.boardwalk.posting.life.LifeRule.Close;
import dev.boardwalk.posting.life.LifeRule.Confirm;
import dev.boardwalk.posting.life.LifeRule.CountMissing;
import dev.boardwalk.posting.life.LifeRule.Doubt;
import dev.boardwalk.posting.life.LifeRule.Reopen;
import dev.boardwalk.posting.life.Reckoning;
import dev.boardwalk.posting.life.SightingRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One board through its nights, with the rules as they are: nothing of them is repeated here. */
final class SimulatedYear {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5); // a Monday
    private static final double OUTAGE_BEGINS = 1 / (5.5 * (1 / 0.02 - 1));
    private static final double DRIFT_BEGINS = 1 / 200.0;
    private static final double DROP = 1 / 300.0;
    /** Nothing happens to a board before it has a history. */
    private static final int SETTLED = 10;

    private final SimulatedBoard board;
    private final Figures figures;
    private final Rules rules;
    private final List<PastWalk> newestFirst = new ArrayList<>();
    private final List<Drop> drops = new ArrayList<>();
    private @Nullable Trouble trouble;
    private @Nullable Integer driftedField;
    private int usualTemplate;

    /** Whether verdicts are heeded. */
    enum Rules {
        ALL,
        /** Every walk is believed, whatever its verdict: what the verdicts are good for. */
        NO_VERDICTS
    }

    /** A lasting drop that is not closed yet. */
    private record Drop(int night, List<SimulatedAd> ads, int walkedSince) {}

    SimulatedYear(SimulatedBoard board, Figures figures, Rules rules) {
        this.rules = rules;
        this.board = board;
        this.figures = figures;
    }

    void live(int nights) {
        for (int night = 1; night <= nights; night++) {
            board.day(night);
            happen(night);
            walk(night);
            int tonight = night;
            board.ads.removeIf(ad -> ad.isClosed() && !ad.isAlive(tonight)); // nothing happens to it any more
        }
        figures.boardEnds(drops.size());
    }

    private void happen(int night) {
        if (trouble != null && trouble.isOver(night)) {
            trouble = null;
        }
        List<SimulatedAd> alive = board.alive(night);
        if (night <= SETTLED || alive.isEmpty()) {
            return;
        }
        if (trouble == null && board.random.nextDouble() < OUTAGE_BEGINS) {
            trouble = Trouble.outage(night, alive.size(), board.random);
        }
        if (trouble == null && board.random.nextDouble() < DRIFT_BEGINS) {
            trouble = Trouble.drift(night, board.random);
            driftedField = board.someField(night);
            usualTemplate = alive.stream().filter(ad -> ad.id % 2 == 0).count() * 2 >= alive.size() ? 0 : 1;
        }
        if (board.random.nextDouble() < DROP) {
            List<SimulatedAd> dropped =
                    board.drop(night).stream().filter(ad -> ad.life != null).toList();
            if (!dropped.isEmpty()) {
                drops.add(new Drop(night, dropped, 0));
                figures.dropped(board.habit);
            }
        }
    }

    private void walk(int night) {
        LocalDate date = FIRST.plusDays(night);
        Instant at = date.atTime(2, 0).toInstant(ZoneOffset.UTC).plus(Duration.ofMinutes(board.random.nextInt(120)));
        WalkTonight walk = new WalkTonight(board, night, at, trouble, driftedField, usualTemplate).walk();
        Map<String, FieldCount> fields = walk.fields();
        Reckoning reckoning = Reckoning.of(new Reckoning.Night(
                walk.facts(),
                walk.listed(),
                fields,
                Expectations.NONE,
                null,
                walk.reckoned,
                new BoardPast(newestFirst),
                date,
                at));
        remember(night, date, at, walk, fields, reckoning.judgement());
        for (int i = 0; i < walk.known.size(); i++) {
            LifeRule.Decision decision = rules == Rules.ALL
                    ? reckoning.decisions().get(i)
                    : LifeRule.decide(
                            walk.reckoned.get(i).life(),
                            SightingRule.of(walk.reckoned.get(i).pages(), Belief.HEALTHY),
                            date,
                            at);
            apply(walk.known.get(i), decision, night, date, at);
        }
        judged(night, reckoning.judgement(), walk);
    }

    private void remember(
            int night,
            LocalDate date,
            Instant at,
            WalkTonight walk,
            Map<String, FieldCount> fields,
            Judgement judgement) {
        Map<String, Double> fill = new HashMap<>();
        fields.forEach((name, count) -> fill.put(name, count.share()));
        boolean doubted = judgement.outcome() == BoardOutcome.SUSPECT_DROP;
        newestFirst.add(
                0,
                new PastWalk(
                        night,
                        date,
                        at,
                        judgement.outcome(),
                        walk.facts().complete(),
                        judgement.lift() != null,
                        null,
                        walk.facts().adsListed(),
                        walk.facts().adsRead(),
                        fill,
                        doubted ? walk.listed() : null));
        if (newestFirst.size() > 40) {
            newestFirst.remove(newestFirst.size() - 1);
        }
    }

    private void apply(SimulatedAd ad, LifeRule.Decision decision, int night, LocalDate date, Instant at) {
        AdLife life = Objects.requireNonNull(ad.life);
        if (decision instanceof Close close) {
            figures.closed(ad.isAlive(night), close.reason());
            ad.life = new AdLife(AdState.CLOSED, close.reason(), null, life.lastSeenAt(), 0, null, null);
        } else if (decision instanceof CountMissing missing) {
            ad.life = new AdLife(life.state(), null, null, life.lastSeenAt(), missing.walks(), date, at);
        } else if (decision instanceof Confirm || decision instanceof Reopen) {
            ad.life = new AdLife(AdState.OPEN, null, null, at, 0, null, null);
        } else if (decision instanceof Doubt) {
            ad.life = new AdLife(
                    AdState.UNVERIFIED,
                    null,
                    null,
                    life.lastSeenAt(),
                    life.missingWalks(),
                    life.missingDate(),
                    life.missingAt());
        }
    }

    private void judged(int night, Judgement judgement, WalkTonight walk) {
        boolean walked = trouble == null;
        for (int i = drops.size() - 1; i >= 0; i--) {
            Drop drop = drops.get(i);
            int since = drop.walkedSince() + (walked ? 1 : 0);
            if (drop.ads().stream().allMatch(SimulatedAd::isClosed)) {
                figures.dropClosed(board.habit, night - drop.night() + 1, since);
                drops.remove(i);
            } else {
                drops.set(i, new Drop(drop.night(), drop.ads(), since));
            }
        }
        // a night in which by chance no ad could be fetched is no good one
        if (trouble == null && (walk.adsRead() > 0 || walk.facts().adsListed() == 0)) {
            figures.quietNight(judgement.outcome(), !drops.isEmpty() || judgement.lift() != null);
        }
        if (trouble != null && trouble.since() == night && isVisible(walk)) {
            figures.firstBadNight(trouble.kind(), judgement.outcome());
        }
    }

    /** A drift is one when it takes something from two ads, or from the only one: one ad of several that loses a field was edited. */
    private boolean isVisible(WalkTonight walk) {
        return !Objects.requireNonNull(trouble).is(Trouble.Kind.FIELD_DRIFT)
                || walk.adsHit() >= Math.min(2, walk.adsRead());
    }
}
