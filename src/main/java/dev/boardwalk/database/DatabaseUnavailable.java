package dev.boardwalk.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** There is no database to work with. The message says which one, why, and what to do next; it is meant for people. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean retryMayHelp;

    private DatabaseUnavailable(String message, boolean retryMayHelp, @Nullable Throwable cause) {
        super(message, cause);
        this.retryMayHelp = retryMayHelp;
    }

    /** A state that may pass by itself: no answer, a server that is shutting down, a full disk. */
    static DatabaseUnavailable forNow(String message, @Nullable Throwable cause) {
        return new DatabaseUnavailable(message, true, cause);
    }

    /** A state that somebody has to mend: a wrong folder, a wrong password, a taken port. */
    static DatabaseUnavailable untilMended(String message) {
        return new DatabaseUnavailable(message, false, null);
    }

    static DatabaseUnavailable untilMended(String message, Throwable cause) {
        return new DatabaseUnavailable(message, false, cause);
    }

    /** What the cause says, without the full stop some causes end with: it stands inside a sentence. */
    static String words(Throwable cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    /**
     * What a database that went away said, when that is what is behind something thrown: a connection that was refused, broke or could not be had in time,
     * or a server that shut down (SQLState classes 08 and 57P).
     *
     * @return null when something else is
     */
    public static @Nullable String wordsBehind(Throwable thrown) {
        @Nullable String words = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean away = cause instanceof SQLException sql
                    && (sql instanceof SQLTransientConnectionException
                            || sql.getSQLState() != null && sql.getSQLState().matches("(?:08|57P).*"));
            words = away ? words(cause) : words;
        }
        return words;
    }

    /** True: the same command may succeed later (exit code 75). False: it will fail until somebody does what the message says. */
    public boolean retryMayHelp() {
        return retryMayHelp;
    }
}
