package dev.boardwalk.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cases in which the truth file is wrong, each with the reason: {@code <name>.allowed.tsv} with the columns set, id, field, reason; lines that start
 * with # explain the group below. The id is a name or an offset, never a text of the corpus. A field {@code *} stands for all.
 */
final class AllowedDisagreements {
    private final Path file;
    private final Map<String, String> reasons = new HashMap<>();
    private final Set<String> disagreed = new HashSet<>();

    private AllowedDisagreements(Path file) {
        this.file = file;
    }

    /** @throws IllegalStateException when a line has no reason */
    static AllowedDisagreements of(String name) {
        Path file = Evaluation.COMMITTED.resolve(name + ".allowed.tsv");
        AllowedDisagreements allowed = new AllowedDisagreements(file);
        if (Files.exists(file)) {
            lines(file).forEach(allowed::line);
        }
        return allowed;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        String[] columns = line.split("\t");
        if (columns.length != 4 || columns[3].isBlank()) {
            throw new IllegalStateException(file + ": set, id, field and reason wanted, separated by tabs: " + line);
        }
        reasons.put(columns[0] + "/" + columns[1] + "/" + columns[2], columns[3]);
    }

    /** Whether the answer is left out of the figures. */
    boolean covers(Answer answer) {
        for (String field : List.of(answer.field(), "*")) {
            String key = answer.set() + "/" + answer.id() + "/" + field;
            if (reasons.containsKey(key)) {
                if (answer.isMiss() || answer.isFalse()) {
                    disagreed.add(key);
                }
                return true;
            }
        }
        return false;
    }

    /** Lines that no case needs any more. */
    Set<String> unneeded() {
        Set<String> left = new TreeSet<>(reasons.keySet());
        left.removeAll(disagreed);
        return left;
    }

    int size() {
        return reasons.size();
    }
}
