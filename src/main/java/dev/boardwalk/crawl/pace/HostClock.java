package dev.boardwalk.crawl.pace;

import dev.boardwalk.crawl.answer.DeferCause;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.Storable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the politeness clocks of {@code boardwalk.host}. Every method wants to be called within a transaction. */
public final class HostClock {
    private final JdbcClient jdbc;
    private final Pace pace;
    private final HostBackoff backoff;
    private final Predicate<HostKey> ownHosts;

    /** @param ownHosts the hosts of the application's own configuration that may be asked faster than strangers */
    public HostClock(JdbcClient jdbc, Pace pace, HostBackoff backoff, Predicate<HostKey> ownHosts) {
        this.jdbc = jdbc;
        this.pace = pace;
        this.backoff = backoff;
        this.ownHosts = ownHosts;
    }

    private record Row(Duration lastDelay, HostBackoff.State backoff) {}

    /** The least pause at this host. */
    public Duration floor(HostKey host, @Nullable Duration minDelay, @Nullable Duration crawlDelay) {
        return Pace.floor(minDelay, ownHosts.test(host), crawlDelay);
    }

    /**
     * Sets the clock after a request for a page.
     *
     * @param result how it ended
     * @param at when it ended
     * @param floor see {@link #floor}
     * @return true when the host wants to be left alone for the rest of the night
     */
    public boolean after(HostKey host, FetchResult result, Instant at, Duration floor) {
        if (result.exchange() == null && !(result instanceof FetchResult.Failed)) {
            allowFrom(host, at); // nothing was asked
            return false;
        }
        Row row = lock(host);
        Pace.Pause pause = pace.after(result, row.lastDelay(), floor);
        keep(host, at.plus(pause.jittered()), pause.base());
        if (result instanceof FetchResult.Deferred deferred && deferred.cause() == DeferCause.HOST_BUSY) {
            HostBackoff.Decision decision = backoff.refused(row.backoff(), deferred.until(), at);
            block(host, decision.state(), deferred.reason());
            return decision.endsNight();
        }
        return false;
    }

    /** Sets the clock of a host that only sent us on: it is left alone for its pause, and nothing is learnt of how fast it answers. */
    public void afterRedirect(HostKey host, Instant at, Duration floor) {
        Pace.Pause pause = pace.after(null, false, lock(host).lastDelay(), floor);
        keep(host, at.plus(pause.jittered()), pause.base());
    }

    private Row lock(HostKey host) {
        return jdbc.sql(
                        "SELECT last_delay_ms, backoff_level, blocked_until FROM boardwalk.host WHERE name = :host FOR UPDATE")
                .param("host", host.name())
                .query((row, index) -> {
                    OffsetDateTime until = row.getObject("blocked_until", OffsetDateTime.class);
                    return new Row(
                            Duration.ofMillis(row.getLong("last_delay_ms")),
                            new HostBackoff.State(
                                    row.getInt("backoff_level"), until == null ? null : until.toInstant()));
                })
                .single();
    }

    private void allowFrom(HostKey host, Instant at) {
        jdbc.sql("UPDATE boardwalk.host SET next_allowed_at = :at WHERE name = :host")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("host", host.name())
                .update();
    }

    private void keep(HostKey host, Instant nextAllowed, Duration base) {
        jdbc.sql("UPDATE boardwalk.host SET next_allowed_at = :at, last_delay_ms = :delay WHERE name = :host")
                .param("at", nextAllowed.atOffset(ZoneOffset.UTC))
                .param("delay", base.toMillis())
                .param("host", host.name())
                .update();
    }

    private void block(HostKey host, HostBackoff.State state, String reason) {
        Instant until = state.blockedUntil();
        jdbc.sql(
                        "UPDATE boardwalk.host SET backoff_level = :level, blocked_until = :until, blocked_reason = :reason WHERE name = :host")
                .param("level", state.level())
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("reason", Storable.words(reason))
                .param("host", host.name())
                .update();
    }
}
