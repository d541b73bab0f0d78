package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.words.NameKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the words for places into groups ("Pune / Mumbai") and segments ("Pune, Maharashtra, India"), without what is no place in them. */
final class PlaceText {
    private static final Pattern MODE = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])(?:(?:fully|100%|partly|partially)\\s+)?(?:remote(?:ly)?(?:[- ]first|\\s+work(?:ing)?)?|hybrid(?:\\s+(?:work|remote))?|on-?site|in[- ]office|in[- ]person"
                    + "|work\\s+from\\s+(?:home|office|anywhere)|wfh|telecommut(?:e|ing)|telework|home\\s?office|etätyö|homeoffice)(?![\\p{L}\\p{N}])");
    private static final Pattern NOISE = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])(?:anywhere\\s+(?:in|within)|tbd|tba|n/?a|not\\s+(?:specified|applicable|available)|unspecified|to\\s+be\\s+(?:determined|decided|announced|confirmed)|unknown|null|all\\s+areas|locations?|office|hq|headquarters?|multiple|various|flexible|within|based(?:\\s+in)?|only|nationwide|\\+\\s?\\d+(?:\\s+(?:more|others?))?"
                    + "|(?:and|&)\\s+\\d+\\s+(?:more|others?)|\\d+\\s+(?:more|other)\\s+locations?|(?:job\\s+)?location\\s*:|city\\s*:|near|in)(?![\\p{L}\\p{N}])");
    private static final Pattern POSTAL = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:[A-Z]{1,2}-)?\\d{3,6}(?:[ -]\\d{2,4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)(?![\\p{L}\\p{N}])");
    private static final Pattern DISTRICT = Pattern.compile(
            "(?i)(?<=\\p{L})\\s+\\d{1,2}\\s?(?:er|ère|e|ème|eme|è|°|º|th|st|nd|rd)?(?:\\s+arr(?:ondissement)?\\.?)?$");
    private static final Pattern GROUPS = Pattern.compile(
            "\\s{0,4}[|;/\\n•·]\\s*|\\s{1,4}(?:l|&|\\+|and|or|und|oder|et|ou|ja|tai|nebo|y|o)\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS = Pattern.compile("\\s{0,4}[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern DASH = Pattern.compile("\\s{1,4}[-–—]\\s*|\\s{0,4}[–—]\\s+");
    private static final Pattern CODE_FIRST = Pattern.compile("^(\\p{Lu}{2,3})-(\\p{L}.*)$");
    private static final Pattern EDGES = Pattern.compile("^[\\s,.:*@+–—-]+|(?<![\\s,:*@+–—-])[\\s,:*@+–—-]+$");
    private static final Set<String> AROUND = Set.of(
            "greater",
            "metro",
            "metropolitan",
            "area",
            "region",
            "city",
            "district",
            "state",
            "of",
            "downtown",
            "central",
            "province",
            "town",
            "municipality",
            "regional");

    private static final Pattern COUNTY = Pattern.compile("(?i)\\bcounty$|^county\\b|\\bcounty of\\b");

    private PlaceText() {}

    static final Pattern COUNTY_WORD = Pattern.compile("(?i)\\bcounty\\b(?:\\s+of\\b)?");

    /** "Essex County" is not its city Essex. */
    static boolean isCounty(String words) {
        return COUNTY.matcher(words).find();
    }

    /** One run of segments that qualify each other; {@code inside} stood in brackets behind them. */
    record Group(List<String> segments, List<String> inside) {}

    /** @param known whether words as they stand are a place: "Trinidad and Tobago", "Delhi / NCR" */
    static List<Group> groups(String text, Predicate<String> known) {
        List<Group> groups = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        for (String piece : text.split("(?<=[^,]),(?![^()]{0,80}\\))", -1)) {
            boolean whole = known.test(outside(piece));
            List<String> parts = whole ? List.of(piece) : Arrays.asList(GROUPS.split(piece, -1));
            for (int i = 0; i < parts.size(); i++) {
                if (i > 0) {
                    close(groups, open, inside);
                }
                segments(parts.get(i), known, open, inside);
            }
        }
        close(groups, open, inside);
        return groups;
    }

    private static void close(List<Group> groups, List<String> open, List<String> inside) {
        if (!open.isEmpty() || !inside.isEmpty()) {
            groups.add(new Group(List.copyOf(open), List.copyOf(inside)));
        }
        open.clear();
        inside.clear();
    }

    private static void segments(String part, Predicate<String> known, List<String> open, List<String> inside) {
        Matcher brackets = BRACKETS.matcher(part);
        while (brackets.find()) {
            for (String segment : brackets.group(1).split("\\s{0,4}[,/]\\s*|\\s{1,4}[-–—]\\s+")) {
                addClean(segment, known, inside);
            }
        }
        String whole = part.strip();
        if (whole.endsWith(")") && known.test(whole)) {
            inside.clear();
            open.add(whole); // "Frankfurt (Oder)"
            return;
        }
        String outside = outside(part);
        if (known.test(outside)) {
            open.add(outside);
            return;
        }
        for (String segment : DASH.split(outside)) {
            String rest = segment.strip();
            Matcher coded = CODE_FIRST.matcher(rest);
            while (coded.matches() && !known.test(rest)) {
                open.add(coded.group(1));
                rest = coded.group(2);
                coded = CODE_FIRST.matcher(rest);
            }
            addClean(rest, known, open);
        }
    }

    private static String outside(String part) {
        return EDGES.matcher(BRACKETS.matcher(part).replaceAll(" ")).replaceAll("");
    }

    private static void addClean(String segment, Predicate<String> known, List<String> to) {
        String clean = EDGES.matcher(segment).replaceAll("");
        if (!known.test(clean)) {
            clean = withoutNoise(segment);
        }
        if (!known.test(clean)) {
            clean = EDGES.matcher(NOISE.matcher(clean).replaceAll(" "))
                    .replaceAll("")
                    .replaceAll("\\s+", " ");
        }
        if (clean.codePoints().anyMatch(Character::isLetter)) {
            to.add(clean);
        }
    }

    private static String withoutNoise(String segment) {
        String clean = MODE.matcher(segment).replaceAll(" ");
        clean = POSTAL.matcher(clean).replaceAll(" ");
        clean = EDGES.matcher(clean).replaceAll("");
        return DISTRICT.matcher(clean).replaceAll("").replaceAll("\\s+", " ");
    }

    /** "Greater Pune Area" around "Pune"; the words themselves when nothing is around. */
    static String bare(String segment) {
        List<String> words = new ArrayList<>(Arrays.asList(segment.split("\\s+")));
        while (words.size() > 1 && AROUND.contains(NameKey.of(words.get(0)))) {
            words.remove(0);
        }
        while (words.size() > 1 && AROUND.contains(NameKey.of(words.get(words.size() - 1)))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }
}
