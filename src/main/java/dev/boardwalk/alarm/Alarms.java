package dev.boardwalk.alarm;

import dev.boardwalk.alarm.AlarmRule.Told;
import dev.boardwalk.outbox.Message;
import dev.boardwalk.outbox.Outbox;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Decides what operators are told of a night and writes it to the outbox; callers bring the transaction, so that both are there or neither. */
public final class Alarms {
    private final AlarmRepository alarms;
    private final Outbox outbox;

    public Alarms(AlarmRepository alarms, Outbox outbox) {
        this.alarms = alarms;
        this.outbox = outbox;
    }

    /**
     * Once a night, when all its boards are judged.
     *
     * @param after by board, after how many bad nights in a row its operators are told
     */
    public void ofBoards(long nightId, LocalDate date, ToIntFunction<String> after) {
        List<BoardTonight> boards = alarms.boards(nightId, after);
        Told told = AlarmRule.decide(boards);
        told.raised().forEach(raised -> alarms.raise(raised, nightId, date));
        told.recovered().forEach(board -> alarms.end(board.board(), nightId));
        if (!told.isNothing()) {
            outbox.write(new AlarmText(nightId, date, boards.size()).of(told));
        }
    }

    /**
     * The night itself failed: at once, and once however often it is tried again.
     *
     * @param failure the first thing that went wrong
     */
    public void nightFailed(long nightId, LocalDate date, @Nullable String failure) {
        String why = failure == null ? "no reason was recorded" : failure;
        outbox.write(message(
                failedKey(nightId),
                nightId,
                date,
                "the night failed",
                "The night of %s failed: %s%n%nNothing fetched is lost. Go on with: boardwalk run restart %d%n"
                        .formatted(date, why, nightId)));
    }

    /** It completed after all: told when its failure was. */
    public void nightCompleted(long nightId, LocalDate date) {
        if (outbox.knows(failedKey(nightId))) {
            outbox.write(message(
                    "night-" + nightId + "-completed",
                    nightId,
                    date,
                    "the night completed after all",
                    "The night of %s, which had failed, is complete: boardwalk run show %d%n"
                            .formatted(date, nightId)));
        }
    }

    /**
     * What 'alarm test' sends: whoever is told from now on learns what was told before, too.
     *
     * @param standing boards in trouble, each with its outcome and since when
     */
    public static Message test(String key, LocalDate date, List<String> standing) {
        String troubles = standing.isEmpty()
                ? ""
                : "In trouble already, and not told again: " + String.join(", ", standing)
                        + ". See: boardwalk board list --health\n";
        return message(key, null, date, "a test", "This is a test: alarms reach you here.\n" + troubles);
    }

    private static String failedKey(long nightId) {
        return "night-" + nightId + "-failed";
    }

    private static Message message(String key, @Nullable Long nightId, LocalDate date, String what, String body) {
        String subject = "Boardwalk " + date + ": " + what;
        JsonMapper json = JsonMapper.shared();
        String document = json.writeValueAsString(json.createObjectNode()
                .put("schema", AlarmText.SCHEMA)
                .put("text", subject + "\n" + body)
                .put("subject", subject)
                .put("night", nightId)
                .put("date", date.toString()));
        return new Message(key, subject, body, document);
    }
}
