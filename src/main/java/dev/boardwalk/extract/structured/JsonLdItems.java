package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.structured.SchemaValue.Item;
import dev.boardwalk.extract.structured.SchemaValue.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** JSON-LD as schema.org things: lists, {@code @graph}, {@code @value} and nested lists are resolved, references within the page followed one step. */
final class JsonLdItems {
    private final Map<String, Item> byId = new HashMap<>();
    private final List<Item> all = new ArrayList<>();

    private JsonLdItems() {}

    /** Every thing of the blocks, in page order, the outer before the inner. */
    static List<Item> of(List<JsonNode> roots) {
        JsonLdItems items = new JsonLdItems();
        roots.forEach(items::values);
        return items.all.stream().map(items::withReferences).toList();
    }

    private List<SchemaValue> values(JsonNode node) {
        if (node.isArray()) {
            List<SchemaValue> values = new ArrayList<>();
            node.forEach(each -> values.addAll(values(each)));
            return values;
        }
        if (node.isObject()) {
            JsonNode literal = node.get("@value");
            return literal == null ? List.of(item(node)) : values(literal);
        }
        return node.isValueNode() && !node.isNull() ? List.of(new Text(node.asString())) : List.of();
    }

    private Item item(JsonNode object) {
        int place = all.size();
        Set<String> types = new HashSet<>();
        Map<String, List<SchemaValue>> properties = new HashMap<>();
        String[] id = new String[1];
        object.forEachEntry((key, value) -> {
            switch (SchemaValue.name(key)) {
                case "@type", "type" -> typeNames(value, types);
                case "@id" -> id[0] = value.isString() ? value.asString() : null;
                case "@context" -> {} // schema.org in all that carries a JobPosting
                default ->
                    properties.merge(SchemaValue.name(key), values(value), (first, second) -> {
                        List<SchemaValue> both = new ArrayList<>(first);
                        both.addAll(second);
                        return both;
                    });
            }
        });
        Item item = new Item(types, id[0], properties);
        all.add(place, item);
        if (item.id() != null && !properties.isEmpty()) {
            byId.putIfAbsent(item.id(), item);
        }
        return item;
    }

    private static void typeNames(JsonNode value, Set<String> types) {
        if (value.isArray()) {
            value.forEach(each -> typeNames(each, types));
        } else if (value.isString()) {
            types.add(SchemaValue.name(value.asString()));
        }
    }

    private Item withReferences(Item item) {
        Map<String, List<SchemaValue>> resolved = new HashMap<>();
        item.properties()
                .forEach((name, values) ->
                        resolved.put(name, values.stream().map(this::resolved).toList()));
        return new Item(item.types(), item.id(), resolved);
    }

    private SchemaValue resolved(SchemaValue value) {
        boolean reference = value instanceof Item item
                && item.id() != null
                && item.properties().isEmpty();
        return reference && value instanceof Item item ? byId.getOrDefault(item.id(), item) : value;
    }
}
