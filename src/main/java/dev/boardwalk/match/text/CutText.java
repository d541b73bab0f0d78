package dev.boardwalk.match.text;

import java.util.ArrayList;
import java.util.List;

/** A text cut into sentences of words, once for all that is made of it. */
public final class CutText {
    private static final int LONG_SENTENCE = 6;
    private static final long NONE = 0;

    private final String text;
    private final List<List<Word>> sentences;
    private final long[] hashes;

    private CutText(String text) {
        this.text = text;
        this.sentences = Words.sentences(text);
        this.hashes = new long[sentences.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = isLong(i) ? TextSketches.hash(sentences.get(i)) : NONE;
        }
    }

    /** @param text "" for an ad without text */
    public static CutText of(String text) {
        return new CutText(text);
    }

    /** Hashes of the sentences that are long enough to be told again, each once. */
    public List<Long> longSentences() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            if (isLong(i)) {
                all.add(hashes[i]);
            }
        }
        return all.stream().distinct().toList();
    }

    String text() {
        return text;
    }

    List<List<Word>> sentences() {
        return sentences;
    }

    boolean isLong(int sentence) {
        return sentences.get(sentence).size() >= LONG_SENTENCE;
    }

    /** Of a long sentence. */
    long hash(int sentence) {
        return hashes[sentence];
    }
}
