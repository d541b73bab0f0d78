package dev.boardwalk.crawl.frontier;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps every page of a night accounted for: claims of dead workers come back, and what is left at the end gets its reason. */
public final class FrontierUpkeep {
    /** So many workers may vanish with one page before the page is suspected of it. */
    static final int LOST_CLAIMS = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public FrontierUpkeep(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Makes pages due again whose claim ran out; a page that was lost {@value #LOST_CLAIMS} times fails. Returns how many. */
    public int expireClaims(long nightId, Instant now) {
        return update("""
                UPDATE boardwalk.page
                   SET claim = NULL, claimed_until = NULL, attempts = attempts + 1,
                       state = CASE WHEN attempts + 1 >= :lost THEN 'FAILED' ELSE 'DUE' END,
                       cause = CASE WHEN attempts + 1 >= :lost THEN 'TIMEOUT' END,
                       reason = CASE WHEN attempts + 1 >= :lost THEN 'the worker which fetched it did not come back, ' || (attempts + 1) || ' times' END
                 WHERE state = 'CLAIMED' AND night_id = :night AND claimed_until <= :now
                """, nightId, now);
    }

    /**
     * Makes all claimed pages of a night due at once, without counting it against them. Only for a night whose run is known to be dead; a worker of it
     * that is not can store nothing any more. Returns how many.
     */
    public int releaseClaimsOfDeadRun(long nightId) {
        return transactions.execute(
                status -> jdbc.sql("""
                UPDATE boardwalk.page SET claim = NULL, claimed_until = NULL, state = 'DUE' WHERE state = 'CLAIMED' AND night_id = :night
                """).param("night", nightId).update());
    }

    /** Pages of the night still DUE or CLAIMED; above 0 behind a finished crawl means that something was lost. */
    public int openPages(long nightId) {
        return transactions.execute(status ->
                jdbc.sql("""
                SELECT count(*) FROM boardwalk.page WHERE night_id = :night AND state IN ('DUE', 'CLAIMED')
                """).param("night", nightId).query(Integer.class).single());
    }

    /**
     * Ends the crawl of a night: what was not fetched is DEFERRED, with the host's own word where one keeps us away, else with {@code reason}. A worker
     * still fetching stores nothing any more. Returns how many pages were left.
     *
     * @param cause one word for {@code page.cause}, e.g. DEADLINE
     * @param reason in words for an operator
     */
    public int endNight(long nightId, String cause, String reason, Instant now) {
        return transactions.execute(status -> jdbc.sql("""
                UPDATE boardwalk.page p
                   SET state = 'DEFERRED', claim = NULL, claimed_until = NULL,
                       cause = CASE WHEN h.blocked_until > :now THEN 'HOST_BUSY' ELSE :cause END,
                       reason = CASE WHEN h.blocked_until > :now THEN h.blocked_reason ELSE :reason END
                  FROM boardwalk.host h
                 WHERE h.name = p.host AND p.night_id = :night AND p.state IN ('DUE', 'CLAIMED')
                """)
                .param("night", nightId)
                .param("cause", cause)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Fails the pages of one partition that are still DUE or CLAIMED, because its walk broke: cause WALK_BROKE. Returns how many. */
    public int failPartition(long nightId, int partition, String reason) {
        return transactions.execute(status -> jdbc.sql("""
                UPDATE boardwalk.page p
                   SET state = 'FAILED', claim = NULL, claimed_until = NULL, cause = 'WALK_BROKE', reason = :reason
                  FROM boardwalk.night_host h
                 WHERE h.night_id = p.night_id AND h.host = p.host AND h.partition_no = :partition
                   AND p.night_id = :night AND p.state IN ('DUE', 'CLAIMED')
                """)
                .param("night", nightId)
                .param("partition", partition)
                .param("reason", reason)
                .update());
    }

    /** Forgets single fetches older than so many whole months; what they found is in the ads. Wants no night to run meanwhile. Returns how many months went. */
    public int dropFetches(int months, Instant now) {
        YearMonth first = YearMonth.from(now.atOffset(ZoneOffset.UTC)).minusMonths(months);
        return transactions.execute(status -> new PageFetchRepository(jdbc).dropBefore(first));
    }

    private int update(String sql, long nightId, Instant now) {
        return transactions.execute(status -> jdbc.sql(sql)
                .param("night", nightId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lost", LOST_CLAIMS)
                .update());
    }
}
