package dev.boardwalk.ops.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The real time less a shift: the demo's first night happens a day ago, its second now. */
final class DemoClock implements InstantSource {
    private final InstantSource real;
    private volatile Duration back;

    DemoClock(InstantSource real, Duration back) {
        this.real = real;
        this.back = back;
    }

    void catchUp() {
        back = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(back);
    }
}
