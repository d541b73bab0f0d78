package dev.boardwalk.match.score;

import org.jspecify.annotations.Nullable;

/** One reason of a verdict; its {@code toString} says it in words. */
public interface Reason {
    /** What was compared; null where the words say all there is. */
    @Nullable
    Field field();
}
