package dev.boardwalk.normalize.title;

import dev.boardwalk.normalize.place.Places;
import dev.boardwalk.normalize.words.NameKey;
import dev.boardwalk.normalize.words.ReferenceTable;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes off a title what says nothing about the role: gender tags, requisition ids, places, seasons, employment types and calls to apply. */
final class TitleTrim {
    private static final String SEX =
            "(?:all\\s+genders?|gn|mwd|mfd|[mwfdxhiknu](?:\\s*[/|*,:.\\-]\\s*[mwfdxhiknu]\\*?){1,4})";
    private static final Pattern GENDER = Pattern.compile(
            "(?i)[(\\[]\\s*" + SEX + "\\s*[)\\]]|(?<![\\p{L}\\p{N}/&])[mwfh]/[mwfdh](?:/[dxi])?(?![\\p{L}\\p{N}/])");
    /** "Praktikant/in", "Entwickler*in", "Verkäufer:innen". */
    private static final Pattern GENDER_ENDING =
            Pattern.compile("(?<=\\p{L})(?:/-?|[*:_])in(?:nen)?(?![\\p{L}\\p{N}])");

    private static final Pattern ID = Pattern.compile(
            "(?i)[(\\[]?\\b(?:req(?:uisition)?|job|ref(?:erence)?|position|posting|vacancy)[\\s._-]{0,4}(?:id|no|nr|number|code|#)?[\\s.:#_-]{0,4}(?=[a-z0-9_-]{0,20}\\d{3})[a-z]{0,4}[-_]?\\d[\\w/-]*[)\\]]?"
                    + "|[(\\[]?(?:#\\s?\\d{3,}|\\b[a-z]{1,4}[-_]?\\d{4,}(?:[-_]\\d+)*\\b|\\b\\d{5,}\\b)[)\\]]?");
    private static final Pattern CALL = Pattern.compile(
            "(?i)^(?:(?:we(?:'|’)?(?:re| are)\\s+)?(?:urgent(?:ly)?\\s+)?(?:now\\s+)?(?:hiring|wanted|looking)\\s*(?:for\\b|[:!|–—-])\\s*(?:an?\\s+)?|(?:urgent(?:ly)?(?:\\s+(?:hiring|requirement|opening|required|needed|wanted)(?:\\s+for)?)?|vacancy\\s+for|openings?\\s+for|job\\s+(?:opening|vacancy)\\s*(?:for|:))\\s*[:!|–—-]?\\s+)"
                    + "|[\\s,|–—-]{0,9}\\b(?:urgent(?:ly)?\\s+(?:hiring|requirement|required|needed|opening)|immediate\\s+(?:joiners?|joining|start|requirement)(?:\\s+(?:only|required|preferred))?|apply\\s+(?:now|online|here)|we(?:'|’)?(?:re| are)\\s+hiring|hiring\\s+now|now\\s+hiring|walk[- ]?in(?:\\s+(?:interview|drive))?|job\\s+vacancy|vacanc(?:y|ies))[\\s!.]*$");
    private static final Pattern WHEN_AND_WHERE =
            Pattern.compile("(?i)^(.*\\S)\\s+(?:in|at|for)\\s+(\\S.*?)(?:\\s+(?:19|20)\\d\\d)?$");
    private static final Pattern SEASON = Pattern.compile(
            "(?i)(?:(?:start(?:ing)?|class of|batch(?: of)?)\\s+)?(?:(?:spring|summer|fall|autumn|winter|q[1-4]|h[12]|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[\\s,/-]*)*(?:20[2-4]\\d)(?:\\s*[-/]\\s*(?:20)?\\d\\d)?(?:\\s+(?:start|batch|intake|cohort|passouts?|graduates?))?|summer|\\d{1,3}\\s*+[-+–]?\\s*+\\d{0,3}\\s*+(?:months?|years?|yrs?)(?:\\s+(?:exp(?:erience)?|internship|contract))?");
    private static final Pattern LAST_SEGMENT =
            Pattern.compile("^(.*\\S)(?:\\s+[-–—|@·•:]+\\s+|\\s*[,|;–—]\\s*)([^,|;–—]+?)$");
    private static final Pattern LAST_BRACKET = Pattern.compile("^(.*\\S)\\s*[(\\[]([^()\\[\\]]*)[)\\]]$");
    private static final Pattern TRAILING_YEAR = Pattern.compile(
            "(?i)^(\\P{L}*+\\p{L}.*?)\\s{1,4}((?:(?:spring|summer|fall|autumn|winter)\\s+)?20[2-4]\\d)$");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[]\\s*[)\\]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SPACE_BEFORE = Pattern.compile("\\s([,)\\]])");
    private static final Pattern SPACE_BEHIND = Pattern.compile("([(\\[])\\s");
    private static final Pattern DOUBLED = Pattern.compile("(?:\\s[-–—|]){2,}\\s");
    private static final Pattern EDGES =
            Pattern.compile("^[\\s,;:|/.!*·•–—-]+|(?<![\\s,;:|/!*·•–—-])[\\s,;:|/!*·•–—-]+$");
    private static final Set<String> SAYS_NOTHING = ReferenceTable.rows("title-noise.tsv", 1).stream()
            .map(row -> NameKey.of(row[0]))
            .collect(Collectors.toUnmodifiableSet());
    private static final int MAX_SEGMENTS = 6;

    private TitleTrim() {}

    static String trim(String title, List<String> siteNames) {
        String text = GENDER.matcher(title).replaceAll(" ");
        text = GENDER_ENDING.matcher(text).replaceAll("");
        text = tidy(ID.matcher(text).replaceAll(" "));
        Set<String> sites = siteNames.stream().map(NameKey::of).collect(Collectors.toUnmodifiableSet());
        Predicate<String> idle = segment -> sites.contains(NameKey.of(segment)) || isIdle(segment);
        for (int i = 0; i < MAX_SEGMENTS; i++) {
            String shorter = shorten(text, idle);
            if (shorter.equals(text)) {
                return text;
            }
            text = shorter;
        }
        return text;
    }

    private static String shorten(String text, Predicate<String> idle) {
        String called = tidy(CALL.matcher(text).replaceAll(" "));
        if (!called.equals(text) && !called.isEmpty()) {
            return called;
        }
        for (Pattern tail : List.of(LAST_BRACKET, LAST_SEGMENT, TRAILING_YEAR, WHEN_AND_WHERE)) {
            Matcher matcher = tail.matcher(text);
            if (matcher.matches() && idle.test(matcher.group(2))) {
                return tidy(matcher.group(1));
            }
        }
        return text;
    }

    private static boolean isIdle(String segment) {
        String key = NameKey.of(segment);
        boolean capital = !segment.isEmpty() && Character.isUpperCase(segment.codePointAt(0));
        return key.isEmpty()
                || SAYS_NOTHING.contains(key)
                || SEASON.matcher(segment.strip()).matches()
                || (capital && Places.isPlace(segment));
    }

    /** Without empty brackets, doubled separators and marks at the edges. */
    static String tidy(String text) {
        String tidied = EMPTY_BRACKETS.matcher(text).replaceAll(" ");
        tidied = SPACES.matcher(tidied).replaceAll(" ");
        tidied = SPACE_BEFORE.matcher(tidied).replaceAll("$1");
        tidied = SPACE_BEHIND.matcher(tidied).replaceAll("$1");
        tidied = DOUBLED.matcher(tidied).replaceAll(" - ");
        return EDGES.matcher(tidied).replaceAll("").strip();
    }
}
