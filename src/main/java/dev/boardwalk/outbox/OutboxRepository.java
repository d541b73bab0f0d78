package dev.boardwalk.outbox;

import dev.boardwalk.outbox.Recipient.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code boardwalk.outbox}. Callers bring the transaction. */
public final class OutboxRepository {
    /** No attempt takes this long: whoever has been sending for longer is dead. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    public OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row, unless the same was written before. */
    void write(Message message, Recipient recipient, Instant at) {
        jdbc.sql("""
                INSERT INTO boardwalk.outbox (kind, message_key, channel, recipient, subject, body, document, state, written_at)
                VALUES ('ALARM', :key, :channel, :recipient, :subject, :body, :document::jsonb, 'WAITING', :at)
                ON CONFLICT (kind, message_key, channel, recipient) DO NOTHING
                """)
                .param("key", message.key())
                .param("channel", recipient.channel().name())
                .param("recipient", recipient.name())
                .param("subject", message.subject())
                .param("body", message.body())
                .param("document", message.document())
                .param("at", utc(at))
                .update();
    }

    /** Was this ever written, to anybody? */
    boolean knows(String key) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM boardwalk.outbox WHERE kind = 'ALARM' AND message_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes the oldest letter that waits, or whose sender died, so that no other process sends it.
     *
     * @param butNot letters already tried in this round
     */
    Optional<Letter> take(Collection<Long> butNot, Instant now) {
        return jdbc.sql("""
                UPDATE boardwalk.outbox o
                   SET state = 'SENDING', attempts = attempts + 1, attempted_at = :now, maybe_sent = maybe_sent OR state = 'SENDING'
                 WHERE o.id = (SELECT id FROM boardwalk.outbox
                                WHERE kind = 'ALARM' AND (state = 'WAITING' OR (state = 'SENDING' AND attempted_at < :dead))
                                  AND id <> ALL (:butNot)
                                ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, message_key, channel, recipient, subject, body, document, attempts, problem, maybe_sent
                """)
                .param("now", utc(now))
                .param("dead", utc(now.minus(DEAD_AFTER)))
                .param("butNot", butNot.toArray(Long[]::new))
                .query(OutboxRepository::letter)
                .optional();
    }

    private static Letter letter(ResultSet row, int index) throws SQLException {
        return new Letter(
                row.getLong("id"),
                new Message(
                        row.getString("message_key"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("document")),
                new Recipient(Channel.valueOf(row.getString("channel")), row.getString("recipient")),
                row.getInt("attempts"),
                row.getString("problem"),
                row.getBoolean("maybe_sent"));
    }

    /** Writes how an attempt ended; nothing when somebody else has taken the letter since. */
    void end(Letter letter, Outbox.State state, @Nullable String problem, boolean maybeSent, Instant at) {
        jdbc.sql("""
                UPDATE boardwalk.outbox
                   SET state = :state, problem = :problem, maybe_sent = maybe_sent OR :maybeSent, sent_at = CASE WHEN :state = 'SENT' THEN :at END
                 WHERE id = :id AND state = 'SENDING' AND attempts = :attempt
                """)
                .param("state", state.name())
                .param("problem", problem)
                .param("maybeSent", maybeSent)
                .param("at", utc(at))
                .param("id", letter.id())
                .param("attempt", letter.attempt())
                .update();
    }

    /** The sign of life of a night, as a further attempt. False when it was already given, or given up. */
    boolean beginPing(String key, Instant at) {
        return jdbc.sql("""
                INSERT INTO boardwalk.outbox (kind, message_key, channel, recipient, subject, body, state, attempts, written_at, attempted_at)
                VALUES ('PING', :key, 'PING', 'success-ping', 'sign of life', '', 'SENDING', 1, :at, :at)
                ON CONFLICT (kind, message_key, channel, recipient) DO UPDATE
                   SET state = 'SENDING', attempts = outbox.attempts + 1, attempted_at = excluded.attempted_at, maybe_sent = outbox.state = 'SENDING'
                 WHERE outbox.state IN ('WAITING', 'SENDING')
                """).param("key", key).param("at", utc(at)).update() == 1;
    }

    /**
     * They would tell of the wrong night by now.
     *
     * @param butNot the one that still tells of its own; null for none
     */
    void giveUpPings(@Nullable String butNot) {
        jdbc.sql("""
                UPDATE boardwalk.outbox SET state = 'GIVEN_UP', problem = coalesce(problem || '; ', '') || 'too late to tell of its night'
                 WHERE kind = 'PING' AND message_key IS DISTINCT FROM :butNot AND state IN ('WAITING', 'SENDING')
                """).param("butNot", butNot).update();
    }

    /** @param problem null when it got through */
    void endPing(String key, @Nullable String problem, Instant at) {
        jdbc.sql("""
                UPDATE boardwalk.outbox SET state = CASE WHEN :problem::text IS NULL THEN 'SENT' ELSE 'WAITING' END, problem = :problem,
                       sent_at = CASE WHEN :problem::text IS NULL THEN :at::timestamptz END
                 WHERE kind = 'PING' AND message_key = :key
                """)
                .param("problem", problem)
                .param("at", utc(at))
                .param("key", key)
                .update();
    }

    /**
     * A row for people to look at.
     *
     * @param sentAt null while it has not been
     */
    public record Line(
            long id,
            String kind,
            String key,
            String channel,
            String recipient,
            String subject,
            String state,
            int attempts,
            @Nullable String problem,
            Instant writtenAt,
            @Nullable Instant sentAt) {}

    /** Newest first. */
    public List<Line> newest(int limit) {
        return jdbc.sql("""
                SELECT id, kind, message_key, channel, recipient, subject, state, attempts, problem, written_at, sent_at
                  FROM boardwalk.outbox ORDER BY id DESC LIMIT :limit
                """).param("limit", limit).query(OutboxRepository::line).list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Line(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("message_key"),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("problem"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant());
    }

    /** What is still to go out. */
    public int waiting() {
        return jdbc.sql("SELECT count(*) FROM boardwalk.outbox WHERE state IN ('WAITING', 'SENDING')")
                .query(Integer.class)
                .single();
    }

    /** What did not go out, written since; a sign of life that a later one followed is missed by nobody. */
    public int unsent(Instant since) {
        return jdbc.sql("""
                SELECT count(*) FROM boardwalk.outbox o
                 WHERE o.state <> 'SENT' AND o.written_at >= :since
                   AND NOT (o.kind = 'PING' AND EXISTS (SELECT 1 FROM boardwalk.outbox l WHERE l.kind = 'PING' AND l.id > o.id AND l.state = 'SENT'))
                """).param("since", utc(since)).query(Integer.class).single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
