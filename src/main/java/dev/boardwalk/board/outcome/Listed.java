package dev.boardwalk.board.outcome;

import java.util.Arrays;

/** The detail pages a walk's listing linked to and the ads that stand on it in full, by their numbers, to compare walks by. Immutable. */
public final class Listed {
    public static final Listed NONE = new Listed(new long[0]);

    /** A later walk that shows this much of an earlier one saw the same board. */
    private static final double SAME = 0.90;

    private final long[] ids;

    private Listed(long[] sorted) {
        this.ids = sorted;
    }

    /** @param ids each once, in any order; copied */
    public static Listed of(long[] ids) {
        long[] sorted = ids.clone();
        Arrays.sort(sorted);
        return new Listed(sorted);
    }

    public int size() {
        return ids.length;
    }

    /** Ascending; a copy. */
    public long[] ids() {
        return ids.clone();
    }

    public boolean contains(long id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }

    /**
     * At least 90 % of what the earlier walk showed is still there. Ads that are new since speak neither for nor against it. One that went never does
     * either: on a board of nine ads it would be more than the tenth part.
     */
    public boolean agreesWith(Listed earlier) {
        return earlier.size() - shared(earlier) <= Math.max(1, Math.floor(earlier.size() * (1 - SAME) + 1e-9));
    }

    private int shared(Listed other) {
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < ids.length && theirs < other.ids.length) {
            int order = Long.compare(ids[mine], other.ids[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
