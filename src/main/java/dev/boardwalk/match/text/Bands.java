package dev.boardwalk.match.text;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;

/**
 * MinHash with 32 bands of 4 rows: two texts share a band with probability 1 - (1 - J^4)^32, that is 0.23 at J = 0.3, 0.87 at 0.5 and 0.99 at 0.6. 16 bands of
 * 8 rows would miss five in six copies at J = 0.57, where half of the re-worded copies of real boards lie.
 */
public final class Bands {
    static final int BANDS = 32;
    static final int ROWS = 4;

    private static final SimilarityHashPolicy POLICY = SimilarityHashing.minHash(BANDS * ROWS, 32);

    private Bands() {}

    /** @return one hash a band, each band's apart from the others'; none for a text too short to tell anything by its shingles */
    public static long[] of(Sketch shingles) {
        if (shingles.count() < TextSketches.FEW_SHINGLES) {
            return new long[0];
        }
        byte[] signature = POLICY.createHasher().compute(ElementHashProvider.ofValues(shingles.least()));
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band + 1;
            for (int row = 0; row < ROWS; row++) {
                hash = Hashes.of(hash, POLICY.getComponent(signature, band * ROWS + row));
            }
            bands[band] = hash;
        }
        return bands;
    }
}
