package dev.boardwalk.extract.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tables of cases: cells between " ¦ ", lines beginning with "#" for the reason of those below. A cell of "-" is: none. */
final class FactCases {
    private FactCases() {}

    static Stream<Arguments> of(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/extract", name)).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arguments.of((Object[])
                            Arrays.stream(line.split("¦")).map(String::strip).toArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
