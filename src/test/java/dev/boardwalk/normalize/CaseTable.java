package dev.boardwalk.normalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of a table of cases: cells between bars, "-" for null, lines beginning with "#" for the reason of those below. */
public record CaseTable(List<String> cells) {
    public static Stream<CaseTable> of(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/normalize", name + ".csv")).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> new CaseTable(Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    public String cell(int index) {
        String cell = cells.get(index);
        return cell.equals("-") ? null : cell;
    }

    public String text() {
        return cells.get(0);
    }

    @Override
    public String toString() {
        return String.join(" | ", cells);
    }
}
