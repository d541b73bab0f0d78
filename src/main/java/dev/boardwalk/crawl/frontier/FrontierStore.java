package dev.boardwalk.crawl.frontier;

import dev.boardwalk.board.Politeness;
import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.Storable;
import dev.boardwalk.crawl.refetch.RefetchRule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one visit changes in the frontier. Every method wants to be called within the transaction that stores the visit. */
public final class FrontierStore {
    /** So many failures in a row end an origin's night (Nutch). */
    static final int FAILURES_TO_END = 5;

    private final JdbcClient jdbc;

    public FrontierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was learnt of a page's body; all null when there was none.
     *
     * @param verdict what it turned out to be
     * @param closedBecause the words by which it says that its ad has ended
     * @param bodySha256 of the decoded body
     * @param linksSha256 of the links of a listing page
     * @param recheck when it is asked for again; null leaves that as it is
     */
    public record Learnt(
            @Nullable String verdict,
            @Nullable String closedBecause,
            @Nullable String bodySha256,
            @Nullable String linksSha256,
            RefetchRule.@Nullable Next recheck) {}

    /**
     * Ends the claim. False when it no longer stands: then somebody else has the page, and nothing of this visit may be stored.
     *
     * @param at when the attempt ended
     */
    public boolean end(Claim claim, Fate fate, Learnt learnt, Instant at) {
        return jdbc.sql("""
                UPDATE boardwalk.page
                   SET state = :state, cause = :cause, due_at = :dueAt, attempts = attempts + :counted,
                       reason = coalesce(:reason, :closedBecause, CASE WHEN verdict = 'CLOSED' AND :state = 'NOT_MODIFIED' THEN reason END),
                       claim = NULL, claimed_until = NULL, verdict = coalesce(:verdict, verdict), body_sha256 = coalesce(:body, body_sha256),
                       links_sha256 = :links, recheck_nights = coalesce(:nights, recheck_nights), recheck_on = coalesce(:recheckOn, recheck_on),
                       lastmod_got = CASE WHEN :got THEN :lastmod::timestamptz ELSE lastmod_got END,
                       got_at = CASE WHEN :got THEN :gotAt::timestamptz ELSE got_at END
                 WHERE id = :page AND claim = :token
                """)
                        .param("state", fate.state().name())
                        .param("cause", fate.cause())
                        .param("reason", Storable.words(fate.reason()))
                        .param("dueAt", fate.dueAt().atOffset(ZoneOffset.UTC))
                        .param("counted", fate.countsAsAttempt() ? 1 : 0)
                        .param("verdict", learnt.verdict())
                        .param("closedBecause", Storable.words(learnt.closedBecause()))
                        .param("body", learnt.bodySha256())
                        .param("links", learnt.linksSha256())
                        .param(
                                "nights",
                                learnt.recheck() == null
                                        ? null
                                        : learnt.recheck().nights())
                        .param(
                                "recheckOn",
                                learnt.recheck() == null
                                        ? null
                                        : learnt.recheck().on())
                        .param("got", fate.isGot())
                        .param("lastmod", utc(claim.sitemapDate().now()))
                        .param("gotAt", utc(at))
                        .param("page", claim.page().id())
                        .param("token", claim.token())
                        .update()
                == 1;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** Counts a failure of the origin, or forgets them all; the fifth in a row, or one that speaks for all its pages, ends its night. */
    public void countFailures(Claim claim, FetchResult result) {
        if (!Fate.isTroubleOfOrigin(result)) {
            boolean answered = result.exchange() != null && !(result instanceof FetchResult.Deferred);
            // nobody else asks the origin while the claim holds its host's clock
            if (answered && claim.failures() > 0) {
                jdbc.sql(
                                "UPDATE boardwalk.origin SET failures_in_a_row = 0 WHERE name = :origin AND failures_in_a_row > 0")
                        .param("origin", claim.origin().name())
                        .update();
            }
            return;
        }
        FetchResult.Failed failed = (FetchResult.Failed) result;
        int inARow = jdbc.sql("""
                UPDATE boardwalk.origin
                   SET failures_in_a_row = CASE WHEN failures_night_id = :night THEN failures_in_a_row ELSE 0 END + 1, failures_night_id = :night
                 WHERE name = :origin RETURNING failures_in_a_row
                """)
                .param("night", claim.nightId())
                .param("origin", claim.origin().name())
                .query(Integer.class)
                .single();
        if (failed.kind() == FailureKind.ROBOTS_UNREACHABLE) {
            endOrigin(claim, failed.reason());
        } else if (inARow >= FAILURES_TO_END) {
            endOrigin(claim, inARow + " fetches in a row failed, the last one: " + failed.reason());
        }
    }

    private void endOrigin(Claim claim, String reason) {
        jdbc.sql("UPDATE boardwalk.origin SET ended_night_id = :night, ended_reason = :reason WHERE name = :origin")
                .param("night", claim.nightId())
                .param("reason", reason)
                .param("origin", claim.origin().name())
                .update();
        jdbc.sql("""
                UPDATE boardwalk.page SET state = 'FAILED', cause = 'ORIGIN_ENDED', reason = :reason
                 WHERE night_id = :night AND host = :host AND origin = :origin AND state = 'DUE'
                """)
                .param("reason", reason)
                .param("night", claim.nightId())
                .param("host", claim.host().name())
                .param("origin", claim.origin().name())
                .update();
    }

    /** The host asked to be left alone for longer than a night: its pages wait for another one. */
    public void endHost(Claim claim, String reason) {
        jdbc.sql("""
                UPDATE boardwalk.page SET state = 'DEFERRED', cause = 'HOST_BUSY', reason = :reason
                 WHERE night_id = :night AND host = :host AND state = 'DUE'
                """)
                .param("reason", reason)
                .param("night", claim.nightId())
                .param("host", claim.host().name())
                .update();
    }

    /**
     * When the board's budget of requests is spent, what is still due of it is deferred and the walk truncated.
     *
     * @param requests counted so far, see {@link PageFetchRepository#add}
     */
    public void limit(Claim claim, Politeness politeness, int requests) {
        if (requests < politeness.maxRequests()) {
            return;
        }
        int left = jdbc.sql("""
                UPDATE boardwalk.page SET state = 'DEFERRED', cause = 'BUDGET', reason = :reason
                 WHERE board_id = :board AND night_id = :night AND state = 'DUE'
                """)
                .param("reason", "the board's limit of " + politeness.maxRequests() + " requests a night was reached")
                .param("board", claim.page().boardId())
                .param("night", claim.nightId())
                .update();
        if (left > 0) {
            truncate(claim, "MAX_REQUESTS");
        }
    }

    void truncate(Claim claim, String by) {
        jdbc.sql("""
                UPDATE boardwalk.board_night SET truncated_by = coalesce(truncated_by, :by) WHERE night_id = :night AND board_id = :board
                """)
                .param("by", by)
                .param("night", claim.nightId())
                .param("board", claim.page().boardId())
                .update();
    }

    public void emptyMarkerSeen(Claim claim) {
        jdbc.sql("UPDATE boardwalk.board_night SET empty_marker = true WHERE night_id = :night AND board_id = :board")
                .param("night", claim.nightId())
                .param("board", claim.page().boardId())
                .update();
    }
}
