package dev.boardwalk.match.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * What matching keeps of a text.
 *
 * @param hash of all its words in their order: equal for a text and its copy with other white space, dashes and letter case
 * @param wordsN how many words it has
 * @param ownWordsN how many are left without the employer's boilerplate
 * @param shingles three words in a row, without boilerplate
 * @param words words of five letters and more and figures, without boilerplate: what a re-worded copy keeps
 * @param slots its names by the words around them
 * @param conditions hours and contract it states
 * @param sentences hashes of its longer sentences, see {@link CutText#longSentences}
 */
public record TextSketches(
        long hash,
        int wordsN,
        int ownWordsN,
        Sketch shingles,
        Sketch words,
        Slots slots,
        Conditions conditions,
        List<Long> sentences) {
    /** With fewer shingles two texts are alike by accident. */
    public static final int FEW_SHINGLES = 8;

    private static final int SHINGLE = 3;
    private static final int LONG_WORD = 5;

    public TextSketches {
        sentences = List.copyOf(sentences);
    }

    /** @param isBoilerplate whether a sentence, by its hash, is one the employer puts under many titles */
    public static TextSketches of(CutText text, LongPredicate isBoilerplate) {
        List<List<Word>> all = text.sentences();
        List<List<Word>> own = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!text.isLong(i) || !isBoilerplate.test(text.hash(i))) {
                own.add(all.get(i));
            }
        }
        return new TextSketches(
                hash(all.stream().flatMap(List::stream).toList()),
                count(all),
                count(own),
                shingles(own),
                longWords(own),
                Slots.of(own),
                Conditions.of(text.text()),
                text.longSentences());
    }

    /** A text of which only its length and its words' hash are known: it compares with no other, but is told to be the same. */
    public static TextSketches unread(long hash, int wordsN) {
        return new TextSketches(
                hash,
                wordsN,
                0,
                Sketch.of(new long[0]),
                Sketch.of(new long[0]),
                Slots.NONE,
                Conditions.NONE,
                List.of());
    }

    /** Hashes of a text's longer sentences, as {@link #sentences()}. */
    public static List<Long> sentences(String text) {
        return CutText.of(text).longSentences();
    }

    private static int count(List<List<Word>> sentences) {
        return sentences.stream().mapToInt(List::size).sum();
    }

    static long hash(List<Word> words) {
        StringBuilder text = new StringBuilder(words.size() * 8);
        for (Word word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.folded());
        }
        return Hashes.of(text.toString());
    }

    /** Shingles run over the ends of sentences: whether a line ends there is the board's choice. */
    private static Sketch shingles(List<List<Word>> sentences) {
        long[] words =
                sentences.stream().flatMap(List::stream).mapToLong(Word::hash).toArray();
        long[] shingles = new long[Math.max(0, words.length - SHINGLE + 1)];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = Hashes.of(words[i], words[i + 1], words[i + 2]);
        }
        return Sketch.of(shingles);
    }

    private static Sketch longWords(List<List<Word>> sentences) {
        return Sketch.of(sentences.stream()
                .flatMap(List::stream)
                .filter(word -> word.figure() || word.folded().length() >= LONG_WORD)
                .mapToLong(Word::hash)
                .toArray());
    }
}
