package dev.boardwalk.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Short waits between looks at something that is about to change, up to a limit. */
final class Pause {
    private static final long NANOS = Duration.ofMillis(50).toNanos();

    private final long deadline;

    private Pause(long deadline) {
        this.deadline = deadline;
    }

    static Pause upTo(Duration limit) {
        return new Pause(System.nanoTime() + limit.toNanos());
    }

    /** Waits a moment; false, at once, when the time is up or the thread was interrupted. */
    boolean take() {
        if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
            return false;
        }
        LockSupport.parkNanos(NANOS);
        return true;
    }
}
