package dev.boardwalk.match.score;

import org.jspecify.annotations.Nullable;

/** A reason that weighs nothing: it decides. */
record Remark(@Nullable Field field, String words) implements Reason {
    @Override
    public String toString() {
        return words;
    }
}
