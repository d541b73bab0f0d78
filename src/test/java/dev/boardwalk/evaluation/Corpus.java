package dev.boardwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables of other people, read in place from the folder {@code BOARDWALK_CORPUS} names; without it the test is skipped. */
public final class Corpus {
    private Corpus() {}

    /** A file or folder of the corpus, by its path there; without it the test is skipped. */
    public static Path file(String path) {
        String root = System.getenv("BOARDWALK_CORPUS");
        assumeTrue(root != null, "BOARDWALK_CORPUS is not set");
        Path file = Path.of(root, "corpus", path);
        assumeTrue(Files.exists(file), () -> file + " is not there");
        return file;
    }

    /** Rows of a CSV file (RFC 4180) by column name. */
    public static List<Map<String, String>> csv(String path) {
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

    /** The files below a folder whose names end so, by name. */
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(file(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each line of a gzipped file of JSON lines. */
    public static void jsonLines(String path, Consumer<JsonNode> reader) {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file(path))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(JsonMapper.shared().readTree(line));
            }
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
