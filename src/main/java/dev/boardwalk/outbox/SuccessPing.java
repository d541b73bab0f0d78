package dev.boardwalk.outbox;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sign of life after a night that ended as it should: a GET of a URL that somebody outside waits for (a dead man's switch, as healthchecks.io and
 * Uptime Kuma offer). That it stays away says what no program can say of itself: it did not run. One that failed is not made up for later: a late sign of
 * life would tell of the wrong night.
 */
public final class SuccessPing {
    private static final int TRIES = 3;
    private static final Logger log = LoggerFactory.getLogger(SuccessPing.class);

    private final @Nullable URI url;
    private final String userAgent;
    private final OutboxRepository rows;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final HttpCall http = new HttpCall();

    /** @param url null: nobody waits for it */
    public SuccessPing(
            @Nullable URI url,
            String userAgent,
            OutboxRepository rows,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.url = url;
        this.userAgent = userAgent;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Gives it for this night, unless it was given. Never throws for what the other side does. */
    public void give(long nightId) {
        String key = "night-" + nightId;
        URI to = url;
        if (to == null || !begin(key)) {
            return;
        }
        @Nullable String problem = null;
        for (int i = 0; i < TRIES; i++) {
            problem = http.send(HttpRequest.newBuilder(to)
                            .header("User-Agent", userAgent)
                            .GET())
                    .problem();
            if (problem == null) {
                break;
            }
        }
        end(key, problem);
    }

    private boolean begin(String key) {
        return Boolean.TRUE.equals(transactions.execute(status -> rows.beginPing(key, clock.instant())));
    }

    private void end(String key, @Nullable String problem) {
        transactions.executeWithoutResult(status -> rows.endPing(key, problem, clock.instant()));
        if (problem != null) {
            log.warn("the sign of life after {} did not get through: {}", key, problem);
        }
    }
}
