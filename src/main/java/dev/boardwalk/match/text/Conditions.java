package dev.boardwalk.match.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hours and kind of contract that a text states. An employer cuts "37.5 hours" and "15 hours", or the permanent and the fixed-term post, from one text; a copy
 * keeps them, and a shortened copy only loses some.
 *
 * @param hours weekly hours as written, a point for a comma; empty when none are stated
 * @param kinds which of the words of {@link #KINDS} the text has
 */
public record Conditions(Set<String> hours, Set<String> kinds) {
    static final Conditions NONE = new Conditions(Set.of(), Set.of());

    static final Pattern HOURS = Pattern.compile(
            "(?<![\\p{L}\\d.,:])(\\d{1,2}(?:[.,]\\d{1,2})?)\\s*(?:hours|hrs|stunden|std|tuntia|heures|horas|uur|godzin|hodin|timmar|timer)(?!\\p{L})"
                    + "(?!\\s*(?:a|per)\\s*day)",
            Pattern.CASE_INSENSITIVE);

    static final Search HOURS_STATED = new Search(HOURS, "0 1 2 3 4 5 6 7 8 9");

    /** "Open 24 hours", "within 48 hours", "a few hours": no working week. */
    private static final Set<String> NO_WEEK = Set.of("1", "2", "3", "24", "48", "72");

    private static final String[] EITHER = {"full time", "permanent"};
    private static final String[] OR = {"part time", "fixed term"};

    static final Map<String, Pattern> KINDS = patterns();

    /** How each kind's words begin. */
    static final Map<String, Search> KINDS_STATED = Map.of(
            "full time", new Search(kind("full time"), "ful vol tem tie hel kok"),
            "part time", new Search(kind("part time"), "par tei tem tie med dee del osa"),
            "permanent", new Search(kind("permanent"), "per unb cdi ind tem onb til vak"),
            "fixed term", new Search(kind("fixed term"), "fix tem sec mat bef cdd bep vik maa maä mäa mää"));

    static Conditions of(String text) {
        Set<String> hours = new TreeSet<>();
        HOURS_STATED.each(text, found -> {
            String number = found.group(1).replace(',', '.').replaceFirst("\\.0+$", "");
            if (!NO_WEEK.contains(number)) {
                hours.add(number);
            }
        });
        Set<String> kinds = new TreeSet<>();
        KINDS_STATED.forEach((kind, words) -> {
            if (words.isIn(text)) {
                kinds.add(kind);
            }
        });
        return new Conditions(hours, kinds);
    }

    private static Pattern kind(String kind) {
        return Objects.requireNonNull(KINDS.get(kind), kind);
    }

    private static Map<String, Pattern> patterns() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "full time",
                "full[- ]?time|full(?=\\s*(?:and|or|/|&|\\+)\\s*part)|vollzeit|temps plein|tiempo completo|tempo pieno|voltijds?|heltid|fulltid|kokoaika\\w*");
        words.put(
                "part time",
                "part[- ]?time|teilzeit|temps partiel|tiempo parcial|medio tiempo|deeltijds?|deltid|osa-aika\\w*");
        words.put(
                "permanent",
                "permanent|unbefristet\\w*|cdi|indefinido|tempo indeterminato|onbepaalde tijd|tillsvidare|vakituinen");
        words.put(
                "fixed term",
                "fixed[- ]term|temporary|secondment|maternity cover|befristet\\w*|cdd|tempo determinato|bepaalde tijd|vikariat|m[aä][aä]r[aä]aikainen");
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        words.forEach((kind, any) -> patterns.put(
                kind,
                Pattern.compile(
                        "(?<!\\p{L})(?:" + any + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        return patterns;
    }

    /** What the two state that cannot both be true of one post, "37.5 hours / 15 hours"; null when nothing. */
    public @Nullable String conflict(Conditions other) {
        for (int i = 0; i < EITHER.length; i++) {
            if (isOnly(EITHER[i], OR[i]) && other.isOnly(OR[i], EITHER[i])) {
                return EITHER[i] + " / " + OR[i];
            }
            if (isOnly(OR[i], EITHER[i]) && other.isOnly(EITHER[i], OR[i])) {
                return OR[i] + " / " + EITHER[i];
            }
        }
        boolean bothSay = !hours.isEmpty() && !other.hours.isEmpty();
        return bothSay && Collections.disjoint(hours, other.hours)
                ? String.join(", ", hours) + " hours / " + String.join(", ", other.hours) + " hours"
                : null;
    }

    private boolean isOnly(String kind, String andNot) {
        return kinds.contains(kind) && !kinds.contains(andNot);
    }
}
