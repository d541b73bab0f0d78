package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.words.Lexicon;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The employer, for want of a better place, from how the text speaks of it: "About Acme", "At Acme, we …", "Acme is looking for …". One mention is a
 * word at the beginning of a sentence; so the names are weighed, and one that is not mentioned elsewhere needs a strong phrase.
 */
public final class EmployerPhrases {
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}WORD(?: (?:(?:of|and|&|de|the|für|und|ja|et|y|för) )?[\\p{Lu}\\p{N}&]WORD){0,6}"
                    .replace("WORD", "[\\p{L}\\p{N}&'’-]*(?:\\.[\\p{L}\\p{N}]+)*"));
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu)^(?:the|this|that|these|our|we|you|your|us|it|he|she|they|there|who|what|if|as|in|for|an?|role|position|job|company|team|opportunity|candidate|applicants?|client|department|employer|die|der|das|wir|sie|du|diese|ce|cette|le|la|les|nous|vous|este|esta|el|los|nosotros|work|working|location|salary|project|program(?:me)?|experience|remote|responsibilities|requirements|benefits|today|here|now|each|every|all|one|home|office|least|people)\\b"
                    + "|\\b(?:team|role|position|job|department|you|us|department|engineer|developer|manager)$");
    private static final Pattern AFTER_TITLE = Pattern.compile(
            "(?: (?:role|position|job|vacancy|opening|opportunity|internship|available|\\([^)]{1,30}\\)))*,? (?:at|with|bei|chez) ("
                    + NAME.pattern() + ")");
    /** Where a place ends it, a name may go on in small letters: "at Upper Valley wellbeing services in Leeds". */
    private static final Pattern AFTER_TITLE_UP_TO_A_PLACE = Pattern.compile(
            "(?: (?:role|position|job|vacancy|opening|opportunity|internship|available))*,? (?:at|with|bei|chez) ("
                    + NAME.pattern() + "(?: \\p{Ll}{6,}){1,2}) in (?=\\p{Lu})");

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(?:Inc|LLC|Ltd|Limited|GmbH|AG|SE|KG|s\\.r\\.o|a\\.s|Oy|Oyj|Ab|AB|plc|PLC|Pvt|B\\.V|N\\.V|S\\.A|S\\.L|S\\.p\\.A|Corp|Group|University|Hospital)\\b");
    private static final Pattern TO_A_LEGAL_FORM = Pattern.compile(
            "(?: \\p{Lu}[\\p{L}&'’-]{0,30}){0,3},? (?:(?:Inc|Ltd|Corp|Pvt\\. Ltd|Pte\\. Ltd)\\b\\.?|(?:LLC|Limited|GmbH|AG|SE|Oy|Oyj|plc|PLC)\\b|(?:s\\.r\\.o|a\\.s|B\\.V|N\\.V|S\\.A|S\\.L|S\\.p\\.A)\\.)");
    private static final int ENOUGH = 3;
    private static final int MENTIONED = 1;
    private static final int LONGEST_LINE = 60;

    private record Phrase(int weight, boolean line, String before, String after) {}

    private static final List<Phrase> PHRASES = Lexicon.rows("/extract/employer-phrases.tsv", 4).stream()
            .map(row -> new Phrase(Integer.parseInt(row[0]), row[1].equals("line"), row[2], row[3]))
            .toList();

    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, String> snippets = new HashMap<>();

    private EmployerPhrases() {}

    /**
     * @param lines of the posting, and what sums the page up
     * @param title the job's, "" when unknown
     * @param sites names that are never an employer
     */
    public static Optional<RawValue> in(List<String> lines, String title, List<String> sites) {
        EmployerPhrases phrases = new EmployerPhrases();
        for (String line : lines) {
            PHRASES.forEach(phrase -> phrases.look(phrase, line));
            phrases.afterTheTitle(line, title);
        }
        String all = String.join("\n", lines);
        return phrases.weights.entrySet().stream()
                .filter(entry ->
                        sites.stream().noneMatch(site -> Lexicon.fold(site).equals(Lexicon.fold(entry.getKey()))))
                .map(entry -> Map.entry(
                        entry.getKey(), entry.getValue() + Math.min(3, mentions(all, entry.getKey()) - 1) * MENTIONED))
                .filter(entry -> entry.getValue() >= ENOUGH)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().length()))
                .map(entry -> RawValue.of(
                        inFull(entry.getKey(), all),
                        new Evidence(Extractor.PROSE, "employer-phrase", phrases.snippets.get(entry.getKey()), 0.45)));
    }

    /** "Orchard" where the text also says "Orchard Foods Ltd.": the name with its legal form is meant by both. */
    private static String inFull(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            int end = at + name.length();
            var rest = TO_A_LEGAL_FORM.matcher(text);
            rest.region(end, Math.min(text.length(), end + LONGEST_LINE));
            if (rest.lookingAt()) {
                return text.substring(at, rest.end());
            }
        }
        return name;
    }

    private static int mentions(String text, String name) {
        int count = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            count++;
        }
        return count;
    }

    private void look(Phrase phrase, String line) {
        if (phrase.line()) {
            boolean whole = line.length() <= LONGEST_LINE
                    && line.startsWith(phrase.before())
                    && line.replaceAll(":$", "").endsWith(phrase.after());
            if (whole) {
                String inside = line.substring(phrase.before().length())
                        .replaceAll("(?<![:?!])[:?!]+$", "")
                        .strip();
                take(inside, phrase.weight(), line, true);
            }
        } else if (phrase.before().isEmpty()) {
            for (int at = line.indexOf(phrase.after()); at > 0; at = line.indexOf(phrase.after(), at + 1)) {
                endingAt(line, at, phrase.weight());
            }
        } else {
            for (int at = line.indexOf(phrase.before()); at >= 0; at = line.indexOf(phrase.before(), at + 1)) {
                startingAt(line, at + phrase.before().length(), phrase);
            }
        }
    }

    /** "Welder at Acme in Leeds", "Welder position at Acme". */
    private void afterTheTitle(String line, String title) {
        int at = title.isEmpty() ? -1 : line.indexOf(title);
        if (at >= 0) {
            for (Pattern pattern : List.of(AFTER_TITLE_UP_TO_A_PLACE, AFTER_TITLE)) {
                var name = pattern.matcher(line);
                name.region(at + title.length(), Math.min(line.length(), at + title.length() + 2 * LONGEST_LINE));
                if (name.lookingAt()) {
                    take(name.group(1), ENOUGH, line, false);
                    return;
                }
            }
        }
    }

    private void startingAt(String line, int from, Phrase phrase) {
        var name = NAME.matcher(line);
        name.region(from, Math.min(line.length(), from + LONGEST_LINE));
        if (name.lookingAt()
                && line.substring(name.end())
                        .stripLeading()
                        .startsWith(phrase.after().strip())) {
            take(name.group(), phrase.weight(), line, false);
        }
    }

    /** The name that a verb follows begins a sentence. */
    private void endingAt(String line, int end, int weight) {
        int from = Math.max(Math.max(line.lastIndexOf(". ", end - 1) + 2, line.lastIndexOf("! ", end - 1) + 2), 0);
        from = line.lastIndexOf(". ", end - 1) < 0 && line.lastIndexOf("! ", end - 1) < 0 ? 0 : from;
        if (from < end && end - from <= LONGEST_LINE) {
            take(line.substring(from, end).replaceFirst("^(?:The|Our client) ", ""), weight, line, true);
        }
    }

    private void take(String name, int weight, String line, boolean whole) {
        String bare = name.strip().replaceAll("[,.]$", "");
        if (bare.length() > 1
                && !NO_NAME.matcher(bare).find()
                && (!whole || NAME.matcher(bare.replaceAll(",", "")).matches())) {
            boolean firm =
                    !weights.containsKey(bare) && LEGAL_FORM.matcher(bare).find();
            weights.merge(bare, firm ? weight + 1 : weight, Integer::sum);
            snippets.putIfAbsent(bare, line);
        }
    }
}
