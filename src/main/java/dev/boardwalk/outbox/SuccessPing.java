package dev.boardwalk.outbox;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sign of life after a night that ended as it should: a GET of a URL that somebody outside waits for (a dead man's switch, as healthchecks.io and
 * Uptime Kuma offer). That it stays away says what no program can say of itself: it did not run. One that did not get through, or whose process died
 * before it had, is made up for as long as it cannot be taken for the next night's.
 */
public final class SuccessPing {
    /** After this long it is nearer to the next night than to its own. */
    static final Duration STILL_TELLS = Duration.ofHours(12);

    private static final Logger log = LoggerFactory.getLogger(SuccessPing.class);

    private final @Nullable URI url;
    private final String userAgent;
    private final OutboxRepository rows;
    private final TransactionTemplate transactions;
    private final Outbox.Waiting waiting;
    private final InstantSource clock;
    private final HttpCall http = new HttpCall();

    /** @param url null: nobody waits for it */
    public SuccessPing(
            @Nullable URI url,
            String userAgent,
            OutboxRepository rows,
            TransactionTemplate transactions,
            Outbox.Waiting waiting,
            InstantSource clock) {
        this.url = url;
        this.userAgent = userAgent;
        this.rows = rows;
        this.transactions = transactions;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Gives it for this night, unless it was given; one process at a time. Never throws for what the other side does.
     *
     * @param endedAt when the night ended
     */
    public void give(long nightId, Instant endedAt) {
        String key = "night-" + nightId;
        URI to = url;
        if (to == null) {
            return;
        }
        boolean tells = !clock.instant().isAfter(endedAt.plus(STILL_TELLS));
        transactions.executeWithoutResult(status -> rows.giveUpPings(tells ? key : null));
        if (tells && begin(key)) {
            end(key, send(to));
        }
    }

    /** In the same rounds as alarms. */
    private @Nullable String send(URI to) {
        @Nullable String problem = once(to);
        for (int i = 0; i < Outbox.WAITS.size() && problem != null; i++) {
            try {
                waiting.pause(Outbox.WAITS.get(i));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            problem = once(to);
        }
        return problem;
    }

    private @Nullable String once(URI to) {
        return http.send(HttpRequest.newBuilder(to)
                        .header("User-Agent", userAgent)
                        .GET())
                .problem();
    }

    private boolean begin(String key) {
        return Boolean.TRUE.equals(transactions.execute(status -> rows.beginPing(key, clock.instant())));
    }

    private void end(String key, @Nullable String problem) {
        transactions.executeWithoutResult(status -> rows.endPing(key, problem, clock.instant()));
        if (problem != null) {
            log.warn("the sign of life after {} did not get through: {}; 'alarm send' tries again", key, problem);
        }
    }
}
