package dev.boardwalk.normalize.skill;

import dev.boardwalk.normalize.words.ReferenceTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The spellings of {@code reference/skills.tsv} by their first word or mark, longest first. */
final class SkillTable {
    /** When a spelling counts. */
    enum Rule {
        ANY,
        EXACT,
        CONTEXT,
        NONE
    }

    /**
     * @param name as stored
     * @param written hyphens as spaces; in lower case when the case does not matter
     */
    record Spelling(String name, Rule rule, String written) {
        boolean startsAt(int at, String text, String lower) {
            return (anyCase() ? lower : text).startsWith(written, at);
        }

        private boolean anyCase() {
            return rule == Rule.ANY || rule == Rule.NONE;
        }
    }

    private static final Map<String, List<Spelling>> BY_FIRST = new HashMap<>();

    static {
        for (String[] row : ReferenceTable.rows("skills.tsv", 3)) {
            boolean others = row[1].equals("others");
            Rule rule = others ? Rule.ANY : Rule.valueOf(row[1].toUpperCase(Locale.ROOT));
            if (rule != Rule.NONE && !others) {
                add(row[0], rule, row[0]);
            }
            for (String spelling : row[2].split("\\|")) {
                add(row[0], rule, spelling);
            }
        }
        BY_FIRST.values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                                (Spelling spelling) -> spelling.written().length())
                        .reversed()));
    }

    private SkillTable() {}

    private static void add(String name, Rule rule, String spelling) {
        boolean anyCase = rule == Rule.ANY || rule == Rule.NONE;
        String written = spaced(anyCase ? spelling.toLowerCase(Locale.ROOT) : spelling);
        List<Spelling> list =
                BY_FIRST.computeIfAbsent(first(written.toLowerCase(Locale.ROOT), 0), key -> new ArrayList<>());
        Spelling added = new Spelling(name, rule, written);
        if (list.stream().noneMatch(known -> known.written().equals(written))) {
            list.add(added);
        }
    }

    /** Hyphens as spaces; every character stays where it is. */
    static String spaced(String text) {
        return text.replace('-', ' ')
                .replace('‑', ' ')
                .replace('‐', ' ')
                .replace('–', ' ')
                .replace('\u00a0', ' ');
    }

    /** @param text as {@link #spaced} gives it */
    static Optional<Spelling> longestAt(int at, String text, String lower) {
        for (Spelling spelling : BY_FIRST.getOrDefault(first(lower, at), List.of())) {
            if (spelling.startsAt(at, text, lower)
                    && endsWell(text, at + spelling.written().length())) {
                return Optional.of(spelling);
            }
        }
        return Optional.empty();
    }

    /** "C" does not end before "++", "Java" not before "Script", "Vue" not before ".js"; a full stop and a slash end a word. */
    private static boolean endsWell(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char next = text.charAt(end);
        char last = text.charAt(end - 1);
        boolean dotted = next == '.' && end + 1 < text.length() && Character.isLowerCase(text.charAt(end + 1));
        boolean wordEnds = !Character.isLetterOrDigit(last) || !Character.isLetterOrDigit(next);
        return wordEnds && next != '+' && next != '#' && !dotted;
    }

    /** A spelling ends where a word ends, so its first word is the text's: letters and digits, or one mark (".NET"). */
    private static String first(String lower, int at) {
        int end = at + 1;
        while (end < lower.length()
                && Character.isLetterOrDigit(lower.charAt(at))
                && Character.isLetterOrDigit(lower.charAt(end))) {
            end++;
        }
        return lower.substring(at, end);
    }
}
