package dev.boardwalk.years;

import dev.boardwalk.board.outcome.AdsSeen;
import dev.boardwalk.board.outcome.FieldCount;
import dev.boardwalk.board.outcome.Listed;
import dev.boardwalk.board.outcome.WalkFacts;
import dev.boardwalk.board.outcome.WalkFacts.Ends;
import dev.boardwalk.posting.Verdict;
import dev.boardwalk.posting.life.Reckoning;
import dev.boardwalk.posting.life.SightingRule.Pages;
import dev.boardwalk.years.SimulatedBoard.Habit;
import dev.boardwalk.years.Trouble.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One night's walk over a simulated board: what its pages show, given what is wrong tonight. */
final class WalkTonight {
    /** Of healthy detail pages, so many fail for no reason. */
    private static final double FAILING_PAGES = 0.01;

    private final SimulatedBoard board;
    private final int night;
    private final Instant at;
    private final @Nullable Trouble trouble;
    private final @Nullable Integer driftedField;
    private final int usualTemplate;

    final List<SimulatedAd> known = new ArrayList<>();
    final List<Reckoning.Ad> reckoned = new ArrayList<>();
    private final List<Long> listed = new ArrayList<>();
    private final int[] filled = new int[SimulatedBoard.FIELDS];
    private final int[] kept = new int[SimulatedBoard.FIELDS];
    private final int[] lost = new int[SimulatedBoard.FIELDS];
    private int read;
    private int hit;
    private int unreadable;
    private int gone;
    private int failed;

    WalkTonight(
            SimulatedBoard board,
            int night,
            Instant at,
            @Nullable Trouble trouble,
            @Nullable Integer driftedField,
            int usualTemplate) {
        this.usualTemplate = usualTemplate;
        this.board = board;
        this.night = night;
        this.at = at;
        this.trouble = trouble;
        this.driftedField = driftedField;
    }

    private boolean has(Kind kind) {
        return trouble != null && trouble.is(kind);
    }

    private boolean nothingAnswers() {
        return has(Kind.UNREACHABLE) || has(Kind.WALL) || has(Kind.ALL_404);
    }

    WalkTonight walk() {
        List<SimulatedAd> alive = board.alive(night);
        int shown = has(Kind.CUT_SHORT) ? (int) Math.max(1, alive.size() * trouble.share()) : alive.size();
        for (SimulatedAd ad : board.ads) {
            boolean isAlive = ad.isAlive(night);
            boolean listedTonight = isAlive && lists(ad, alive, shown);
            visit(ad, isAlive, listedTonight);
        }
        return this;
    }

    private boolean lists(SimulatedAd ad, List<SimulatedAd> alive, int shown) {
        if (nothingAnswers() || has(Kind.NO_ITEMS) || has(Kind.LISTING_DRIFT)) {
            return false;
        }
        if (has(Kind.CUT_SHORT)) {
            return ad.id >= alive.get(alive.size() - shown).id;
        }
        if (has(Kind.FLICKERING)) {
            return board.random.nextDouble() < trouble.share();
        }
        return !has(Kind.HALF_READ) || board.random.nextDouble() < 0.7;
    }

    private void visit(SimulatedAd ad, boolean isAlive, boolean listedTonight) {
        if (listedTonight) {
            ad.listedInNight = (long) night;
            listed.add(ad.id);
        }
        boolean fetched = listedTonight || (ad.life != null && !ad.isClosed());
        if (!fetched) {
            return;
        }
        Pages pages = nothingAnswers() ? silent(ad, listedTonight) : pages(ad, isAlive, listedTonight);
        if (pages.read()) {
            readAd(ad);
        }
        if (ad.life != null) {
            known.add(ad);
            reckoned.add(new Reckoning.Ad(ad.life, pages));
        }
    }

    private Pages silent(SimulatedAd ad, boolean listedTonight) {
        gone += has(Kind.ALL_404) ? 1 : 0;
        failed += has(Kind.ALL_404) ? 0 : 1;
        return new Pages(listedTonight, ad.listedInNight, false, has(Kind.ALL_404), false, null);
    }

