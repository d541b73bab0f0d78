package dev.boardwalk.outbox;

import org.jspecify.annotations.Nullable;

/** How one attempt to send ended. */
sealed interface Attempt {
    /** What went wrong, in words for an operator and without secrets; null when nothing did. */
    @Nullable
    String problem();

    /** The other side took it. */
    record Taken() implements Attempt {
        @Override
        public @Nullable String problem() {
            return null;
        }
    }

    /** It certainly did not go out. */
    record Refused(String problem) implements Attempt {}

    /** Nobody knows: the connection ended before the other side had answered. */
    record Unanswered(String problem) implements Attempt {}

    /** It can never go out: its recipient is not configured any more. */
    record Hopeless(String problem) implements Attempt {}
}
