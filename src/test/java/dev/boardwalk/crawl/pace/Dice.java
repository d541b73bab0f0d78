package dev.boardwalk.crawl.pace;

import java.util.random.RandomGenerator;

/** Randomness that always falls the same way. */
final class Dice {
    /** nextDouble() = 0.5: no jitter. */
    static final RandomGenerator MIDDLE = () -> Long.MIN_VALUE;

    /** nextDouble() = 0. */
    static final RandomGenerator LOWEST = () -> 0L;

    /** nextDouble() just below 1. */
    static final RandomGenerator HIGHEST = () -> -1L;

    private Dice() {}
}
