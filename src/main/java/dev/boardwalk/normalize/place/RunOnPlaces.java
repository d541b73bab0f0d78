package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.place.Regions.Scope;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts lists that lost their separators: "Austin, TX Chicago, IL", "Bedminster, New Jersey Irving, Texas". */
final class RunOnPlaces {
    private static final Pattern SEGMENT = Pattern.compile("(?<=,)\\s*([^,;|/()]+)");
    private static final int MAX_WORDS = 3;

    private RunOnPlaces() {}

    /** @param city whether words are the name of a city; @return the text with a semicolon behind every division that another place follows */
    static String parted(String text, Predicate<String> city) {
        if (text.indexOf(',') < 0) {
            return text;
        }
        Matcher segments = SEGMENT.matcher(text);
        StringBuilder parted = new StringBuilder();
        while (segments.find()) {
            String segment = segments.group(1).strip();
            int cut = cut(segment, city);
            String written =
                    cut < 0 ? segments.group() : " " + segment.substring(0, cut) + ";" + segment.substring(cut);
            segments.appendReplacement(parted, Matcher.quoteReplacement(written));
        }
        return segments.appendTail(parted).toString();
    }

    /** Where the division ends and the next place begins; -1 when the segment is one place. */
    private static int cut(String segment, Predicate<String> city) {
        if (segment.indexOf(' ') < 0
                || city.test(segment)
                || !Regions.of(segment).isEmpty()) {
            return -1;
        }
        int at = segment.indexOf(' ');
        for (int words = 1; words <= MAX_WORDS && at > 0; words++) {
            String behind = segment.substring(at + 1).strip();
            if (isDivision(segment.substring(0, at)) && isAPlace(behind, city)) {
                return at;
            }
            at = segment.indexOf(' ', at + 1);
        }
        return -1;
    }

    private static boolean isDivision(String words) {
        List<Scope> scopes = Regions.of(words);
        return scopes.stream()
                .anyMatch(scope ->
                        scope.code() == null ? words.length() > 2 : StateCodes.FEDERATIONS.contains(scope.country()));
    }

    /** Another city, not "USA" or "Remote" behind a division. */
    private static boolean isAPlace(String words, Predicate<String> city) {
        return !words.isEmpty()
                && Character.isUpperCase(words.codePointAt(0))
                && Regions.of(words).isEmpty()
                && city.test(words);
    }
}
