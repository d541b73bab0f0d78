package dev.boardwalk.extract.structured;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Mends JSON where there is only one way to mend it: a comma that is missing between two entries or stands where nothing is parted, a value that a
 * template left out, a bracket too many at the end. Anything else that is broken stays broken, because a guess could move a value into another field.
 */
final class JsonRepair {
    private final String json;
    private final StringBuilder out;
    private final Deque<Character> open = new ArrayDeque<>();
    /** The last thing read is a complete value or key, so that only a comma, a colon or a bracket may follow. */
    private boolean complete;
    /** The last thing read is a colon: a value follows. */
    private boolean awaitsValue;

    private JsonRepair(String json) {
        this.json = json;
        this.out = new StringBuilder(json.length() + 16);
    }

    /** @return the mended text; the same text where nothing is certain */
    static String repair(String json) {
        return new JsonRepair(json).run();
    }

    private String run() {
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            int end = c == '"' ? endOfString(at) : at + 1;
            if (startsEntry(c, end)) {
                out.append(',');
            }
            if (awaitsValue && (c == ',' || c == '}')) {
                out.append("null");
                complete = true;
            }
            if (!isSuperfluous(c)) {
                out.append(json, at, end);
                note(c);
            }
            at = end;
        }
        return out.toString();
    }

    /** A comma after nothing, a comma or semicolon between whole documents, a bracket that closes nothing. */
    private boolean isSuperfluous(char c) {
        return switch (c) {
            case ',' -> !complete || open.isEmpty();
            case '}', ']', ';' -> open.isEmpty();
            default -> false;
        };
    }

    private void note(char c) {
        awaitsValue = c == ':' || (awaitsValue && Character.isWhitespace(c));
        switch (c) {
            case '{', '[' -> {
                open.push(c);
                complete = false;
            }
            case '}', ']' -> {
                open.poll();
                complete = true;
            }
            case '"' -> complete = true;
            case ',', ':' -> complete = false;
            default -> complete = complete || Character.isLetterOrDigit(c);
        }
    }

    /** After a complete value: a key in an object (a string with a colon behind it), or another thing in a list. */
    private boolean startsEntry(char c, int end) {
        if (!complete || open.isEmpty()) {
            return false;
        }
        return open.peek() == '{' ? c == '"' && colonFollows(end) : c == '{';
    }

    private boolean colonFollows(int from) {
        int at = from;
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at < json.length() && json.charAt(at) == ':';
    }

    private int endOfString(int start) {
        int at = start + 1;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(json.length(), at + 1);
    }
}
