package dev.boardwalk.normalize.company;

import dev.boardwalk.normalize.words.NameKey;
import dev.boardwalk.normalize.words.ReadableText;
import dev.boardwalk.normalize.words.ReferenceTable;
import dev.boardwalk.posting.Company;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads employers' names. The legal form is taken off the end only, by its own table; a middle token is never touched. Placeholders ("Confidential",
 * "Company Name"), addresses and sentences are no names.
 */
public final class Companies {
    /** Longer texts are sentences about an employer. */
    private static final int MAX_NAME = 120;

    private static final Pattern NO_NAME = Pattern.compile("https?://|www\\.|\\S@[^\\s@]+\\.\\S");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern ADDRESSED = Pattern.compile("^(?i:m/s\\.?|messrs\\.?)\\s+");
    private static final Pattern BAD_EDGES =
            Pattern.compile("^[\\s,;:|·–—\"“”-]+|(?<![\\s,;:|·–—\"“”&-])[\\s,;:|·–—\"“”&-]+$");

    /** By the last letter of a spelling, in lower case: a name is only held against the forms it can end with. */
    private static final Map<Character, List<Form>> FORMS = forms();

    private static final Set<String> PLACEHOLDERS = ReferenceTable.rows("company-placeholders.tsv", 1).stream()
            .map(row -> NameKey.of(row[0]))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern PLACEHOLDER_PHRASE = Pattern.compile(
            "(?:(?:a|an|one of the|our) )?(?:(?:leading|reputed|reputable|well known|renowned|top|confidential|undisclosed|fortune \\d+|large|big) )+"
                    + "(?:\\w+ ){0,3}(?:company|mnc|mncs|client|employer|firm|organisation|organization|startup)");

    private Companies() {}

    /**
     * @param label the one spelling the form is stored in
     * @param written matches it at the end of a name
     */
    private record Form(String label, Pattern written) {}

    /** @return null when the text is no employer's name */
    public static @Nullable Company parse(String text) {
        String name = ADDRESSED.matcher(clean(text)).replaceFirst("");
        if (name.length() > MAX_NAME
                || !LETTER_OR_DIGIT.matcher(name).find()
                || NO_NAME.matcher(name).find()) {
            return null;
        }
        String whole = NameKey.of(name);
        if (PLACEHOLDERS.contains(whole) || PLACEHOLDER_PHRASE.matcher(whole).matches()) {
            return null;
        }
        for (Form form : FORMS.getOrDefault(lastLetter(name), List.of())) {
            Matcher end = form.written().matcher(name);
            if (end.find() && end.start() > 0) {
                String bare = edges(name.substring(0, end.start()));
                if (isAName(bare)) {
                    return new Company(bare, form.label(), key(bare));
                }
            }
        }
        return new Company(name, null, key(name));
    }

    /** What is left of "The Limited" or "& Co. KG" without its form is no name. */
    private static boolean isAName(String bare) {
        return LETTER_OR_DIGIT.matcher(bare).find()
                && !bare.equalsIgnoreCase("the")
                && !PLACEHOLDERS.contains(NameKey.of(bare));
    }

    /** "Zenith & Co" and "Zenith and Co", "The Zenith Group" and "Zenith Group" are one. */
    private static String key(String name) {
        String key = NameKey.of(name.replace("&", " and ").replace("+", " plus "));
        return key.startsWith("the ") && key.length() > 4 ? key.substring(4) : key;
    }

    private static String clean(String text) {
        return edges(ReadableText.of(text));
    }

    private static String edges(String text) {
        return BAD_EDGES.matcher(text).replaceAll("");
    }

    private static char lastLetter(String text) {
        int at = text.length() - 1;
        while (at > 0 && !Character.isLetterOrDigit(text.charAt(at))) {
            at--;
        }
        return Character.toLowerCase(text.charAt(at));
    }

    private static Map<Character, List<Form>> forms() {
        List<String[]> written = new ArrayList<>();
        for (String[] row : ReferenceTable.rows("legal-forms.tsv", 3)) {
            for (String spelling : row[2].split("\\|")) {
                written.add(new String[] {row[0], row[1], spelling});
            }
        }
        return written.stream()
                .sorted(Comparator.comparingInt((String[] row) -> row[2].length())
                        .reversed())
                .collect(Collectors.groupingBy(
                        row -> lastLetter(row[2]),
                        Collectors.mapping(
                                row -> new Form(row[0], ending(row[2], row[1].equals("exact"))), Collectors.toList())));
    }

    /** Dots and spaces of a form may be there or not: "GmbH & Co. KG", "Pvt.Ltd". */
    private static Pattern ending(String spelling, boolean exact) {
        StringBuilder pattern = new StringBuilder("(?:(?<![\\s,])[\\s,]+|(?<=\\)))\\(?");
        for (char c : spelling.toCharArray()) {
            switch (c) {
                case ' ' -> pattern.append("[\\s,.]*");
                case '.' -> pattern.append("\\.?\\s?");
                default -> pattern.append(Pattern.quote(String.valueOf(c))).append(exact ? "\\.?" : "");
            }
        }
        pattern.append("\\.?\\)?\\.?$");
        int flags = exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile(pattern.toString(), flags);
    }

    /** True when both texts name one employer, whatever the legal form. */
    public static boolean same(String one, String other) {
        Company left = parse(one);
        Company right = parse(other);
        return left != null && right != null
                ? left.key().equals(right.key())
                : one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
