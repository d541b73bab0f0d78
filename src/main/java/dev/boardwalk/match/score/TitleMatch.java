package dev.boardwalk.match.score;

import dev.boardwalk.match.text.TitleTerms;
import java.util.HashSet;
import java.util.Set;

/**
 * Titles compared by the words that tell roles apart, each weighed by how rare it is.
 *
 * @param sharedBits information in the words both have
 * @param onlyOneBits in those only the first has
 * @param onlyOtherBits in those only the second has
 */
record TitleMatch(double sharedBits, double onlyOneBits, double onlyOtherBits) {
    static TitleMatch of(Side one, Side other) {
        Set<String> shared = new HashSet<>(one.profile().terms());
        shared.retainAll(other.profile().terms());
        double bits = bits(shared);
        return new TitleMatch(bits, one.titleBits() - bits, other.titleBits() - bits);
    }

    static double bits(Set<String> terms) {
        return terms.stream().mapToDouble(TitleTerms::bits).sum();
    }

    boolean same() {
        return sharedBits > 0 && onlyOneBits < 0.01 && onlyOtherBits < 0.01;
    }

    /** Each has a word the other lacks: "nurse, cardiology" and "nurse, oncology". */
    boolean differsBothWays() {
        return onlyOneBits > 0.01 && onlyOtherBits > 0.01;
    }

    /** 0 to 1. */
    double similarity() {
        double all = sharedBits + onlyOneBits + onlyOtherBits;
        return all == 0 ? 0 : sharedBits / all;
    }
}
