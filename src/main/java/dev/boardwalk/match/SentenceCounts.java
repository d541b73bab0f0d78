package dev.boardwalk.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Under how many titles sentences stand. Two numbers a sentence of an ad, because a hundred thousand ads have millions of them: first add all, then ask. */
final class SentenceCounts {
    private static final int PARTS = 64;

    private long[] sentences = new long[1 << 10];
    private long[] titles = new long[1 << 10];
    private int size;

    /**
     * @param sentence knows its employer, see {@link Boilerplate#key}
     * @param title see {@link Boilerplate#title}
     */
    void add(long sentence, long title) {
        if (size == sentences.length) {
            sentences = Arrays.copyOf(sentences, size * 2);
            titles = Arrays.copyOf(titles, size * 2);
        }
        sentences[size] = sentence;
        titles[size++] = title;
    }

    /** The sentences that stand under so many different titles or more, ascending. Counted part by part, so that the tables stay small. */
    long[] under(int enough) {
        LongStream.Builder found = LongStream.builder();
        for (int part = 0; part < PARTS; part++) {
            titlesOf(part).forEach((sentence, different) -> {
                if (different.size() >= enough) {
                    found.add(sentence);
                }
            });
        }
        return found.build().sorted().toArray();
    }

    private Map<Long, Set<Long>> titlesOf(int part) {
        Map<Long, Set<Long>> titlesOf = new HashMap<>();
        for (int i = 0; i < size; i++) {
            if ((sentences[i] & (PARTS - 1)) == part) {
                titlesOf.computeIfAbsent(sentences[i], sentence -> new HashSet<>(2))
                        .add(titles[i]);
            }
        }
        return titlesOf;
    }
}
