package dev.boardwalk.outbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient, at its n-th attempt.
 *
 * @param attempt from 1
 * @param problem what the attempt before met; null when there was none, or nobody knows
 * @param maybeSent an earlier attempt ended without an answer: this one may be a repetition, and says so
 */
record Letter(
        long id,
        Message message,
        Recipient recipient,
        int attempt,
        @Nullable String problem,
        boolean maybeSent) {

    /** The same at every attempt, so that mail programs and webhooks can tell a repetition. */
    UUID identity() {
        String name = message.key() + '\n' + recipient.channel() + '\n' + recipient.name();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    String subject() {
        return maybeSent ? "[may be a repetition] " + message.subject() : message.subject();
    }

    String body() {
        return maybeSent
                ? "The last attempt to send this ended without an answer: it may have reached you before.\n\n"
                        + message.body()
                : message.body();
    }
}
