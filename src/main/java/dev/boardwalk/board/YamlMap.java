package dev.boardwalk.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A mapping, in the order of the file. */
record YamlMap(Map<String, Entry> entries, FilePosition at) implements YamlNode {

    /**
     * One key with its value.
     *
     * @param key where the key stands
     */
    record Entry(FilePosition key, YamlNode value) {}

    YamlMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public JsonNode json() {
        ObjectNode object = JSON.objectNode();
        entries.forEach((name, entry) -> object.set(name, entry.value().json()));
        return object;
    }

    @Override
    public void leaves(String path, BiConsumer<String, YamlNode> visitor) {
        if (entries.isEmpty() && !path.isEmpty()) {
            visitor.accept(path, this);
        }
        entries.forEach((name, entry) -> entry.value().leaves(path.isEmpty() ? name : path + "." + name, visitor));
    }

    /** This mapping laid over another one: mappings merge key by key, everything else of this one wins, lists as a whole. */
    YamlMap over(YamlMap base) {
        Map<String, Entry> merged = new LinkedHashMap<>(base.entries);
        entries.forEach((name, entry) -> merged.merge(name, entry, YamlMap::merge));
        return new YamlMap(merged, at);
    }

    /** This mapping without one key. */
    YamlMap without(String name) {
        Map<String, Entry> rest = new LinkedHashMap<>(entries);
        rest.remove(name);
        return new YamlMap(rest, at);
    }

    /** Where a key stands; null when it is missing. */
    @Nullable
    FilePosition keyAt(String name) {
        @Nullable Entry entry = entries.get(name);
        return entry == null ? null : entry.key();
    }

    private static Entry merge(Entry below, Entry above) {
        return below.value() instanceof YamlMap base && above.value() instanceof YamlMap map
                ? new Entry(above.key(), map.over(base))
                : above;
    }
}
