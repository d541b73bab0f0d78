package dev.boardwalk.extract.words;

import dev.boardwalk.posting.RawField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of labelled lines, by the words of {@code /extract/labels.tsv}. */
public final class Labels {
    private static final Labels STANDARD = new Labels();
    /** More words than this before a colon are a sentence. */
    private static final int MAX_LABEL = 45;

    /**
     * @param words as in the table, for evidence rules
     * @param confidence how sure the words are a label of this field
     */
    public record Label(RawField field, String words, double confidence) {}

    private final Map<String, Label> byWords = new HashMap<>();

    private Labels() {
        for (String[] row : Lexicon.rows("/extract/labels.tsv", 4)) {
            String words = Lexicon.fold(row[3]);
            byWords.putIfAbsent(words, new Label(RawField.valueOf(row[0]), words, Double.parseDouble(row[1])));
        }
    }

    public static Labels standard() {
        return STANDARD;
    }

    /** The label these words are, a remark in brackets and a plural "(s)" left aside. */
    public Optional<Label> of(String words) {
        if (words.length() > MAX_LABEL) {
            return Optional.empty();
        }
        String bare = Lexicon.fold(words.replaceAll("\\([^()]*\\)", " "));
        return Optional.ofNullable(byWords.get(bare));
    }
}
