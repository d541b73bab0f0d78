package dev.boardwalk.site;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many requests pass and holds those after them until it is released. */
public final class Gate {
    private final AtomicInteger left;
    private final CountDownLatch held;
    private final CountDownLatch released = new CountDownLatch(1);

    private Gate(int passing, int held) {
        this.left = new AtomicInteger(passing);
        this.held = new CountDownLatch(held);
    }

    /** Lets everybody pass. */
    public static Gate open() {
        return new Gate(Integer.MAX_VALUE, 1);
    }

    /**
     * @param passing requests that pass
     * @param held as many after them are waited for by {@link #awaitHeld}
     */
    public static Gate after(int passing, int held) {
        return new Gate(passing, held);
    }

    void pass() throws InterruptedException {
        if (left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            return;
        }
        held.countDown();
        released.await();
    }

    /** Waits until the gate holds the requests it waits for. False when the time is over. */
    public boolean awaitHeld(long seconds) throws InterruptedException {
        return held.await(seconds, TimeUnit.SECONDS);
    }

    public void release() {
        released.countDown();
    }
}
