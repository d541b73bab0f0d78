package dev.boardwalk.posting.forget;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may be a name, a mail address or a phone number in a text, in the one spelling each is recognised by. */
final class PersonalData {
    /** Words of a name. */
    static final int LONGEST_NAME = 6;

    /** Between two words of a name stands no more than this, a line break and a comma, say, or the dashes of a slug. */
    private static final int WIDEST_GAP = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9](?:[ ().\\u00a0/-]{0,3}[0-9]){6,16}");

    private PersonalData() {}

    /** A stretch of a text. */
    record Found(int start, int end) {}

    static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(PersonalData::spelling)
                .toList();
    }

    static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    private static String spelling(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /**
     * Every run of so many words that is known.
     *
     * @param known told the words in lower case with one space between them
     */
    static List<Found> names(String text, int count, Predicate<String> known) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<String> spelt = words.stream()
                .map(MatchResult::group)
                .map(PersonalData::spelling)
                .toList();
        List<Found> found = new ArrayList<>();
        for (int first = 0; first + count <= words.size(); first++) {
            int last = first + count - 1;
            if (closeTogether(words, first, last) && known.test(String.join(" ", spelt.subList(first, last + 1)))) {
                found.add(new Found(words.get(first).start(), words.get(last).end()));
            }
        }
        return found;
    }

    private static boolean closeTogether(List<MatchResult> words, int first, int last) {
        for (int i = first; i < last; i++) {
            if (words.get(i + 1).start() - words.get(i).end() > WIDEST_GAP) {
                return false;
            }
        }
        return true;
    }

    static List<Found> mails(String text, Predicate<String> known) {
        return found(MAIL, text, mail -> known.test(mail.toLowerCase(Locale.ROOT)));
    }

    /** A number is the same with 00 and with + before its country; whether it has one is not guessed. */
    static List<Found> numbers(String text, Predicate<String> known) {
        return found(NUMBER, text, number -> {
            String digits = digits(number);
            return known.test(digits) || (digits.startsWith("00") && known.test(digits.substring(2)));
        });
    }

    private static List<Found> found(Pattern pattern, String text, Predicate<String> known) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (known.test(matcher.group())) {
                found.add(new Found(matcher.start(), matcher.end()));
            }
        }
        return found;
    }
}
