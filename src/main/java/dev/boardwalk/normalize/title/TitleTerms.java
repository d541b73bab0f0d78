package dev.boardwalk.normalize.title;

import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.ReferenceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a title by which its occupation is told: its words in English and in the singular, pairs of neighbours, the word that names the trade, and
 * the title as a whole. {@code reference/title-words.tsv} translates words of other languages and takes compounds apart ("Softwareentwickler").
 */
final class TitleTerms {
    /** What stands behind a dash, a comma or in brackets says which department it is, seldom which trade. */
    private static final double ASIDE = 0.4;

    private static final double TRADE = 1.6;
    private static final double WHOLE = 3.0;

    /** A title of more words is a sentence. */
    private static final int MAX_WORDS = 24;

    private static final int MIN_COMPOUND_PART = 4;
    private static final Pattern PARTS = Pattern.compile("\\s{1,4}[-–—|/•·]+\\s+|\\s{0,4}[,;:|(\\[)\\]]\\s*");
    private static final Set<String> RELATES =
            Fold.set("in for of at to with im bei fur chez en de du des d para per voor w");

    private static final Map<String, String> ENGLISH = new HashMap<>();
    private static final Set<String> TRADES = new HashSet<>();
    private static final Set<String> SILENT = Fold.set(
            "and or the a an of in for at to with on und oder et ou y o e la le les du des de da di do del della der die das im bei von fur mit het en van i w na z m f d x h "
                    + "senior junior lead principal staff sr jr mid band ii iii iv v graduate trainee apprentice intern internship working student");

    static {
        for (String[] row : ReferenceTable.rows("title-words.tsv", 2)) {
            for (String word : row[1].split(",")) {
                ENGLISH.put(Fold.fold(word), row[0]);
            }
        }
        ReferenceTable.rows("trades.tsv", 1).forEach(row -> TRADES.addAll(List.of(row[0].split(" "))));
    }

    private TitleTerms() {}

    /**
     * One part of a title.
     *
     * @param words in English
     * @param near how many of them stand before the first "in", "of" or "for"
     */
    private record Part(List<String> words, int near) {
        boolean namesATrade() {
            return words.stream().anyMatch(TRADES::contains);
        }

        /** "Director, Corporate Marketing": what is directed stands aside. */
        boolean isBare() {
            return TRADES.containsAll(words);
        }

        /** The last trade before "in", "of", "for", else the last of all: "Manager of Sales", "Head of Engineering". */
        String trade() {
            String before = last(words.subList(0, near));
            String any = before == null ? last(words) : before;
            return any == null ? words.get(words.size() - 1) : any;
        }

        private static @Nullable String last(List<String> words) {
            for (int i = words.size() - 1; i >= 0; i--) {
                if (TRADES.contains(words.get(i))) {
                    return words.get(i);
                }
            }
            return null;
        }
    }

    /** @return each term with its weight, at most 1 for a word of the main part; empty when the title holds no word that could tell */
    static Map<String, Double> of(String title) {
        List<Part> parts = parts(title);
        Map<String, Double> terms = new LinkedHashMap<>();
        if (parts.isEmpty()) {
            return terms;
        }
        Part main = parts.stream().filter(Part::namesATrade).findFirst().orElse(parts.get(0));
        for (Part part : parts) {
            add(part.words(), part == main || main.isBare() ? 1 : ASIDE, terms);
        }
        terms.put("=" + main.trade(), TRADE);
        terms.put(whole(main), WHOLE);
        return terms;
    }

    /** The term for a whole label; "" when it holds no word that could tell. */
    static String whole(String label) {
        List<Part> parts = parts(label);
        return parts.isEmpty()
                ? ""
                : whole(parts.stream().filter(Part::namesATrade).findFirst().orElse(parts.get(0)));
    }

    private static String whole(Part part) {
        return "^" + String.join(" ", part.words());
    }

    private static void add(List<String> words, double weight, Map<String, Double> terms) {
        for (int at = 0; at < words.size(); at++) {
            terms.merge(words.get(at), weight, Math::max);
            if (at > 0) {
                terms.merge(words.get(at - 1) + " " + words.get(at), weight, Math::max);
            }
        }
    }

    private static List<Part> parts(String title) {
        List<Part> parts = new ArrayList<>();
        int left = MAX_WORDS;
        for (String part : PARTS.split(title)) {
            List<String> words = new ArrayList<>();
            int near = -1;
            for (String word : Fold.words(part)) {
                near = near < 0 && !words.isEmpty() && RELATES.contains(word) ? words.size() : near;
                if (left-- > 0) {
                    addEnglish(word, words);
                }
            }
            if (!words.isEmpty()) {
                parts.add(new Part(words, near < 0 ? words.size() : near));
            }
        }
        return parts;
    }

    private static void addEnglish(String word, List<String> to) {
        String english = ENGLISH.get(word);
        if (english != null) {
            addAll(english, to);
            return;
        }
        String singular = singular(word);
        english = ENGLISH.get(singular);
        if (english != null) {
            addAll(english, to);
        } else if (!SILENT.contains(word) && !isNumber(word) && !takenApart(word, to)) {
            to.add(singular);
        }
    }

    private static void addAll(String words, List<String> to) {
        for (String word : words.split(" ")) {
            if (!word.equals("-")) {
                to.add(word);
            }
        }
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** "softwareentwickler" ends with a trade of another language: what stands before it is translated or kept. */
    private static boolean takenApart(String word, List<String> to) {
        for (int cut = MIN_COMPOUND_PART; cut <= word.length() - MIN_COMPOUND_PART; cut++) {
            String english = ENGLISH.get(word.substring(cut));
            if (english != null && TRADES.contains(english.substring(english.lastIndexOf(' ') + 1))) {
                String front = word.substring(0, cut);
                String bare = front.endsWith("s") && !ENGLISH.containsKey(front) ? front.substring(0, cut - 1) : front;
                addAll(ENGLISH.getOrDefault(bare, bare), to);
                addAll(english, to);
                return true;
            }
        }
        return false;
    }

    private static String singular(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        boolean plural = length > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, length - 1) : word;
    }
}
