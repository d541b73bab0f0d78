package dev.boardwalk.evaluation;

import java.util.Collection;

/**
 * Answers counted.
 *
 * @param hits expected and rightly found
 * @param found hits, and what was found wrongly
 * @param expected hits, and what was not found or wrongly
 */
record Tally(int hits, int found, int expected) {

    static Tally of(Collection<Answer> answers) {
        int hits = (int) answers.stream().filter(Answer::isHit).count();
        int wrong = (int) answers.stream().filter(Answer::isFalse).count();
        int missed = (int) answers.stream().filter(Answer::isMiss).count();
        return new Tally(hits, hits + wrong, hits + missed);
    }

    double precision() {
        return found == 0 ? 1 : (double) hits / found;
    }

    double recall() {
        return expected == 0 ? 1 : (double) hits / expected;
    }

    double f1() {
        return found + expected == 0 ? 1 : 2.0 * hits / (found + expected);
    }
}
