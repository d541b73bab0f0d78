package dev.boardwalk.normalize;

import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes, field by field, the first candidate that can be read, and notes its evidence under the job ad's field name. */
final class FieldReader {
    /** A board-wide fact is true of most of its ads and stated by none of them. */
    private static final double BOARD_CONFIDENCE = 0.4;

    private final RawAd raw;
    private final Map<String, Evidence> evidence = new TreeMap<>();

    FieldReader(RawAd raw) {
        this.raw = raw;
    }

    /** Reads one candidate; null when it is not understood. */
    @FunctionalInterface
    interface Reading<T> {
        @Nullable
        T of(RawValue value);
    }

    /** Reads all that one candidate says; empty when it is not understood. */
    @FunctionalInterface
    interface ListReading<T> {
        List<T> of(RawValue value);
    }

    <T> @Nullable T first(RawField field, String name, Reading<T> reading) {
        for (RawValue candidate : raw.all(field)) {
            T value = reading.of(candidate);
            if (value != null) {
                note(name, candidate.evidence());
                return value;
            }
        }
        return null;
    }

    /** The first candidate that can be read, with all others that the same rule gave: several values of one kind, not contradictions. */
    <T> List<T> group(RawField field, String name, ListReading<T> reading) {
        Set<T> values = new LinkedHashSet<>();
        Evidence first = null;
        for (RawValue candidate : raw.all(field)) {
            Evidence own = candidate.evidence();
            if (first == null
                    || (own.extractor() == first.extractor() && own.rule().equals(first.rule()))) {
                List<T> read = reading.of(candidate);
                first = first == null && !read.isEmpty() ? own : first;
                values.addAll(read);
            }
        }
        if (first != null) {
            note(name, first);
        }
        return List.copyOf(values);
    }

    void note(String name, Evidence source) {
        evidence.putIfAbsent(name, source);
    }

    /** The board file said so, under {@code defaults}. */
    void noteBoard(String name, String key, String value) {
        note(name, new Evidence(Extractor.BOARD, "defaults." + key, value, BOARD_CONFIDENCE));
    }

    @Nullable
    Evidence evidence(String name) {
        return evidence.get(name);
    }

    Map<String, Evidence> all() {
        return evidence;
    }
}
