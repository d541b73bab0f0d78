package dev.boardwalk.crawl.frontier;

import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.answer.FetchLimits;
import dev.boardwalk.crawl.pace.HostKey;
import dev.boardwalk.crawl.pace.Origin;
import dev.boardwalk.crawl.refetch.PageReadingRepository;
import dev.boardwalk.posting.Page;
import dev.boardwalk.posting.PageKind;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pages that are due, and who may fetch them now. Every method is one short transaction of its own; none waits for a lock somebody holds while
 * fetching, because nobody holds one then.
 */
public final class Frontier {
    /** A claim outlives its fetch by so much that only a dead worker's runs out. */
    public static final int CLAIM_DEADLINES = 3;

    /** One statement, because it is asked once a page: a free host and its first due page, the claim on the page, the push of the host's clock. */
    private static final String CLAIM = """
            WITH free AS (
                SELECT h.name, due.id
                  FROM boardwalk.night_host nh JOIN boardwalk.host h ON h.name = nh.host
                  -- in the order of the index page_due, so that statistics of a table that just grew mislead nobody
                  CROSS JOIN LATERAL (SELECT p.id FROM boardwalk.page p
                                       WHERE p.night_id = :night AND p.host = h.name AND p.state = 'DUE' AND p.due_at <= :now
                                       ORDER BY (p.kind = 'DETAIL'), p.id LIMIT 1) due
                 WHERE nh.night_id = :night AND nh.partition_no = :partition
                   AND h.next_allowed_at <= :now AND (h.blocked_until IS NULL OR h.blocked_until <= :now)
                 ORDER BY h.next_allowed_at LIMIT 1
                   FOR UPDATE OF h SKIP LOCKED),
            mine AS (
                UPDATE boardwalk.page p SET state = 'CLAIMED', claim = :token, claimed_until = :until
                  -- coalesce: else statistics of a moment when nothing was due make the planner read all of page_due for one page
                  FROM free WHERE p.id = free.id AND coalesce(p.state, '') = 'DUE'
                RETURNING p.id, p.board_id, p.kind, p.url, p.url_key, p.depth, p.attempts, p.host, p.origin, p.recheck_nights,
                          p.lastmod, p.lastmod_got, p.got_at, coalesce(p.listed_night_id = :night, false) AS listed_tonight),
            pushed AS (
                UPDATE boardwalk.host h SET next_allowed_at = :callEnd FROM mine WHERE h.name = mine.host)
            SELECT m.*, n.business_date, o.failures_in_a_row, %s
              FROM mine m
              JOIN boardwalk.night n ON n.id = :night
              JOIN boardwalk.origin o ON o.name = m.origin
              LEFT JOIN boardwalk.page_reading r ON r.page_id = m.id
            """.formatted(PageReadingRepository.COLUMNS);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Duration callDeadline;

    /** @param callDeadline the longest a fetch can take, see {@link FetchLimits#call()} */
    public Frontier(JdbcClient jdbc, TransactionTemplate transactions, Duration callDeadline) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.callDeadline = callDeadline;
    }

    /**
     * Claims the next page of a host whose clock allows a request now, listing pages first. The clock is pushed past the end of the call, so that
     * nobody else, of whatever night, asks the same host meanwhile.
     *
     * @return empty when nothing may be fetched at this moment, see {@link #nextClaimableAt}
     */
    public Optional<Claim> claim(long nightId, int partition, Instant now) {
        UUID token = UUID.randomUUID();
        Instant until = now.plus(callDeadline.multipliedBy(CLAIM_DEADLINES));
        return transactions.execute(status -> jdbc.sql(CLAIM)
                .param("night", nightId)
                .param("partition", partition)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("token", token)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("callEnd", now.plus(callDeadline).atOffset(ZoneOffset.UTC))
                .query((row, index) -> claim(row, token, nightId, partition, until))
                .optional());
    }

    private static Claim claim(ResultSet row, UUID token, long nightId, int partition, Instant until)
            throws SQLException {
        Page page = page(row);
        return new Claim(
                token,
                page,
                nightId,
                row.getObject("business_date", LocalDate.class),
                partition,
                new HostKey(row.getString("host")),
                Origin.of(page.url()),
                row.getInt("attempts") + 1,
                until,
                row.getInt("recheck_nights"),
                FrontierRests.date(row),
                row.getInt("failures_in_a_row"),
                PageReadingRepository.reading(row));
    }

    private static Page page(ResultSet row) throws SQLException {
        return new Page(
                row.getLong("id"),
                row.getString("board_id"),
                PageKind.valueOf(row.getString("kind")),
                URI.create(row.getString("url")),
                row.getString("url_key"),
                row.getInt("depth"));
    }

    /**
     * When something of this partition may become claimable: a host's clock, a page's own time, or the end of a claim somebody holds.
     *
     * @return empty when nothing is due and nothing claimed: the partition is finished
     */
    public Optional<Instant> nextClaimableAt(long nightId, int partition, Instant now) {
        return transactions.execute(status -> jdbc.sql("""
                SELECT min(t.at) FROM (
                    SELECT greatest(h.next_allowed_at, h.blocked_until, d.due_at) AS at
                      FROM boardwalk.night_host nh JOIN boardwalk.host h ON h.name = nh.host
                      -- one page that is due now is enough: the least time of all would be looked for in every page of the host
                      CROSS JOIN LATERAL (SELECT CASE WHEN EXISTS (SELECT 1 FROM boardwalk.page p
                                                                    WHERE p.night_id = nh.night_id AND p.host = nh.host AND p.state = 'DUE' AND p.due_at <= :now)
                                                      THEN :now::timestamptz
                                                      ELSE (SELECT min(p.due_at) FROM boardwalk.page p
                                                             WHERE p.night_id = nh.night_id AND p.host = nh.host AND p.state = 'DUE') END AS due_at) d
                     WHERE nh.night_id = :night AND nh.partition_no = :partition AND d.due_at IS NOT NULL
                    UNION ALL
                    -- in the order of page_claimed: a bitmap of it would hold every claim of the night that has ended, again and again
                    (SELECT p.claimed_until
                       FROM boardwalk.page p
                      WHERE p.state = 'CLAIMED' AND p.night_id = :night
                        AND EXISTS (SELECT 1 FROM boardwalk.night_host nh
                                     WHERE nh.night_id = p.night_id AND nh.host = p.host AND nh.partition_no = :partition)
                      ORDER BY p.claimed_until LIMIT 1)) t
                """)
                .param("night", nightId)
                .param("partition", partition)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> {
                    OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
                    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
                })
                .single());
    }

    /**
     * Makes resting pages due that no listing page linked to: their ads left the listing, or it could not be read, so only the page itself can tell.
     * For a partition that has nothing else to do; pages of an origin that ended, and of a board whose budget is spent, stay.
     *
     * @return how many
     */
    public int wakeUnlisted(long nightId, int partition, Instant now) {
        return transactions.execute(status -> jdbc.sql("""
                UPDATE boardwalk.page p SET state = 'DUE', due_at = :now
                  FROM boardwalk.board_night bn, boardwalk.origin o
                 WHERE bn.night_id = :night AND bn.partition_no = :partition AND bn.truncated_by IS DISTINCT FROM 'MAX_REQUESTS'
                   AND p.board_id = bn.board_id AND p.night_id = :night AND p.state = 'RESTING'
                   AND p.listed_night_id IS DISTINCT FROM p.night_id
                   AND o.name = p.origin AND o.ended_night_id IS DISTINCT FROM :night
                """)
                .param("night", nightId)
                .param("partition", partition)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update());
    }
}
