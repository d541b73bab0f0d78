package dev.boardwalk.ops.cli;

import dev.boardwalk.alarm.Alarms;
import dev.boardwalk.outbox.Outbox;
import dev.boardwalk.outbox.OutboxRepository;
import dev.boardwalk.outbox.Recipient;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alarm list|send|test}: messages to operators and what became of them. */
@Command(
        name = "alarm",
        description = "Lists and sends the messages to operators, and tries the ways they go out.",
        footer = {
            "",
            "Settings: boardwalk.alarm.mail-to, .mail-from, .webhook.NAME, .success-ping, .after; the mail server is spring.mail.host and the like."
        })
final class AlarmCommand {
    private final BoardwalkCommand boardwalk;

    AlarmCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Command(name = "list", description = "The newest messages and signs of life, and whether they went out.")
    int list(
            @Option(names = "--limit", defaultValue = "20", description = "How many (default: ${DEFAULT-VALUE}).")
                    int limit) {
        try (Application application = boardwalk.open()) {
            List<List<@Nullable Object>> rows = application.get(OutboxRepository.class).newest(limit).stream()
                    .map(AlarmCommand::row)
                    .toList();
            boardwalk.print(new Rows(
                    "boardwalk/alarms/v1",
                    List.of(
                            "id",
                            "kind",
                            "about",
                            "channel",
                            "recipient",
                            "subject",
                            "state",
                            "attempts",
                            "problem",
                            "writtenAt",
                            "sentAt"),
                    rows));
            if (rows.isEmpty()) {
                boardwalk.talk("no message was written yet");
            }
            return ExitCode.OK.code();
        }
    }

    private static List<@Nullable Object> row(OutboxRepository.Line line) {
        return Arrays.asList(
                line.id(),
                line.kind(),
                line.key(),
                line.channel(),
                line.recipient(),
                line.subject(),
                line.state(),
                line.attempts(),
                line.problem(),
                line.writtenAt(),
                line.sentAt());
    }

    @Command(name = "send", description = "Sends what has not gone out yet; nights do so by themselves.")
    int send() {
        try (Application application = boardwalk.open()) {
            int left = application.get(Outbox.class).deliver();
            if (left == 0) {
                application.nights().catchUp();
                left = application.get(OutboxRepository.class).waiting();
            }
            return sent(left);
        }
    }

    @Command(name = "test", description = "Sends a test message to everybody who is told of trouble.")
    int test() {
        try (Application application = boardwalk.open()) {
            Outbox outbox = application.get(Outbox.class);
            if (outbox.recipients().isEmpty()) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "nobody is told: set boardwalk.alarm.mail-to (with spring.mail.host) or boardwalk.alarm.webhook.NAME");
            }
            String key = "test-" + boardwalk.surroundings().clock().instant();
            application
                    .get(TransactionTemplate.class)
                    .executeWithoutResult(
                            status -> outbox.write(Alarms.test(key, boardwalk.today(), inTrouble(application))));
            boardwalk.talk("a test goes to "
                    + outbox.recipients().stream().map(AlarmCommand::words).collect(Collectors.joining(", ")));
            return sent(outbox.deliver());
        }
    }

    private static List<String> inTrouble(Application application) {
        return application.nights().standings().stream()
                .filter(board -> !board.outcome().isGood())
                .map(board -> board.boardId() + " " + board.outcome() + " since " + board.badSince())
                .toList();
    }

    private static String words(Recipient recipient) {
        return recipient.channel() == Recipient.Channel.MAIL ? recipient.name() : "webhook " + recipient.name();
    }

    private int sent(int left) {
        boardwalk.talk(left == 0 ? "everything went out" : left + " did not go out: 'alarm list' says why");
        return left == 0 ? ExitCode.OK.code() : ExitCode.TEMPORARY.code();
    }
}
