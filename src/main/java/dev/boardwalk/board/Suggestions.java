package dev.boardwalk.board;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a mistyped word was meant to be. */
final class Suggestions {
    private Suggestions() {}

    /** The known word nearest to what was written: at most two edits away, and fewer than half of its letters. */
    static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> isNear(written, word))
                .min(Comparator.comparingInt((String word) -> edits(written, word))
                        .thenComparing(word -> word));
    }

    /** {@code did you mean `item`?}, else the words there are. */
    static String didYouMean(String written, Collection<String> known) {
        return nearest(written, known)
                .map(word -> "did you mean `" + word + "`?")
                .orElseGet(() -> "allowed: " + String.join(", ", known));
    }

    private static boolean isNear(String written, String word) {
        if (written.equalsIgnoreCase(word)) {
            return true;
        }
        int edits = edits(written, word);
        return edits <= 2 && edits * 2 < Math.max(written.length(), word.length());
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), without regard to case. */
    private static int edits(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
