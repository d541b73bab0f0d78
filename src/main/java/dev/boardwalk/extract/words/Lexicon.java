package dev.boardwalk.extract.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the word tables beside this class and folds words so that two spellings of a heading are one. */
public final class Lexicon {
    /** What a word may end with besides letters and digits: C++, C#, "(m/f)", "What you bring?". */
    private static final String ENDINGS = "+#)?";

    private static final Pattern NUMBERING = Pattern.compile("^(?:\\d{1,2}|[ivx]{1,4}|[a-h])[.)]\\s+");

    private Lexicon() {}

    /** Lower case, straight apostrophes, "and" for "&amp;", single spaces, without numbering and decoration at both ends. */
    public static String fold(String words) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace("&", " and ")
                .replaceAll("\\s+", " ");
        return bare(NUMBERING.matcher(bare(text)).replaceFirst(""));
    }

    /** Character by character: a regular expression would look at a long rule of dashes once for each of them. */
    private static String bare(String text) {
        int start = 0;
        while (start < text.length() && !isLetterOrNumber(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (end > start && !mayEnd(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean mayEnd(int character) {
        return isLetterOrNumber(character) || ENDINGS.indexOf(character) >= 0;
    }

    private static boolean isLetterOrNumber(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /**
     * The rows of a table: tab-separated, {@code #} starts a comment line.
     *
     * @throws IllegalStateException when the resource is missing or a row has another number of columns: the build is broken
     */
    public static List<String[]> rows(String resource, int columns) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "missing word table " + resource + "; it belongs into src/main/resources");
            }
            List<String[]> rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            rows.stream().filter(row -> row.length != columns).findFirst().ifPresent(row -> {
                throw new IllegalStateException(
                        resource + ": expected " + columns + " columns in \"" + String.join("\t", row) + "\"");
            });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word table " + resource, e);
        }
    }
}
