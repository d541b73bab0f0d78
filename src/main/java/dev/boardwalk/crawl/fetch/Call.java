package dev.boardwalk.crawl.fetch;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of one fetch over all its hops. A timer aborts the request under way, because the client's own timeouts are for each read and a body of one
 * byte a second never runs into them.
 */
final class Call implements AutoCloseable {
    private final Future<?> timer;
    private @Nullable HttpUriRequestBase underWay;
    private boolean expired;

    Call(ScheduledExecutorService timers, Duration limit) {
        timer = timers.schedule(this::expire, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on this request is the one to abort. */
    synchronized void sends(HttpUriRequestBase request) {
        underWay = request;
        if (expired) {
            request.cancel();
        }
    }

    synchronized boolean expired() {
        return expired;
    }

    private synchronized void expire() {
        expired = true;
        if (underWay != null) {
            underWay.cancel();
        }
    }

    @Override
    public void close() {
        timer.cancel(false);
    }
}
