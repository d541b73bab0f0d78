package dev.boardwalk.crawl.live;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.pace.HostClock;
import dev.boardwalk.crawl.robots.Robots;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads robots.txt with the one request a claim allows, when it has to be read. The page is then given back and comes again after the host's pause:
 * robots.txt counts as a request for the clock.
 */
public final class RobotsFirst {
    private final Robots robots;
    private final HostClock hosts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    public RobotsFirst(
            Robots robots, HostClock hosts, JdbcClient jdbc, TransactionTemplate transactions, InstantSource clock) {
        this.robots = robots;
        this.hosts = hosts;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False when the page may be fetched by this claim; true when robots.txt was read instead, and the claim is used up. */
    boolean readInstead(Claim claim, Board board) {
        if (!robots.mustRead(claim.origin())) {
            return false;
        }
        FetchResult answer = robots.read(claim.origin());
        Instant at = clock.instant();
        Duration floor = hosts.floor(claim.host(), board.politeness().minDelay(), robots.crawlDelay(claim.origin()));
        transactions.executeWithoutResult(status -> {
            if (giveBack(claim)) {
                hosts.after(claim.host(), answer, at, floor);
            }
        });
        return true;
    }

    private boolean giveBack(Claim claim) {
        return jdbc.sql(
                                "UPDATE boardwalk.page SET state = 'DUE', claim = NULL, claimed_until = NULL WHERE id = :page AND claim = :token")
                        .param("page", claim.page().id())
                        .param("token", claim.token())
                        .update()
                == 1;
    }
}
