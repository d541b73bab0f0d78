package dev.boardwalk.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of other people, read in place from the folder {@code BOARDWALK_CORPUS} names; without it the test is skipped. */
final class Corpus {
    private Corpus() {}

    static Path file(String path) {
        String root = System.getenv("BOARDWALK_CORPUS");
        assumeTrue(root != null, "BOARDWALK_CORPUS is not set");
        Path file = Path.of(root, "corpus", path);
        assumeTrue(Files.exists(file), () -> file + " is not there");
        return file;
    }

    /** Rows of a CSV file (RFC 4180) by column name. */
    static List<Map<String, String>> csv(String path) {
        try {
            List<List<String>> lines = lines(Files.readString(file(path)).replace("\uFEFF", ""));
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> line : lines.subList(1, lines.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < line.size(); i++) {
                    row.put(lines.get(0).get(i), line.get(i));
                }
                rows.add(row);
            }
            assertThat(rows).isNotEmpty();
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                lines.get(lines.size() - 1).add(cell.toString());
                cell.setLength(0);
                if (c == '\n' && i + 1 < text.length()) {
                    lines.add(new ArrayList<>());
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }
}