    private Pages pages(SimulatedAd ad, boolean isAlive, boolean listedTonight) {
        if (has(Kind.ADS_GONE)) {
            return trouble.share() > 0.35 ? gone(ad, listedTonight) : page(ad, listedTonight, Verdict.CLOSED);
        }
        if (has(Kind.ADS_UNREACHABLE) || board.random.nextDouble() < FAILING_PAGES) {
            failed++;
            return page(ad, listedTonight, null);
        }
        if (!isAlive && board.habit != Habit.STILL_SHOWN) {
            return switch (board.habit) {
                case NOT_FOUND -> gone(ad, listedTonight);
                case NOTICE -> page(ad, listedTonight, Verdict.CLOSED);
                default -> new Pages(listedTonight, ad.listedInNight, false, false, true, Verdict.LISTING);
            };
        }
        if (has(Kind.POSTING_DRIFT) && isHit(ad)) {
            unreadable += listedTonight ? 1 : 0;
            return page(ad, listedTonight, Verdict.NOT_A_POSTING);
        }
        return new Pages(listedTonight, ad.listedInNight, true, false, false, Verdict.POSTING);
    }

    /** Which ads a drift hits: always the same ones, because they share a template, that half of them or more use. */
    private boolean isHit(SimulatedAd ad) {
        return trouble.share() == 1
                || ad.id % 2 == usualTemplate
                || (ad.id * 31 % 100) / 100.0 < trouble.share() * 2 - 1;
    }

    private Pages gone(SimulatedAd ad, boolean listedTonight) {
        gone++;
        return new Pages(listedTonight, ad.listedInNight, false, true, false, null);
    }

    private static Pages page(SimulatedAd ad, boolean listedTonight, @Nullable Verdict verdict) {
        return new Pages(listedTonight, ad.listedInNight, false, false, false, verdict);
    }

    private void readAd(SimulatedAd ad) {
        read++;
        boolean knownBefore = ad.life != null;
        hit += knownBefore && driftedField != null && isHitByFieldDrift(ad) && (ad.fields & 1 << driftedField) != 0
                ? 1
                : 0;
        int now = isHitByFieldDrift(ad) ? ad.fields & ~(1 << driftedField) : ad.fields;
        for (int field = 0; field < SimulatedBoard.FIELDS; field++) {
            boolean has = (now & 1 << field) != 0;
            filled[field] += has ? 1 : 0;
            kept[field] += knownBefore && has ? 1 : 0;
            lost[field] += knownBefore && !has && (ad.storedFields & 1 << field) != 0 ? 1 : 0;
        }
        if (!knownBefore) {
            ad.firstRead(night, at);
        }
        ad.storedFields = now;
    }

    private boolean isHitByFieldDrift(SimulatedAd ad) {
        return has(Kind.FIELD_DRIFT) && driftedField != null && isHit(ad);
    }

    /** Known ads from which tonight's drift takes the field. */
    int adsHit() {
        return hit;
    }

    int adsRead() {
        return read;
    }

    WalkFacts facts() {
        Ends start = new Ends(1, 0, 0, 0, 0);
        Ends details = new Ends(read + unreadable, gone, 0, 0, failed);
        if (has(Kind.UNREACHABLE)) {
            return nothing(new Ends(0, 0, 0, 0, 1));
        }
        if (has(Kind.WALL)) {
            return nothing(new Ends(0, 0, 1, 0, 0));
        }
        if (has(Kind.ALL_404)) {
            return nothing(new Ends(0, 1, 0, 0, 0));
        }
        Ends listings = has(Kind.HALF_READ) ? new Ends(3, 0, 0, 0, 1) : new Ends(3, 0, 0, 0, 0);
        boolean marker = listed.isEmpty() && trouble == null;
        return new WalkFacts(null, start, listings, details, listed.size(), read, marker, null, null, null);
    }

    private static WalkFacts nothing(Ends ends) {
        return new WalkFacts(null, ends, ends, Ends.NONE, 0, 0, false, null, null, null);
    }

    Listed listed() {
        return Listed.of(listed.stream().mapToLong(Long::longValue).toArray());
    }

    Map<String, FieldCount> fields() {
        Map<String, FieldCount> fields = new HashMap<>();
        for (int field = 0; field < SimulatedBoard.FIELDS && read > 0; field++) {
            fields.put("field" + field, new FieldCount(filled[field], read, kept[field], lost[field]));
        }
        if (read + unreadable > 0) {
            fields.put(AdsSeen.POSTING, new FieldCount(read, read + unreadable, 0, 0));
        }
        return fields;
    }
}
