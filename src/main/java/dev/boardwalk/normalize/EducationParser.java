package dev.boardwalk.normalize;

import dev.boardwalk.posting.Education;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads degrees: "B.E/B.Tech/MCA", "Bachelor's degree in Computer Science", the categories of schema.org's credentialCategory. */
public final class EducationParser {
    private static final int MAX_FIELD_WORDS = 5;

    private static final PhraseTable<String> LEVELS = new PhraseTable<String>()
            .add("BACHELOR", """
                    bachelor,bachelors,bachelor s,baccalaureate,bachelordegree,undergraduate degree,b e,be b tech,btech,b tech,bsc,b sc,bca,b c a,bba,bcom,b com,
                    b arch,b pharm,b a,b s,ba bs,bs ms,bs degree,ba degree,ba bsc,llb,any graduate,graduate degree,licence,laurea,ingeniero""")
            .add("MASTER", """
                    master degree,masters degree,master of,masters,master s,mtech,m tech,m e,msc,m sc,mca,m c a,mba,m b a,mcom,m com,m s,ms degree,
                    ms phd,postgraduate degree,post graduate degree,any postgraduate,postgraduatedegree,llm,pgdm,diplom""")
            .add("DOCTORATE", "phd,ph d,doctorate,doctoral,doctoral degree")
            .add(
                    "SECONDARY",
                    "high school,highschool,higher secondary,10 2,12th,12th pass,10th pass,secondary school,ged,hsc,abitur,matura,baccalaureat")
            .add("ASSOCIATE", "associate degree,associate s degree,associates degree,associate s,associatedegree")
            .add(
                    "CERTIFICATE",
                    "professional certificate,professionalcertificate,diploma,polytechnic,postgraduate diploma,pg diploma")
            // used up: no degrees
            .add(
                    "",
                    "scrum master,scrum masters,master data,masters of ceremonies,old high school,high school students");

    private static final Set<String> FIELD_ENDS = Set.of(
            "or",
            "with",
            "required",
            "preferred",
            "is",
            "from",
            "degree",
            "plus",
            "desired",
            "a",
            "an",
            "equivalent",
            "related",
            "who",
            "at",
            "for",
            "you",
            "we",
            "relevant",
            "any",
            "experience",
            "years",
            "must");
    private static final Set<String> BETWEEN =
            Set.of("degree", "degrees", "s", "of", "science", "arts", "engineering", "technology", "b", "e");

    private EducationParser() {}

    /** A folded word and where it stands in the text as written. */
    private record Word(String folded, int start, int end) {}

    /** @return in the order of the text, without repeats; empty when no degree is understood */
    public static List<Education> parse(String text) {
        List<Word> words = words(text);
        Set<Education> found = new LinkedHashSet<>();
        for (var hit : LEVELS.find(words.stream().map(Word::folded).toList())) {
            if (!hit.meaning().isEmpty()) {
                found.add(new Education(hit.meaning(), field(text, words, hit.end())));
            }
        }
        Set<String> withField = found.stream()
                .filter(one -> one.field() != null)
                .map(Education::level)
                .collect(Collectors.toSet());
        found.removeIf(one -> one.field() == null && withField.contains(one.level()));
        return List.copyOf(found);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(new Word(Fold.fold(text.substring(start, at)), start, at));
            } else {
                at++;
            }
        }
        return words;
    }

    /** The words after "in": "in Computer Science or related field" gives "Computer Science". */
    private static @Nullable String field(String text, List<Word> words, int from) {
        int in = from;
        while (in < words.size()
                && in < from + 4
                && BETWEEN.contains(words.get(in).folded())) {
            in++;
        }
        if (in >= words.size() || !words.get(in).folded().equals("in")) {
            return null;
        }
        int start = in + 1;
        int end = start;
        while (end < words.size() && end < start + MAX_FIELD_WORDS && continues(text, words, start, end)) {
            end++;
        }
        return end == start
                ? null
                : text.substring(words.get(start).start(), words.get(end - 1).end());
    }

    private static boolean continues(String text, List<Word> words, int start, int word) {
        if (FIELD_ENDS.contains(words.get(word).folded())) {
            return false;
        }
        String gap = text.substring(words.get(word - 1).end(), words.get(word).start());
        return word == start || gap.isBlank() || gap.equals("-") || gap.equals(" & ");
    }
}
