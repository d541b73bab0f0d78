package dev.boardwalk.normalize.terms;

import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.PhraseTable;
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
                    b arch,b pharm,b a,b s,ba bs,bs ms,bs degree,ba degree,ba bsc,llb,any graduate,graduate degree,laurea,
                    laurea triennale,licence pro,licence professionnelle,bac 3,bac 4,licenciatura,licenciado,licenciada,titulo de grado,hbo,licencjat,
                    inzynier,bakalar,bakalarske,b ed,bed degree,mbbs,bds,bms,b voc,b des,bdes,btech be,be btech,bachelorabschluss,bachelorstudium,
                    graduacao,ensino superior,wyksztalcenie wyzsze,kandidatexamen,kandidatuddannelse,स्नातक""")
            .add("MASTER", """
                    master degree,masters degree,master of,masters,master s,mtech,m tech,m e,msc,m sc,mca,m c a,mba,m b a,mcom,m com,m s,ms degree,
                    ms phd,postgraduate degree,post graduate degree,any postgraduate,postgraduatedegree,llm,pgdm,diplom,
                    laurea magistrale,laurea specialistica,bac 5,master 2,master ii,diplome d ingenieur,ecole d ingenieur,maestria,mestrado,masterabschluss,
                    masterstudium,staatsexamen,magister,magisterske,m pharm,mpharm,m ed,m des,me mtech,mtech me,m phil,mphil,ca cma,wo master,
                    post graduate,postgraduate,post graduation,स्नातकोत्तर""")
            .add(
                    "DOCTORATE",
                    "phd,ph d,doctorate,doctoral,doctoral degree,doctorat,doctorado,dottorato,doutorado,doktorat,dr rer nat,bac 8")
            .add(
                    "SECONDARY",
                    "high school,highschool,higher secondary,10 2,12th,12th pass,10th pass,secondary school,ged,hsc,ssc,abitur,fachabitur,matura,baccalaureat,"
                            + "a levels,gcse,gcses,bachillerato,ensino medio,diploma di maturita,maturita,vwo,havo,wyksztalcenie srednie,gymnasieexamen,"
                            + "12th standard,10th standard,class 12,class xii,10th 12th,matriculation,sslc,puc,10वीं,12वीं")
            .add(
                    "ASSOCIATE",
                    "associate degree,associate s degree,associates degree,associate s,associatedegree,"
                            + "bac 2,bts,dut,hnd,foundation degree,ciclo formativo de grado superior,tecnico superior")
            .add(
                    "CERTIFICATE",
                    "professional certificate,professionalcertificate,diploma,polytechnic,postgraduate diploma,pg diploma,hnc,nvq,iti,"
                            + "berufsausbildung,abgeschlossene ausbildung,abgeschlossene berufsausbildung,mbo,formacion profesional,bep,ensino tecnico")
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
            while (at < text.length()
                    && Character.isLetterOrDigit(text.charAt(at))
                    && Character.isDigit(text.charAt(at)) == Character.isDigit(text.charAt(start))) {
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
