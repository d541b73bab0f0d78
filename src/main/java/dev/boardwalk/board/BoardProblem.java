package dev.boardwalk.board;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or worth knowing, in a board file or template.
 *
 * @param at the key or value it is about
 * @param message what is wrong, naming the key
 * @param suggestion what to write instead; null when there is nothing to guess
 */
public record BoardProblem(
        FilePosition at,
        Severity severity,
        String message,
        @Nullable String suggestion) {

    /** Whether a board can still be walked. */
    public enum Severity {
        /** The board is not walked before this is mended. */
        ERROR,
        /** The board is walked; what stands here does not do what it seems to. */
        WARNING
    }

    public String file() {
        return at.file();
    }

    public int line() {
        return at.line();
    }

    public int column() {
        return at.column();
    }

    public String lineText() {
        return at.lineText();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** For people: {@code file:line:column}, the message, the offending line with a caret below the place, the suggestion. */
    public String text() {
        StringBuilder text = new StringBuilder()
                .append(at)
                .append(isError() ? ": error: " : ": warning: ")
                .append(message);
        if (at.line() > 0) {
            text.append("\n    ").append(lineText());
            text.append("\n    ").append(blanksBefore(at)).append('^');
        }
        if (suggestion != null) {
            text.append("\n    ").append(suggestion);
        }
        return text.toString();
    }

    /** Tabs stay tabs, so that the caret stands below its character whatever a terminal makes of a tab. */
    private static String blanksBefore(FilePosition at) {
        StringBuilder blanks = new StringBuilder();
        at.lineText().chars().limit(Math.max(0, at.column() - 1)).forEach(c -> blanks.append(c == '\t' ? '\t' : ' '));
        return blanks.toString();
    }
}
