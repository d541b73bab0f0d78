package dev.boardwalk.night;

import dev.boardwalk.crawl.pace.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Time that passes only by waiting. For nights of one partition: several that wait at once would make it run. */
final class NightTime implements InstantSource, Pause {
    private static final Instant FIRST = Instant.parse("2026-01-12T01:15:00Z");

    private Instant now = FIRST;

    /** The next night's begin, a good day later, so that robots.txt is asked for anew. */
    synchronized LocalDate begin(int night) {
        now = FIRST.plus(Duration.ofHours(25L * (night - 1)));
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Nothing happens meanwhile. */
    synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public synchronized void pause(Duration duration) throws InterruptedException {
        now = now.plus(duration);
    }
}
