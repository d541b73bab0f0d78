package dev.boardwalk.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where each value of a board comes from.
 *
 * @param values every value that holds no other: first what the document has, in a board file's order, then {@code extends} and {@code params}
 * @param document the compiled definition, {@link BoardDocument#write}
 * @param definitionHash {@link BoardDocument#hash}
 */
public record BoardExplanation(String id, List<Value> values, String document, String definitionHash) {

    /**
     * One value.
     *
     * @param path {@code scope.hosts[0]}
     * @param value as JSON writes it, texts without quotes
     * @param origin the file and line that give it; {@link FilePosition#DEFAULT} when none does
     */
    public record Value(String path, String value, FilePosition origin) {}

    public BoardExplanation {
        values = List.copyOf(values);
    }

    static BoardExplanation of(Board board, YamlMap definition) {
        Map<String, YamlNode> written = new LinkedHashMap<>();
        definition.leaves("", written::put);
        List<Value> values = new ArrayList<>();
        leaves(
                "",
                BoardWriter.json(board),
                (path, value) -> values.add(new Value(path, value, origin(path, value, written))));
        written.forEach((path, node) -> {
            if (path.equals("extends") || path.startsWith("params.")) {
                values.add(new Value(path, node.json().asString(), node.at()));
            }
        });
        return new BoardExplanation(board.id(), values, BoardDocument.write(board), BoardDocument.hash(board));
    }

    /** A lone selector is compiled to a list of one; hosts are sorted, so they are found by their value. */
    private static FilePosition origin(String path, String value, Map<String, YamlNode> written) {
        if (path.startsWith("scope.hosts[")) {
            return written.entrySet().stream()
                    .filter(leaf -> leaf.getKey().startsWith("scope.hosts[")
                            && leaf.getValue().json().asString().equals(value))
                    .map(leaf -> leaf.getValue().at())
                    .findFirst()
                    .orElse(FilePosition.DEFAULT);
        }
        @Nullable YamlNode node = written.get(path);
        if (node == null && path.endsWith("[0]")) {
            node = written.get(path.substring(0, path.length() - "[0]".length()));
        }
        return node == null ? FilePosition.DEFAULT : node.at();
    }

    private static void leaves(String path, JsonNode json, BiConsumer<String, String> visitor) {
        if (json.isObject()) {
            json.propertyStream()
                    .forEach(p -> leaves(path.isEmpty() ? p.getKey() : path + "." + p.getKey(), p.getValue(), visitor));
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                leaves(path + "[" + i + "]", json.get(i), visitor);
            }
        } else {
            visitor.accept(path, json.asString());
        }
    }
}
