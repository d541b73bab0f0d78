package dev.boardwalk.normalize.skill;

import dev.boardwalk.normalize.skill.SkillTable.Rule;
import dev.boardwalk.normalize.skill.SkillTable.Spelling;
import dev.boardwalk.posting.Skill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** Addresses hold words that are no skills; who paid for, uses or praises a company says nothing of the job. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)\\S+|(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.]+");

    private static final Pattern ABOUT_THE_COMPANY = Pattern.compile(
            "(?i)\\b(?:backed by|investors? (?:in|behind|include|such)|investments? from|raised \\S+ (?:from|in)|customers (?:include|like|such as)|clients (?:include|like|such as)|trusted by|used by (?:teams|companies)|alumni of|partnered with|(?:our|company) slack|named (?:one of|a|to)|featured in|as seen in)\\b");

    /** What one studies is a skill only where no degree is asked for. */
    private static final Set<String> SUBJECTS = Set.of(
            "Statistics",
            "Data science",
            "Robotics",
            "Graphic design",
            "Accounting",
            "Cybersecurity",
            "Machine learning");

    private static final Pattern DEGREE = Pattern.compile(
            "(?i)\\b(?:bachelor|master['’]?s|degree|ph\\.?d|b\\.?\\s?tech|b\\.?sc|m\\.?sc|diploma|graduate|major)\\b");

    /** @return by canonical name, in the order of the text, each once with its first surface form */
    public static List<Skill> find(String text) {
        String spaced = SkillTable.spaced(withoutAddresses(text));
        List<Hit> hits = hits(spaced);
        if (hits.isEmpty() || ABOUT_THE_COMPANY.matcher(text).find()) {
            return List.of();
        }
        boolean anySure = hits.stream()
                .anyMatch(hit ->
                        hit.spelling().rule() == Rule.ANY || hit.spelling().rule() == Rule.EXACT);
        boolean degree =
                hits.stream().anyMatch(hit -> SUBJECTS.contains(hit.spelling().name()))
                        && DEGREE.matcher(text).find();
        Map<String, Skill> skills = new LinkedHashMap<>();
        for (Hit hit : hits) {
            if (hit.spelling().rule() != Rule.NONE
                    && !(degree && SUBJECTS.contains(hit.spelling().name()))
                    && (hit.spelling().rule() != Rule.CONTEXT || anySure || standsFor(hit, spaced, hits))) {
                String name = hit.spelling().name();
                skills.putIfAbsent(name, new Skill(name, text.substring(hit.start(), hit.end())));
            }
        }
        return List.copyOf(skills.values());
    }

    /** Every character stays where it is. */
    private static String withoutAddresses(String text) {
        if (text.indexOf('@') < 0 && !text.contains("://") && !text.contains("www.")) {
            return text;
        }
        return ADDRESS.matcher(text)
                .replaceAll(address -> " ".repeat(address.group().length()));
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
