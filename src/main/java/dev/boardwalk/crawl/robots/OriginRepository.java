package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.pace.HostKey;
import dev.boardwalk.crawl.pace.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** robots.txt in {@code boardwalk.origin}. */
public final class OriginRepository implements RobotsStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    /** @param transactions each call is a short one of its own: robots.txt is asked for where no connection may be held */
    public OriginRepository(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public RobotsCopy find(Origin origin) {
        return transactions.execute(status -> jdbc.sql("""
                SELECT robots_body, robots_status, robots_fetched_at, robots_tries, robots_retry_at, robots_problem
                  FROM boardwalk.origin WHERE name = :name
                """)
                .param("name", origin.name())
                .query((row, index) -> copy(row))
                .optional()
                .orElse(RobotsCopy.NONE));
    }

    private static RobotsCopy copy(ResultSet row) throws SQLException {
        Instant fetchedAt = instant(row, "robots_fetched_at");
        byte[] body = row.getBytes("robots_body");
        RobotsCopy.Good good = fetchedAt == null
                ? null
                : new RobotsCopy.Good(row.getInt("robots_status"), body == null ? new byte[0] : body, fetchedAt);
        return new RobotsCopy(
                good, row.getInt("robots_tries"), instant(row, "robots_retry_at"), row.getString("robots_problem"));
    }

    /** An origin met on a redirect may be new; its host then gets a clock that allows a request at once. */
    @Override
    public void save(Origin origin, RobotsCopy copy) {
        RobotsCopy.Good good = copy.good();
        transactions.executeWithoutResult(status -> jdbc.sql("""
                WITH clock AS (
                    INSERT INTO boardwalk.host (name, next_allowed_at) VALUES (:host, 'epoch') ON CONFLICT (name) DO NOTHING)
                INSERT INTO boardwalk.origin (name, host, robots_body, robots_status, robots_fetched_at, robots_sha256, robots_served_html,
                                              robots_tries, robots_retry_at, robots_problem)
                VALUES (:name, :host, :body, :status, :fetchedAt, :sha256, :servedHtml, :tries, :retryAt, :problem)
                ON CONFLICT (name) DO UPDATE
                   SET robots_body = excluded.robots_body, robots_status = excluded.robots_status,
                       robots_fetched_at = excluded.robots_fetched_at, robots_sha256 = excluded.robots_sha256,
                       robots_served_html = excluded.robots_served_html,
                       robots_tries = excluded.robots_tries, robots_retry_at = excluded.robots_retry_at,
                       robots_problem = excluded.robots_problem
                """)
                .param("name", origin.name())
                .param("host", HostKey.of(origin.robotsUrl()).name())
                .param("body", good == null ? null : good.body())
                .param("status", good == null ? null : good.status())
                .param("fetchedAt", good == null ? null : utc(good.fetchedAt()))
                .param("sha256", good == null ? null : DigestUtils.sha256Hex(good.body()))
                .param("servedHtml", good != null && RobotsRules.isHtml(good.body()))
                .param("tries", copy.tries())
                .param("retryAt", utc(copy.retryAt()))
                .param("problem", copy.problem())
                .update());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
