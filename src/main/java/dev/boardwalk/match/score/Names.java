package dev.boardwalk.match.score;

import dev.boardwalk.posting.Company;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Employers' names compared. */
final class Names {
    /** Two spellings of one name; below it, "Nordic Bank" and "Nordic Bark" begin to meet. */
    private static final double SPELLING = 0.96;

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

    static Level compare(@Nullable Company one, @Nullable Company other) {
        if (one == null || other == null) {
            return Level.UNKNOWN;
        }
        String left = one.key();
        String right = other.key();
        if (left.equals(right) || left.replace(" ", "").equals(right.replace(" ", ""))) {
            return Level.SAME;
        }
        Set<String> mine = telling(left);
        Set<String> theirs = telling(right);
        if (!mine.isEmpty() && !theirs.isEmpty() && (mine.equals(theirs))) {
            return Level.PART;
        }
        if (isPrefix(left, right) || isPrefix(right, left)) {
            return Level.PART;
        }
        boolean spelling =
                Math.min(left.length(), right.length()) >= LONG_ENOUGH && SIMILARITY.apply(left, right) >= SPELLING;
        return spelling ? Level.SPELLING : Level.OTHER;
    }

    private static boolean isPrefix(String shorter, String longer) {
        return shorter.length() >= 3 && !telling(shorter).isEmpty() && longer.startsWith(shorter + " ");
    }

    private static Set<String> telling(String key) {
        Set<String> words = new TreeSet<>(Arrays.asList(key.split(" ")));
        words.removeAll(COMMON);
        return words;
    }
}
