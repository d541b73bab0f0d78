package dev.boardwalk.architecture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts made to send one pattern back and forth: pieces that repeat, alone and in turns, behind something that lets the match begin and before
 * something that lets it fail. The pieces are what stands in any text, and the pattern's own words and one character of each of its classes, in its
 * own order: near misses of what it looks for.
 */
final class Attacks {
    /** Matches nothing that a pattern here looks for. */
    private static final String NOTHING = "\u2603";

    private static final List<String> ANYWHERE = List.of(
            " ", "1", "a", "A", "a ", "A ", "A a ", "1 ", "1,", "1.", "a,", ",", ", ", "-", "- ", "a-", "1-", "/", "a/",
            ".", "a.", "(", ") ", "()", "[", ":", ": ", "\t", "\n", "é", "\u00a0", "|", " | ", "<", "&", "&a", "$",
            "$1", "@", "a@", "#", "_", "=", "!", "%", "http://", "a b", "Aa", "1a");
    /** A pattern of sixty alternatives is attacked with every other one. */
    private static final int MOST_PARTS = 16;

    /** Escapes, classes, the names and switches of groups, quantifiers, letters and digits, and all else, one character at a time. */
    private static final Pattern REGEX = Pattern.compile(
            "\\\\[pP]\\{(?<property>[^}]*)\\}|\\\\(?<escape>.)|\\[\\^?(?<set>(?:\\\\.|[^\\]\\\\])*)\\]|\\(\\?(?:<\\w+>|<?[=!:>]|[a-zA-Z-]+[:)])?|\\{[\\d,]+\\}|(?<word>[\\p{L}\\p{N}' ]+)|(?<any>\\.)|.",
            Pattern.DOTALL);

    private Attacks() {}

    /** @return what is put before, again and again within, and behind */
    static Set<Attack> on(Pattern pattern) {
        Set<Attack> attacks = new LinkedHashSet<>();
        for (String piece : ANYWHERE) {
            attacks.add(new Attack("", piece, NOTHING));
            attacks.add(new Attack("a", piece, NOTHING));
        }
        List<String> parts = parts(pattern.pattern());
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String next = parts.get((i + 1) % parts.size());
            String third = parts.get((i + 2) % parts.size());
            for (String piece : List.of(part, part + " ", part + next, part + " " + next, part + next + third)) {
                attacks.add(new Attack("", piece, NOTHING));
            }
            for (String piece : List.of(" ", "1", "a", next)) {
                attacks.add(new Attack(part, piece, NOTHING));
                attacks.add(new Attack(part + " ", piece, NOTHING));
            }
            attacks.add(new Attack("", "a", part + NOTHING));
            attacks.add(new Attack("", " ", part + NOTHING));
        }
        return attacks;
    }

    /** One text of any length. */
    record Attack(String before, String again, String behind) {
        String of(int length) {
            int times = Math.max(1, (length - before.length() - behind.length()) / again.length());
            return before + again.repeat(times) + behind;
        }

        @Override
        public String toString() {
            return ("\"" + before + "\" + \"" + again + "\" * n + \"" + behind + "\"").replace("\n", "\\n");
        }
    }

    private static List<String> parts(String regex) {
        Set<String> parts = new LinkedHashSet<>();
        Matcher part = REGEX.matcher(regex);
        while (part.find()) {
            String text = read(part);
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        List<String> all = new ArrayList<>(parts);
        int step = Math.max(1, (all.size() + MOST_PARTS - 1) / MOST_PARTS);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    /** A text the part matches; empty when it stands for none. */
    private static String read(Matcher part) {
        if (part.group("property") != null) {
            return of(part.group("property"));
        }
        if (part.group("escape") != null) {
            return escaped(part.group("escape").charAt(0));
        }
        if (part.group("set") != null) {
            return inSet(part.group("set"));
        }
        return part.group("word") != null ? part.group("word") : part.group("any") != null ? "x" : "";
    }

    private static String of(String property) {
        return switch (property) {
            case "Lu" -> "A";
            case "N", "Nd" -> "1";
            case "Punct" -> "-";
            case "Z" -> " ";
            default -> "a";
        };
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case 'd' -> "1";
            case 's', 'h' -> " ";
            case 'w', 'S', 'D' -> "a";
            case 'W' -> "-";
            case 'n' -> "\n";
            case 'b', 'B', 'Q', 'E', 'u', 'x', 'A', 'z' -> "";
            default -> Character.isLetterOrDigit(letter) ? "" : String.valueOf(letter);
        };
    }

    private static String inSet(String set) {
        Matcher first = REGEX.matcher(set);
        return first.find() ? read(first) : "";
    }
}
