package dev.boardwalk.match.text;

import java.util.Arrays;

/**
 * A set of hashes small enough to keep: the {@value #SIZE} least of them, and how many there are. Of sets up to that size every answer is exact; of larger
 * ones it is an estimate with an error below 0.02 (bottom-k sketch: Broder 1997, "On the resemblance and containment of documents").
 */
public final class Sketch {
    /** An ad of average length (500 words) is kept whole. */
    static final int SIZE = 600;

    private static final Sketch EMPTY = new Sketch(new long[0], 0);

    private final long[] least;
    private final int count;

    private Sketch(long[] least, int count) {
        this.least = least;
        this.count = count;
    }

    /** @param hashes in any order, each any number of times; the array is not kept */
    public static Sketch of(long[] hashes) {
        if (hashes.length == 0) {
            return EMPTY;
        }
        long[] sorted = Arrays.stream(hashes).sorted().distinct().toArray();
        return new Sketch(sorted.length > SIZE ? Arrays.copyOf(sorted, SIZE) : sorted, sorted.length);
    }

    /**
     * One that was kept.
     *
     * @param least as {@link #least}
     * @param count as {@link #count}
     */
    static Sketch kept(long[] least, int count) {
        return new Sketch(least, count);
    }

    /** How many different hashes the set has. */
    public int count() {
        return count;
    }

    /** Jaccard similarity: shared by all; 0 when both are empty. */
    public double similarity(Sketch other) {
        int k = count <= SIZE && other.count <= SIZE ? Integer.MAX_VALUE : SIZE;
        int i = 0;
        int j = 0;
        int union = 0;
        int shared = 0;
        while (union < k && (i < least.length || j < other.least.length)) {
            int order = i == least.length ? 1 : j == other.least.length ? -1 : Long.compare(least[i], other.least[j]);
            if (order <= 0) {
                i++;
            }
            if (order >= 0) {
                j++;
            }
            shared += order == 0 ? 1 : 0;
            union++;
        }
        return union == 0 ? 0 : (double) shared / union;
    }

    /**
     * How much of the smaller set is in the larger one, 0 to 1.
     *
     * @param similarity of the two, see {@link #similarity}
     */
    public double containment(Sketch other, double similarity) {
        int smaller = Math.min(count, other.count);
        if (smaller == 0) {
            return 0;
        }
        return Math.min(1, similarity * (count + other.count) / (1 + similarity) / smaller);
    }

    /** The kept hashes, ascending; not to be changed. */
    long[] least() {
        return least;
    }
}
