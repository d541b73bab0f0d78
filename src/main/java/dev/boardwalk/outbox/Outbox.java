package dev.boardwalk.outbox;

import dev.boardwalk.outbox.Attempt.Hopeless;
import dev.boardwalk.outbox.Attempt.Taken;
import dev.boardwalk.outbox.Attempt.Unanswered;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages on their way. A message is written with what it is about, in one transaction, and sent once that is committed: what was decided is never lost,
 * and what was not decided never told. It goes out once to each recipient. Where nobody can know whether it did, because the connection or our process
 * died before the answer, it goes out again and says that it may be a repetition: an alarm twice is a nuisance, an alarm lost is a silent failure.
 */
public final class Outbox {
    /** After so many attempts over several nights it is history; {@code alarm list} keeps showing it. */
    static final int MOST_ATTEMPTS = 12;

    /** Waits before the second and the third round: a mail server that restarts. */
    static final List<Duration> WAITS = List.of(Duration.ofSeconds(2), Duration.ofSeconds(15));

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final OutboxRepository rows;
    private final TransactionTemplate transactions;
    private final List<Recipient> recipients;
    private final Map<Recipient.Channel, Carrier> carriers;
    private final Waiting waiting;
    private final InstantSource clock;

    /** How an attempt leaves a letter, by its name in the table. */
    enum State {
        SENT,
        WAITING,
        GIVEN_UP
    }

    /** How to wait. */
    @FunctionalInterface
    public interface Waiting {
        void pause(Duration duration) throws InterruptedException;
    }

    /**
     * @param transactions of their own, whatever surrounds a call
     * @param recipients who gets every message
     * @param carriers one for each channel that is configured
     */
    public Outbox(
            OutboxRepository rows,
            TransactionTemplate transactions,
            List<Recipient> recipients,
            Carriers carriers,
            Waiting waiting,
            InstantSource clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.recipients = List.copyOf(recipients);
        this.carriers = carriers.byChannel();
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Who is told. */
    public List<Recipient> recipients() {
        return recipients;
    }

    /** Writes it for everybody, in the caller's transaction. */
    public void write(Message message) {
        recipients.forEach(recipient -> rows.write(message, recipient, clock.instant()));
    }

    /** Was anybody ever told this? */
    public boolean knows(String key) {
        return rows.knows(key);
    }

    /**
     * Sends what waits, in up to three rounds. Never throws for what mail servers and webhooks do.
     *
     * @return how many letters did not go out, those given up for good just now included
     */
    public int deliver() {
        Round round = round();
        int givenUp = round.givenUp();
        for (int i = 0; i < WAITS.size() && round.waiting() > 0; i++) {
            try {
                waiting.pause(WAITS.get(i));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            round = round();
            givenUp += round.givenUp();
        }
        return round.waiting() + givenUp;
    }

    /** How many letters a round left behind: for the next one, and for good. */
    private record Round(int waiting, int givenUp) {}

    private Round round() {
        Set<Long> tried = new HashSet<>();
        Map<State, Integer> ends = new EnumMap<>(State.class);
        for (Optional<Letter> letter = take(tried); letter.isPresent(); letter = take(tried)) {
            tried.add(letter.get().id());
            ends.merge(send(letter.get()), 1, Integer::sum);
        }
        return new Round(ends.getOrDefault(State.WAITING, 0), ends.getOrDefault(State.GIVEN_UP, 0));
    }

    private Optional<Letter> take(Set<Long> tried) {
        return Objects.requireNonNull(transactions.execute(status -> rows.take(tried, clock.instant())));
    }

    private State send(Letter letter) {
        Carrier carrier = carriers.get(letter.recipient().channel());
        Attempt attempt = carrier == null
                ? new Hopeless("nothing is configured any more to send it by "
                        + letter.recipient().channel())
                : carrier.send(letter);
        if (attempt instanceof Taken) {
            end(letter, State.SENT, null, false);
            return State.SENT;
        }
        State state = attempt instanceof Hopeless || letter.attempt() >= MOST_ATTEMPTS ? State.GIVEN_UP : State.WAITING;
        end(letter, state, attempt.problem(), attempt instanceof Unanswered);
        warn(letter, state, attempt.problem());
        return state;
    }

    /** Once, not at every attempt: again only when the problem is another one, and when it is given up. */
    private static void warn(Letter letter, State state, @Nullable String problem) {
        if (state == State.WAITING && Objects.equals(problem, letter.problem())) {
            return;
        }
        log.warn(
                "message {} ({}) did not go out by {}: {}{}",
                letter.id(),
                letter.message().key(),
                letter.recipient().channel(),
                problem,
                state == State.GIVEN_UP ? "; given up" : "; 'alarm send' tries again");
    }

    private void end(Letter letter, State state, @Nullable String problem, boolean maybeSent) {
        transactions.executeWithoutResult(status -> rows.end(letter, state, problem, maybeSent, clock.instant()));
    }
}
