package dev.boardwalk.extract.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which topic a heading opens, by the words of {@code /extract/section-headings.tsv}. */
public final class SectionHeadings {
    /** Initialised before the table, which needs it. */
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}'+#]+");

    private static final SectionHeadings STANDARD = load("/extract/section-headings.tsv");
    /** Longer lines are sentences. */
    private static final int MAX_HEADING = 110;

    /** @param padded the words between single spaces, so that words are compared and not letters */
    private record Phrase(Topic topic, String how, String words, String padded) {}

    private final Map<String, Topic> whole = new HashMap<>();
    private final List<Phrase> parts;
    private final List<Phrase> marks;

    private SectionHeadings(List<Phrase> phrases) {
        phrases.stream()
                .filter(phrase -> phrase.how().equals("is") || phrase.how().equals("starts"))
                .forEach(p -> whole.putIfAbsent(p.words(), p.topic()));
        marks = phrases.stream().filter(phrase -> phrase.how().equals("mark")).toList();
        parts = phrases.stream()
                .filter(phrase -> phrase.how().equals("starts") || phrase.how().equals("has"))
                .sorted(Comparator.comparing((Phrase phrase) -> phrase.how().equals("has"))
                        .thenComparing(phrase -> -phrase.words().length()))
                .toList();
    }

    public static SectionHeadings standard() {
        return STANDARD;
    }

    private static SectionHeadings load(String resource) {
        return new SectionHeadings(Lexicon.rows(resource, 4).stream()
                .map(row -> phrase(Topic.named(row[0]), row[2], Lexicon.fold(row[3])))
                .toList());
    }

    private static Phrase phrase(Topic topic, String how, String words) {
        return new Phrase(topic, how, words, padded(words));
    }

    private static String padded(String folded) {
        return " " + NO_WORD.matcher(folded).replaceAll(" ").strip() + " ";
    }

    /** The topic when the words are one of the phrases and nothing else. */
    public Optional<Topic> exactly(String words) {
        return words.length() > MAX_HEADING ? Optional.empty() : Optional.ofNullable(whole.get(Lexicon.fold(words)));
    }

    /** The topic of a line that is known to be a heading: the whole of it, else the longest beginning, else a phrase within. */
    public Optional<Topic> of(String heading) {
        Optional<Topic> exact = exactly(heading);
        if (exact.isPresent() || heading.length() > MAX_HEADING) {
            return exact;
        }
        String words = padded(Lexicon.fold(heading));
        return parts.stream()
                .filter(phrase -> matches(phrase, words))
                .findFirst()
                .map(Phrase::topic);
    }

    /** The same for a heading of an article, where words such as "of a" and "top companies" tell that it speaks in general. */
    public Optional<Topic> ofAnArticle(String heading) {
        if (heading.length() > MAX_HEADING) {
            return Optional.empty();
        }
        String words = padded(Lexicon.fold(heading));
        boolean marked = exactly(heading).isEmpty() && marks.stream().anyMatch(phrase -> matches(phrase, words));
        return marked ? Optional.of(Topic.GENERIC) : of(heading);
    }

    private static boolean matches(Phrase phrase, String words) {
        return phrase.how().equals("starts") ? words.startsWith(phrase.padded()) : words.contains(phrase.padded());
    }
}
