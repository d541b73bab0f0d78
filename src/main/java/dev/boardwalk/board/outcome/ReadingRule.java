package dev.boardwalk.board.outcome;

import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.outcome.WalkFacts.Ends;

/** Judges a walk by how its pages ended and how many ads they gave, without any history. */
final class ReadingRule {
    private ReadingRule() {}

    /** Total: every combination of counts has one answer. */
    static Judgement judge(WalkFacts facts) {
        if (facts.skippedBecause() != null) {
            return new Judgement(BoardOutcome.SKIPPED, facts.skippedBecause());
        }
        if (facts.starts().all() > 0 && facts.starts().gone() == facts.starts().all()) {
            return new Judgement(BoardOutcome.GONE, "every start page answers 404 or 410" + trouble(facts));
        }
        if (facts.listings().read() == 0) {
            return nothingRead(facts);
        }
        if (!facts.listings().allRead()) {
            Ends listings = facts.listings();
            return new Judgement(
                    BoardOutcome.INCOMPLETE,
                    "%d of %d listing pages were read%s".formatted(listings.read(), listings.all(), trouble(facts)));
        }
        if (facts.truncatedBy() != null) {
            return new Judgement(
                    BoardOutcome.TRUNCATED,
                    "the limit %s ended the walk after %d ads: raise it in the board file or narrow the start pages"
                            .formatted(facts.truncatedBy(), facts.adsListed()));
        }
        return facts.adsListed() < floor(facts) ? tooFew(facts) : readable(facts);
    }

    private static int floor(WalkFacts facts) {
        return Math.max(1, facts.minAds() == null ? 1 : facts.minAds());
    }

    private static Judgement nothingRead(WalkFacts facts) {
        Ends listings = facts.listings();
        if (listings.keptOut() > 0) {
            return new Judgement(
                    BoardOutcome.BLOCKED,
                    "kept out of %d of %d listing pages%s"
                            .formatted(listings.keptOut(), listings.all(), trouble(facts)));
        }
        if (listings.unfinished() > 0) {
            return new Judgement(
                    BoardOutcome.INCOMPLETE, "no listing page was read before the night ended" + trouble(facts));
        }
        return new Judgement(BoardOutcome.FAILED, "no listing page could be read" + trouble(facts));
    }

    private static Judgement tooFew(WalkFacts facts) {
        if (facts.adsListed() == 0 && facts.emptyMarker()) {
            return new Judgement(BoardOutcome.EMPTY_CONFIRMED, "no ads, and the board's own marker says so");
        }
        String what = facts.adsListed() == 0
                ? "no ads were found and no emptyMarker says there are none"
                : "only %d ads were found, the board file expects at least %d"
                        .formatted(facts.adsListed(), facts.minAds());
        Judgement suspect =
                new Judgement(BoardOutcome.EMPTY_SUSPECT, what + ": look at the start page with 'board preview'");
        // fewer than minAds is a number that can be right; none at all, or none of them readable, is another page than
        // we know
        return facts.adsListed() == 0 || facts.adsRead() == 0 ? suspect.asShapeBreak() : suspect;
    }

    private static Judgement readable(WalkFacts facts) {
        Ends details = facts.details();
        if (facts.adsRead() > 0) {
            return new Judgement(
                    BoardOutcome.HEALTHY, "%d ads listed, %d read".formatted(facts.adsListed(), facts.adsRead()));
        }
        if (details.keptOut() > 0) {
            return new Judgement(
                    BoardOutcome.BLOCKED,
                    "%d ads listed, kept out of %d of %d detail pages"
                            .formatted(facts.adsListed(), details.keptOut(), details.all()));
        }
        if (details.read() > 0) {
            return new Judgement(
                            BoardOutcome.EMPTY_SUSPECT,
                            "%d ads listed, none of the %d detail pages fetched holds a posting: look at one with 'board preview'"
                                    .formatted(facts.adsListed(), details.read()))
                    .asShapeBreak();
        }
        return details.unfinished() > 0
                ? new Judgement(
                        BoardOutcome.INCOMPLETE,
                        "%d ads listed, the night ended before one was read".formatted(facts.adsListed()))
                : new Judgement(
                        BoardOutcome.FAILED,
                        "%d ads listed, no detail page could be fetched".formatted(facts.adsListed()));
    }

    private static String trouble(WalkFacts facts) {
        return facts.firstTrouble() == null ? "" : " (" + facts.firstTrouble() + ")";
    }
}
