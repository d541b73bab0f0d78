package dev.boardwalk.alarm;

import dev.boardwalk.alarm.AlarmRule.Raised;
import dev.boardwalk.alarm.AlarmRule.Told;
import dev.boardwalk.outbox.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An alarm in words and as a document. One message a night, whatever befell: what most boards have in common stands first, long lists are cut. */
final class AlarmText {
    static final String SCHEMA = "boardwalk/alarm/v1";

    /** Of one cause; 'run show' has them all. */
    static final int SHOWN = 5;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final long nightId;
    private final LocalDate date;
    private final int walked;

    /** @param walked boards of the night */
    AlarmText(long nightId, LocalDate date, int walked) {
        this.nightId = nightId;
        this.date = date;
        this.walked = walked;
    }

    Message of(Told told) {
        List<Group> groups = Group.of(told.raised());
        StringBuilder body = new StringBuilder();
        groups.forEach(group -> body.append(group(group)).append('\n'));
        if (!told.recovered().isEmpty()) {
            body.append(recovered(told.recovered())).append('\n');
        }
        if (!told.standing().isEmpty()) {
            body.append("In trouble as told before: ")
                    .append(names(told.standing()))
                    .append(".\n\n");
        }
        body.append("Night %d of %s, %d boards: boardwalk run show %d\n".formatted(nightId, date, walked, nightId));
        String subject = subject(told, groups);
        return new Message("night-" + nightId, subject, body.toString(), document(told, subject, body.toString()));
    }

    private String subject(Told told, List<Group> groups) {
        List<String> parts = new ArrayList<>();
        int rest = told.raised().size();
        if (!groups.isEmpty() && groups.get(0).widespread()) {
            parts.add(headline(groups.get(0)));
            rest -= groups.get(0).boards().size();
        }
        if (rest == 1) {
            BoardTonight only = groups.get(groups.size() - 1).boards().get(0).board();
            parts.add(only.board() + " " + only.outcome());
        } else if (rest > 1) {
            parts.add(rest + (parts.isEmpty() ? " boards in trouble" : " more in trouble"));
        }
        if (!told.recovered().isEmpty()) {
            parts.add(
                    told.recovered().size() == 1
                            ? told.recovered().get(0).board() + " is well again"
                            : told.recovered().size() + " boards are well again");
        }
        return "Boardwalk " + date + ": " + String.join(", ", parts);
    }

    private String headline(Group group) {
        return group.widespread()
                ? "%s: %d of %d boards"
                        .formatted(group.cause().words(), group.boards().size(), walked)
                : "%s: %s"
                        .formatted(
                                group.cause().words(),
                                group.boards().size() == 1
                                        ? "1 board"
                                        : group.boards().size() + " boards");
    }

    private String group(Group group) {
        StringBuilder text = new StringBuilder(headline(group));
        if (group.host() != null) {
            text.append(", all on ").append(group.host());
        }
        if (group.widespread()) {
            text.append(". Most boards at once: look at what they share first, then at single ones");
        }
        text.append('\n');
        group.boards().stream().limit(SHOWN).forEach(raised -> text.append(board(raised)));
        int more = group.boards().size() - SHOWN;
        if (more > 0) {
            text.append("  and %d more: boardwalk run show %d%n".formatted(more, nightId));
        }
        return text.toString();
    }

    private static String board(Raised raised) {
        BoardTonight board = raised.board();
        StringBuilder text = new StringBuilder(
                "  %s is %s%s: %s%n".formatted(board.board(), board.outcome(), since(raised), line(board.reason())));
        text.append("    last good: ")
                .append(board.lastGood() == null ? "never" : board.lastGood())
                .append(board.lastGoodPage() == null ? "" : ", " + board.lastGoodPage())
                .append('\n');
        if (board.next() != null) {
            text.append("    next: ").append(board.next()).append('\n');
        }
        return text.toString();
    }

    private static String since(Raised raised) {
        BoardTonight board = raised.board();
        String nights = board.badNights() == 1
                ? " since this night"
                : " (bad since %s, %d nights)".formatted(board.badSince(), board.badNights());
        return raised.why() == AlarmRule.Why.TURNED && board.told() != null
                ? ", was " + board.told().outcome() + nights
                : nights;
    }

    private static String recovered(List<BoardTonight> boards) {
        StringBuilder text = new StringBuilder("Well again\n");
        boards.stream()
                .limit(SHOWN)
                .forEach(board -> text.append("  %s: %s (was %s since %s)%n"
                        .formatted(
                                board.board(),
                                line(board.reason()),
                                Objects.requireNonNull(board.told()).outcome(),
                                board.told().badSince())));
        if (boards.size() > SHOWN) {
            text.append("  and ").append(boards.size() - SHOWN).append(" more\n");
        }
        return text.toString();
    }

    private static String names(List<BoardTonight> boards) {
        String names = String.join(
                ", ", boards.stream().limit(SHOWN).map(BoardTonight::board).toList());
        return boards.size() > SHOWN ? names + " and " + (boards.size() - SHOWN) + " more" : names;
    }

    /** Reasons can quote a site: one line, and not a long one. */
    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 299) + "…";
    }

    private String document(Told told, String subject, String body) {
        ObjectNode document = JSON.createObjectNode();
        document.put("schema", SCHEMA);
        document.put("text", subject + "\n" + body);
        document.put("subject", subject);
        document.put("night", nightId);
        document.put("date", date.toString());
        document.put("boards", walked);
        ArrayNode raised = document.putArray("raised");
        for (Group group : Group.of(told.raised())) {
            group.boards().forEach(board -> raised.add(json(board, group)));
        }
        ArrayNode recovered = document.putArray("recovered");
        told.recovered()
                .forEach(board -> recovered
                        .addObject()
                        .put("board", board.board())
                        .put("outcome", board.outcome().name()));
        ArrayNode standing = document.putArray("standing");
        told.standing().forEach(board -> standing.add(board.board()));
        return JSON.writeValueAsString(document);
    }

    private static ObjectNode json(Raised raised, Group group) {
        BoardTonight board = raised.board();
        return JSON.createObjectNode()
                .put("board", board.board())
                .put("outcome", board.outcome().name())
                .put("why", raised.why().name())
                .put("cause", group.cause().name())
                .put("widespread", group.widespread())
                .put("reason", board.reason())
                .put(
                        "badSince",
                        board.badSince() == null ? null : board.badSince().toString())
                .put("badNights", board.badNights())
                .put(
                        "lastGood",
                        board.lastGood() == null ? null : board.lastGood().toString())
                .put("lastGoodPage", board.lastGoodPage())
                .put("next", board.next());
    }
}
