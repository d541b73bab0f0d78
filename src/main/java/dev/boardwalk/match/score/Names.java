package dev.boardwalk.match.score;

import dev.boardwalk.match.score.Side.Employer;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Employers' names compared. */
final class Names {
    /** Two spellings of one name; below it, "Nordic Bank" and "Nordic Bark" begin to meet. */
    private static final double SPELLING = 0.96;

    /**
     * Names of more different lengths cannot be so alike: Jaro is at most (2 + shorter / longer) / 3, and Winkler's prefix adds at most 0.4 of what is missing to
     * 1, so 0.96 takes a Jaro of 0.933 and lengths of 0.8.
     */
    private static final double LENGTHS = 0.79;

    private static final int LONG_ENOUGH = 6;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** Words that many employers' names share and that are left out at will. */
    private static final Set<String> COMMON = Set.of(
            "group",
            "holding",
            "holdings",
            "international",
            "technologies",
            "technology",
            "tech",
            "labs",
            "lab",
            "solutions",
            "services",
            "systems",
            "software",
            "company",
            "corporation",
            "corp",
            "global",
            "the",
            "and",
            "of",
            "deutschland",
            "germany",
            "france",
            "india",
            "uk",
            "usa",
            "europe",
            "nhs",
            "trust",
            "foundation",
            "consulting",
            "digital",
            "careers",
            "jobs",
            "hq",
            "io",
            "ai",
            "com");

    enum Level {
        SAME,
        /** One name is the other and more: "Acme" and "Acme Technologies". */
        PART,
        SPELLING,
        OTHER,
        UNKNOWN
    }

    private Names() {}

    static Level compare(@Nullable Employer one, @Nullable Employer other) {
        if (one == null || other == null) {
            return Level.UNKNOWN;
        }
        String left = one.key();
        String right = other.key();
        if (left.equals(right) || one.joined().equals(other.joined())) {
            return Level.SAME;
        }
        if (!one.telling().isEmpty() && one.telling().equals(other.telling())) {
            return Level.PART;
        }
        if (isPrefix(one, right) || isPrefix(other, left)) {
            return Level.PART;
        }
        return isSpelling(left, right) ? Level.SPELLING : Level.OTHER;
    }

    private static boolean isPrefix(Employer shorter, String longer) {
        int length = shorter.key().length();
        return length >= 3
                && longer.length() > length
                && longer.charAt(length) == ' '
                && longer.startsWith(shorter.key())
                && !shorter.telling().isEmpty();
    }

    private static boolean isSpelling(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        return shorter >= LONG_ENOUGH
                && shorter >= LENGTHS * Math.max(left.length(), right.length())
                && SIMILARITY.apply(left, right) >= SPELLING;
    }

    static Set<String> telling(String key) {
        Set<String> words = new TreeSet<>(Arrays.asList(key.split(" ")));
        words.removeAll(COMMON);
        return words;
    }
}
