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
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}+#)?]+$");
    private static final Pattern NUMBERING = Pattern.compile("^(?:\\d{1,2}|[ivx]{1,4}|[a-h])[.)]\\s+");

    private Lexicon() {}

    /** Lower case, straight apostrophes, "and" for "&amp;", single spaces, without numbering and decoration at both ends. */
    public static String fold(String words) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("\\s*&\\s*", " and ")
                .replaceAll("\\s+", " ");
        String bare = EDGES.matcher(text.strip()).replaceAll("");
        return EDGES.matcher(NUMBERING.matcher(bare).replaceFirst("")).replaceAll("");
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
