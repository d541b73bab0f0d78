package dev.boardwalk.extract.structured;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A document that ends too early, as pages do that were cut at a size: its whole members are as sure as those of a whole document, and the one it was
 * cut in is left out. A missing quote somewhere else looks the same from its end; so the text must be well formed up to the cut, and what is cut off
 * must be less than the rest.
 */
final class CutJson {
    private final String json;
    private final Deque<Character> open = new ArrayDeque<>();
    /** Where the text may be cut so that only whole members are left, and the brackets that are open there. */
    private int safe = -1;

    private String openWhereSafe = "";

    private CutJson(String json) {
        this.json = json;
    }

    /** @return the text without its last, unfinished member and with the brackets it lacks; empty when it is not cut or nothing whole is left */
    static Optional<String> closed(String json) {
        return new CutJson(json).closed();
    }

    private Optional<String> closed() {
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '"') {
                at = endOfString(at);
                continue;
            }
            if (c == '{' || c == '[') {
                open.push(c);
                remember(at + 1);
            } else if (c == '}' || c == ']') {
                if (open.isEmpty() || (open.pop() == '{') != (c == '}')) {
                    return Optional.empty();
                }
                remember(at + 1);
            } else if (c == ',') {
                remember(at);
            }
            at++;
        }
        boolean mostIsThere = safe > 0 && json.length() - safe <= safe;
        return open.isEmpty() || !mostIsThere ? Optional.empty() : Optional.of(json.substring(0, safe) + openWhereSafe);
    }

    private void remember(int at) {
        safe = at;
        StringBuilder brackets = new StringBuilder();
        open.forEach(bracket -> brackets.append(bracket == '{' ? '}' : ']'));
        openWhereSafe = brackets.toString();
    }

    /** The end of the text for a string that does not end. */
    private int endOfString(int start) {
        int at = start + 1;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(json.length(), at + 1);
    }
}
