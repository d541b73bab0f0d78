package dev.boardwalk.board;

import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A list. */
record YamlList(List<YamlNode> items, FilePosition at) implements YamlNode {
    YamlList {
        items = List.copyOf(items);
    }

    @Override
    public JsonNode json() {
        ArrayNode array = JSON.arrayNode();
        items.forEach(item -> array.add(item.json()));
        return array;
    }

    @Override
    public void leaves(String path, BiConsumer<String, YamlNode> visitor) {
        if (items.isEmpty()) {
            visitor.accept(path, this);
        }
        for (int i = 0; i < items.size(); i++) {
            items.get(i).leaves(path + "[" + i + "]", visitor);
        }
    }
}
