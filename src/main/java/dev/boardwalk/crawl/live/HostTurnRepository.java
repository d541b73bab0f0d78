package dev.boardwalk.crawl.live;

import dev.boardwalk.crawl.answer.FetchLimits;
import dev.boardwalk.crawl.pace.HostKey;
import dev.boardwalk.crawl.pace.Origin;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns at a host's clock outside any night: a preview waits for its own as a night does. Every method is a transaction of its own. */
public final class HostTurnRepository {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public HostTurnRepository(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Makes sure that the host and the origin have a row. */
    void meet(HostKey host, Origin origin, Instant now) {
        inTransaction(() -> {
            jdbc.sql(
                            "INSERT INTO boardwalk.host (name, next_allowed_at) VALUES (:host, :now) ON CONFLICT (name) DO NOTHING")
                    .param("host", host.name())
                    .param("now", utc(now))
                    .update();
            return jdbc.sql(
                            "INSERT INTO boardwalk.origin (name, host) VALUES (:origin, :host) ON CONFLICT (name) DO NOTHING")
                    .param("origin", origin.name())
                    .param("host", host.name())
                    .update();
        });
    }

    /** Takes the host's clock until the call must be over; false when it does not allow a request now. */
    boolean take(HostKey host, Instant now) {
        return inTransaction(() -> jdbc.sql("""
                UPDATE boardwalk.host SET next_allowed_at = :until
                 WHERE name = :host AND next_allowed_at <= :now AND (blocked_until IS NULL OR blocked_until <= :now)
                """)
                        .param("until", utc(now.plus(FetchLimits.CALL)))
                        .param("host", host.name())
                        .param("now", utc(now))
                        .update())
                == 1;
    }

    /** When the clock will allow a request. */
    Instant allowedAt(HostKey host) {
        return inTransaction(
                () -> jdbc.sql("SELECT greatest(next_allowed_at, blocked_until) FROM boardwalk.host WHERE name = :host")
                        .param("host", host.name())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant());
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
