package dev.boardwalk.alarm;

import dev.boardwalk.board.BoardOutcome;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a trouble comes from, as far as it decides where to look. When many boards share one, it is one trouble and not many. */
public enum Cause {
    NETWORK("network"),
    STORAGE("what was fetched could not be stored"),
    DEADLINE("the night's deadline"),
    PROGRAM("a fault of the program"),
    SERVER_ERRORS("server errors"),
    KEPT_OUT("kept out"),
    GONE("gone"),
    SHAPE("the pages changed"),
    FEWER_ADS("fewer ads than usual"),
    LIMIT("a limit of the board file"),
    SKIPPED("not walked"),
    OTHER("other");

    /** An origin that answers and one that cannot be reached have one cause at robots.txt; the reason says which, by the status that came. */
    private static final Pattern STATUS = Pattern.compile(" answered \\d{3}\\b");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** For people, at the beginning of a line. */
    public String words() {
        return words;
    }

    /**
     * @param pageCause of the first page that was not read, as {@code page.cause} has it; null when all were
     * @param pageReason the same in words
     */
    public static Cause of(BoardOutcome outcome, @Nullable String pageCause, @Nullable String pageReason) {
        return switch (outcome) {
            case GONE -> GONE;
            case EMPTY_SUSPECT, FIELD_DRIFT -> SHAPE;
            case SUSPECT_DROP -> FEWER_ADS;
            case TRUNCATED -> LIMIT;
            case SKIPPED -> SKIPPED;
            case HEALTHY, EMPTY_CONFIRMED -> OTHER;
            case BLOCKED, FAILED, INCOMPLETE -> ofPage(pageCause, pageReason);
        };
    }

    private static Cause ofPage(@Nullable String cause, @Nullable String reason) {
        return switch (cause == null ? "" : cause) {
            case "DNS", "CONNECT", "TIMEOUT", "TLS" -> NETWORK;
            case "ROBOTS_UNREACHABLE" ->
                reason != null && STATUS.matcher(reason).find() ? SERVER_ERRORS : NETWORK;
            case "NOT_ARCHIVED", "NOT_STORABLE" -> STORAGE;
            case "DEADLINE" -> DEADLINE;
            case "WALK_BROKE" -> PROGRAM;
            case "STATUS_5XX" -> SERVER_ERRORS;
            case "AUTH_WALL", "CHALLENGE", "HOST_BUSY", "ROBOTS", "NO_INDEX", "NO_FOLLOW" -> KEPT_OUT;
            default -> OTHER;
        };
    }
}
