package dev.boardwalk.board.outcome;

import dev.boardwalk.board.BoardOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What earlier nights say of a board.
 *
 * @param walks judged walks, newest first
 */
public record BoardPast(List<PastWalk> walks) {
    public static final BoardPast NONE = new BoardPast(List.of());

    /** So many healthy walks make the usual level (jobseek #2723: five, of which at least three must be there). */
    static final int WALKS_OF_LEVEL = 5;

    public BoardPast {
        walks = List.copyOf(walks);
    }

    /**
     * The walks by which the usual number of ads is known, newest first, at most five: healthy ones, back to the walk that ended the last drop, with the
     * walks that agreed with it. What came before is another level.
     */
    public List<PastWalk> level() {
        List<PastWalk> level = new ArrayList<>();
        boolean lifted = false;
        for (PastWalk walk : walks) {
            if (lifted && walk.outcome() == BoardOutcome.HEALTHY || level.size() == WALKS_OF_LEVEL) {
                break;
            }
            boolean agreed = lifted && walk.outcome() == BoardOutcome.SUSPECT_DROP && walk.complete();
            if (walk.outcome() == BoardOutcome.HEALTHY || agreed) {
                level.add(walk);
            }
            lifted |= walk.lifted();
        }
        return level;
    }

    /** The median of the ads listed in {@link #level()}; 0 without any. */
    public int usualAds() {
        int[] counts = level().stream().mapToInt(PastWalk::adsListed).sorted().toArray();
        return counts.length == 0 ? 0 : counts[counts.length / 2];
    }

    /** The ads listed in the newest walk of {@link #level()}; 0 without any. */
    int lastAds() {
        List<PastWalk> level = level();
        return level.isEmpty() ? 0 : level.get(0).adsListed();
    }

    /** Date of the newest walk that was good. */
    public Optional<LocalDate> lastGood() {
        return walks.stream()
                .filter(walk -> walk.outcome().isGood())
                .map(PastWalk::date)
                .findFirst();
    }

    /** The first night of the trouble that tonight's bad walk belongs to: tonight, unless the walk before was bad too. */
    public LocalDate badSince(LocalDate tonight) {
        if (walks.isEmpty() || walks.get(0).outcome().isGood()) {
            return tonight;
        }
        LocalDate since = walks.get(0).badSince();
        return since == null ? walks.get(0).date() : since;
    }

    /**
     * How many walks in a row were not good, tonight's bad one included; two that are not {@linkplain Spacing apart} count once. A skipped night counts:
     * nothing was learned of the board in it either.
     */
    public int badInARow(LocalDate tonight, Instant at) {
        int count = 1;
        LocalDate laterDate = tonight;
        Instant laterAt = at;
        for (PastWalk walk : walks) {
            if (walk.outcome().isGood()) {
                break;
            }
            if (Spacing.areTwoWalks(walk.date(), walk.at(), laterDate, laterAt)) {
                count++;
                laterDate = walk.date();
                laterAt = walk.at();
            }
        }
        return count;
    }

    /**
     * How many walks in a row had this outcome, tonight's included; two that are not {@linkplain Spacing apart} count once, a skipped night neither
     * counts nor ends the row.
     */
    public int inARow(BoardOutcome outcome, LocalDate tonight, Instant at) {
        int count = 1;
        LocalDate laterDate = tonight;
        Instant laterAt = at;
        for (PastWalk walk : walks) {
            if (walk.outcome() == BoardOutcome.SKIPPED) {
                continue;
            }
            if (walk.outcome() != outcome) {
                break;
            }
            if (Spacing.areTwoWalks(walk.date(), walk.at(), laterDate, laterAt)) {
                count++;
                laterDate = walk.date();
                laterAt = walk.at();
            }
        }
        return count;
    }

    /** Complete walks with a suspicious drop since the last walk that was believed, newest first. */
    List<PastWalk> suspects() {
        List<PastWalk> suspects = new ArrayList<>();
        for (PastWalk walk : walks) {
            if (walk.outcome() == BoardOutcome.SUSPECT_DROP && walk.complete()) {
                suspects.add(walk);
            } else if (walk.complete() && walk.outcome() != BoardOutcome.EMPTY_SUSPECT) {
                break;
            }
        }
        return suspects;
    }
}
