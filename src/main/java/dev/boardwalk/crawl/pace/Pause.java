package dev.boardwalk.crawl.pace;

import java.time.Duration;

/** Waiting, so that tests need not. */
@FunctionalInterface
public interface Pause {
    /** Really waits. */
    Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

    /** @throws InterruptedException when the thread was asked to end */
    void pause(Duration duration) throws InterruptedException;
}
