package dev.boardwalk.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Pairs of ads that share a block which is not too large, each once: the two's places in the list of all ads, the lower one in the upper half. */
final class Candidates {
    private Candidates() {}

    /** @param blocks of each ad, each block once */
    static long[] of(List<long[]> blocks) {
        long[] shared = shared(blocks);
        int[] filled = new int[shared.length];
        int[][] members = new int[shared.length][];
        for (int ad = 0; ad < blocks.size(); ad++) {
            for (long block : blocks.get(ad)) {
                int at = Arrays.binarySearch(shared, block);
                if (at >= 0) {
                    members[at] = filled[at] == 0 ? new int[2] : members[at];
                    if (filled[at] == members[at].length) {
                        members[at] = Arrays.copyOf(members[at], filled[at] * 2);
                    }
                    members[at][filled[at]++] = ad;
                }
            }
        }
        LongStream.Builder pairs = LongStream.builder();
        for (int at = 0; at < shared.length; at++) {
            for (int i = 0; i < filled[at]; i++) {
                for (int j = i + 1; j < filled[at]; j++) {
                    pairs.add(pair(members[at][i], members[at][j]));
                }
            }
        }
        return pairs.build().sorted().distinct().toArray();
    }

    /** The blocks of more than one ad that are not too large, ascending: most bands of most texts are theirs alone. */
    private static long[] shared(List<long[]> blocks) {
        long[] all = blocks.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        LongStream.Builder shared = LongStream.builder();
        for (int from = 0, to; from < all.length; from = to) {
            for (to = from; to < all.length && all[to] == all[from]; to++) {}
            if (to - from > 1 && to - from <= Blocks.LARGEST) {
                shared.add(all[from]);
            }
        }
        return shared.build().toArray();
    }

    static long pair(int first, int second) {
        return (long) first << Integer.SIZE | second;
    }

    static int first(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    static int second(long pair) {
        return (int) pair;
    }
}
