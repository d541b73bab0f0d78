package dev.boardwalk.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures committed last, which new ones are held against. */
final class Baseline {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path CHANGELOG = Path.of("CHANGELOG.md");

    private final Path file;
    private final Map<String, Figure> before;

    private Baseline(Path file, Map<String, Figure> before) {
        this.file = file;
        this.before = before;
    }

    /** Empty as long as nothing is committed. */
    static Baseline of(String name) {
        Path file = Evaluation.COMMITTED.resolve(name + ".json");
        Map<String, Figure> figures = Files.exists(file)
                ? Stream.of(JSON.readValue(file, Figure[].class))
                        .collect(Collectors.toMap(Figure::key, Function.identity()))
                : Map.of();
        return new Baseline(file, figures);
    }

    /** A line for each figure that lost more than its interval, or is not there any more. */
    List<String> losses(List<Figure> now) {
        Map<String, Figure> byKey = now.stream().collect(Collectors.toMap(Figure::key, Function.identity()));
        return before.values().stream()
                .filter(old ->
                        !byKey.containsKey(old.key()) || byKey.get(old.key()).fellBelow(old))
                .map(old -> comparison(old, byKey.get(old.key())))
                .sorted()
                .toList();
    }

    private static String comparison(Figure old, Figure now) {
        return now == null
                ? old.key() + " is measured no more"
                : "%s: precision %.4f, was %.4f (interval from %.4f); recall %.4f, was %.4f (interval from %.4f)"
                        .formatted(
                                old.key(),
                                now.precision(),
                                old.precision(),
                                old.lowPrecision(),
                                now.recall(),
                                old.recall(),
                                old.lowRecall());
    }

    /**
     * Commits the new figures. Lower ones need a reason.
     *
     * @param reason a sentence that stands in the CHANGELOG; "" when nothing falls
     * @throws IllegalStateException when a figure falls and the CHANGELOG does not say why
     */
    void replaceBy(List<Figure> now, String reason) {
        List<String> falls = now.stream()
                .filter(figure -> before.containsKey(figure.key()) && figure.isLowerThan(before.get(figure.key())))
                .map(figure -> comparison(before.get(figure.key()), figure))
                .toList();
        if (!falls.isEmpty() && !isInChangelog(reason)) {
            throw new IllegalStateException(
                    "figures fall; write the reason into CHANGELOG.md and give the same words as -Devaluation.reason=\"…\":\n"
                            + String.join("\n", falls));
        }
        write(file, now);
    }

    private static boolean isInChangelog(String reason) {
        try {
            String changelog = Files.readString(CHANGELOG).replaceAll("\\s+", " ");
            return !reason.isBlank() && changelog.contains(reason.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, List<Figure> figures) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(figures) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
