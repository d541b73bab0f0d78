package dev.boardwalk.match.text;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/** One 64-bit hash for all of matching (komihash); it is stored, so it may never change without matching everything anew. */
public final class Hashes {
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private Hashes() {}

    public static long of(CharSequence text) {
        return HASHER.hashCharsToLong(text);
    }

    /** Order matters. */
    public static long of(long first, long second) {
        return HASHER.hashLongLongToLong(first, second);
    }

    public static long of(long first, long second, long third) {
        return HASHER.hashLongLongLongToLong(first, second, third);
    }
}
