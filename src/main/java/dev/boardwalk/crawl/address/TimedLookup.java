package dev.boardwalk.crawl.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A look-up that gives up. The system's resolver cannot be interrupted and waits up to half a minute for a name server that does not answer, past the
 * deadline of the call; so it waits on a thread of its own.
 */
final class TimedLookup implements AddressGuard.Lookup {
    private final AddressGuard.Lookup lookup;
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "name-lookup");
        thread.setDaemon(true);
        return thread;
    });

    TimedLookup(AddressGuard.Lookup lookup, Duration limit) {
        this.lookup = lookup;
        this.limit = limit;
    }

    @Override
    public InetAddress[] all(String host) throws UnknownHostException {
        Future<InetAddress[]> answer = threads.submit(() -> lookup.all(host));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw unknown(host, "no name server answered within " + limit.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw unknown(host, "the name does not resolve", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, "interrupted while looking it up", e);
        }
    }

    private static UnknownHostException unknown(String host, String why, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(host + ": " + why);
        unknown.initCause(cause);
        return unknown;
    }
}
