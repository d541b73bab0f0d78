package dev.boardwalk.board;

import dev.boardwalk.board.ApiRules.ApiField;
import dev.boardwalk.board.ApiRules.Detail;
import dev.boardwalk.board.ApiRules.Paging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@link ApiRules} in the shape of a board file, both ways. */
final class ApiDocument {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String FROM = "from";

    private ApiDocument() {}

    /** Null when the board file has no {@code api}. */
    static @Nullable ApiRules read(JsonNode json) {
        if (!json.isObject()) {
            return null;
        }
        JsonNode detail = json.path("detail");
        JsonNode next = json.path("next");
        return new ApiRules(
                json.path("items").asString(""),
                text(json, "where"),
                text(json, "link"),
                fields(json.path("fields")),
                detail.isObject() ? new Detail(detail.path("item").asString(""), fields(detail.path("fields"))) : null,
                next.isObject() ? paging(next) : null,
                "POST".equals(text(json, "method")),
                text(json, "emptyMarker"));
    }

    private static Paging paging(JsonNode json) {
        return new Paging(
                text(json, "offset"),
                text(json, "page"),
                text(json, "token"),
                text(json, "as"),
                json.path("size").asInt(),
                json.path("first").asInt(0),
                text(json, "total"));
    }

    private static Map<String, ApiField> fields(JsonNode json) {
        Map<String, ApiField> fields = new LinkedHashMap<>();
        json.propertyStream().forEach(field -> fields.put(field.getKey(), field(field.getValue())));
        return fields;
    }

    private static ApiField field(JsonNode json) {
        if (!json.isObject()) {
            return new ApiField(texts(json), Map.of());
        }
        Map<String, String> parts = new LinkedHashMap<>();
        json.propertyStream()
                .filter(part -> !part.getKey().equals(FROM))
                .forEach(part -> parts.put(part.getKey(), part.getValue().asString()));
        return new ApiField(json.has(FROM) ? texts(json.path(FROM)) : List.of(""), parts);
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(item -> texts.add(item.asString()));
        } else {
            texts.add(json.asString());
        }
        return texts;
    }

    static ObjectNode json(ApiRules api) {
        ObjectNode json = JSON.objectNode();
        json.put("items", api.items());
        put(json, "where", api.where());
        put(json, "link", api.link());
        json.set("fields", json(api.fields()));
        if (api.detail() != null) {
            json.putObject("detail")
                    .put("item", api.detail().item())
                    .set("fields", json(api.detail().fields()));
        }
        if (api.next() != null) {
            ObjectNode next = json.putObject("next");
            put(next, "offset", api.next().offset());
            put(next, "page", api.next().page());
            put(next, "token", api.next().token());
            put(next, "as", api.next().as());
            next.put("size", api.next().size()).put("first", api.next().first());
            put(next, "total", api.next().total());
        }
        put(json, "method", api.posts() ? "POST" : null);
        put(json, "emptyMarker", api.emptyMarker());
        return json;
    }

    private static ObjectNode json(Map<String, ApiField> fields) {
        ObjectNode json = JSON.objectNode();
        new TreeMap<>(fields).forEach((name, field) -> {
            ArrayNode from = JSON.arrayNode();
            field.from().forEach(from::add);
            if (field.parts().isEmpty()) {
                json.set(name, from);
            } else {
                ObjectNode parts = json.putObject(name);
                parts.set(FROM, from);
                new TreeMap<>(field.parts()).forEach(parts::put);
            }
        });
        return json;
    }

    private static @Nullable String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        return value.isString() ? value.stringValue() : null;
    }

    private static void put(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}
