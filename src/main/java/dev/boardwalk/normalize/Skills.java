package dev.boardwalk.normalize;

import dev.boardwalk.normalize.SkillTable.Rule;
import dev.boardwalk.normalize.SkillTable.Spelling;
import dev.boardwalk.posting.Skill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the skills a line of a posting names, by a curated table. The longest spelling at a word counts. Words that are also something else (Go, C, R,
 * Swift, Spring) count as written and only beside another skill, before a word like "programming", or as the whole line.
 */
public final class Skills {
    private static final Set<String> PROGRAMMING = Set.of(
            "programming",
            "language",
            "languages",
            "developer",
            "developers",
            "development",
            "code",
            "coding",
            "engineer",
            "framework",
            "scripting",
            "programmer",
            "backend",
            "services",
            "microservices");

    /** A line of so few characters is a label: it names a skill and nothing else. */
    private static final int LABEL = 3;

    private Skills() {}

    private record Hit(Spelling spelling, int start, int end) {}

    /** @return by canonical name, in the order of the text, each once with its first surface form */
    public static List<Skill> find(String text) {
        String spaced = SkillTable.spaced(text);
        List<Hit> hits = hits(spaced);
        boolean anySure = hits.stream()
                .anyMatch(hit ->
                        hit.spelling().rule() == Rule.ANY || hit.spelling().rule() == Rule.EXACT);
        Map<String, Skill> skills = new LinkedHashMap<>();
        for (Hit hit : hits) {
            if (hit.spelling().rule() != Rule.NONE
                    && (hit.spelling().rule() != Rule.CONTEXT || anySure || standsFor(hit, spaced, hits))) {
                String name = hit.spelling().name();
                skills.putIfAbsent(name, new Skill(name, text.substring(hit.start(), hit.end())));
            }
        }
        return List.copyOf(skills.values());
    }

    private static List<Hit> hits(String spaced) {
        String lower = spaced.toLowerCase(Locale.ROOT);
        List<Hit> hits = new ArrayList<>();
        if (lower.length() != spaced.length()) {
            return hits; // letters that change their length in lower case (İ) are in no skill's name
        }
        int at = 0;
        while (at < spaced.length()) {
            Optional<Spelling> found =
                    startsAWord(spaced, at) ? SkillTable.longestAt(at, spaced, lower) : Optional.empty();
            if (found.isPresent()) {
                int end = at + found.get().written().length();
                hits.add(new Hit(found.get(), at, end));
                at = end;
            } else {
                at++;
            }
        }
        return hits;
    }

    private static boolean startsAWord(String text, int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (c == '.') {
            return !Character.isLetterOrDigit(before);
        }
        boolean joined =
                Character.isLetterOrDigit(before) || before == '&' || before == '@' || before == '\'' || before == '#';
        return Character.isLetterOrDigit(c) && !joined;
    }

    private static boolean standsFor(Hit hit, String text, List<Hit> hits) {
        boolean others = hits.stream()
                        .filter(other -> other.spelling().rule() == Rule.CONTEXT)
                        .count()
                > 1;
        boolean alone = text.strip().length() <= hit.end() - hit.start() + LABEL;
        String behind = text.substring(hit.end()).strip().toLowerCase(Locale.ROOT);
        String next = behind.split("[^\\p{L}]", 2)[0];
        return others || alone || PROGRAMMING.contains(next);
    }
}
