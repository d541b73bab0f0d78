package dev.boardwalk.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value of a board file that knows where it stands. Merging with a template keeps each value's own place. */
sealed interface YamlNode permits YamlScalar, YamlList, YamlMap {
    JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The first character of the value. */
    FilePosition at();

    JsonNode json();

    /** Visits every value that holds no other, in order, with its path: {@code scope.hosts[0]}. Empty lists and mappings count as such values. */
    void leaves(String path, BiConsumer<String, YamlNode> visitor);

    /** The node below this one, by keys and list indexes; empty when any step is missing. */
    default Optional<YamlNode> find(Object... path) {
        Optional<YamlNode> node = Optional.of(this);
        for (Object step : path) {
            node = node.flatMap(n -> n.child(step));
        }
        return node;
    }

    private Optional<YamlNode> child(Object step) {
        if (this instanceof YamlMap map && step instanceof String key) {
            return Optional.ofNullable(map.entries().get(key)).map(YamlMap.Entry::value);
        }
        if (this instanceof YamlList list
                && step instanceof Integer index
                && index < list.items().size()) {
            return Optional.of(list.items().get(index));
        }
        return Optional.empty();
    }

    /** The text below this node, by keys; empty when missing or not a text. */
    default Optional<YamlScalar> text(Object... path) {
        return find(path)
                .filter(node ->
                        node instanceof YamlScalar scalar && scalar.json().isString())
                .map(YamlScalar.class::cast);
    }

    /** The entries below this node, by keys; none when missing or not a mapping. */
    default Map<String, YamlMap.Entry> entriesAt(Object... path) {
        return find(path)
                .map(node -> node instanceof YamlMap map ? map.entries() : null)
                .orElse(Map.of());
    }

    /** The items below this node, by keys; none when missing or not a list. */
    default List<YamlNode> itemsAt(Object... path) {
        return find(path)
                .map(node -> node instanceof YamlList list ? list.items() : null)
                .orElse(List.of());
    }
}
