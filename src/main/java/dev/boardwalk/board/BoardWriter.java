package dev.boardwalk.board;

import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A board as JSON in the shape, and the order, of a board file. Written by hand: its keys outlive the names of our records. */
final class BoardWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BoardWriter() {}

    static ObjectNode json(Board board) {
        ObjectNode json = JSON.objectNode();
        json.put("apiVersion", BoardCompiler.API_VERSION);
        json.put("id", board.id());
        json.put("name", board.name());
        texts(json, "labels", board.labels());
        json.set("scope", scope(board.scope()));
        json.set("politeness", politeness(board.politeness()));
        ArrayNode start = json.putArray("start");
        board.start().forEach(url -> start.addObject().put(url.kind().key(), url.url()));
        object(json, "listing", listing(board.listing()));
        if (board.api() != null) {
            json.set("api", ApiDocument.json(board.api()));
        }
        ObjectNode fields = JSON.objectNode();
        new TreeMap<>(board.fields()).forEach((name, rule) -> fields.set(name, field(rule)));
        object(json, "fields", fields);
        object(json, "defaults", defaults(board.defaults()));
        object(json, "expect", ExpectDocument.json(board.expect()));
        ArrayNode tests = JSON.arrayNode();
        board.tests().forEach(test -> tests.addObject().put("page", test.page()).put("expect", test.expect()));
        if (!tests.isEmpty()) {
            json.set("tests", tests);
        }
        return json;
    }

    private static ObjectNode scope(Scope scope) {
        ObjectNode json = JSON.objectNode();
        texts(json, "hosts", new TreeSet<>(scope.hosts()));
        text(json, "detail", scope.detail());
        return json;
    }

    private static ObjectNode politeness(Politeness politeness) {
        ObjectNode json = JSON.objectNode();
        if (politeness.minDelay() != null) {
            json.put("minDelay", PauseText.write(politeness.minDelay()));
        }
        return json.put("maxPages", politeness.maxPages()).put("maxRequests", politeness.maxRequests());
    }

    private static ObjectNode listing(ListingRules listing) {
        ObjectNode json = JSON.objectNode();
        text(json, "item", listing.item());
        text(json, "link", listing.link());
        text(json, "next", listing.next());
        text(json, "emptyMarker", listing.emptyMarker());
        return json;
    }

    private static ObjectNode field(FieldRule rule) {
        ObjectNode json = JSON.objectNode();
        texts(json, "select", rule.select());
        return json.put("required", rule.required());
    }

    private static ObjectNode defaults(BoardDefaults defaults) {
        ObjectNode json = JSON.objectNode();
        text(json, "country", defaults.country());
        text(json, "city", defaults.city());
        text(json, "company", defaults.company());
        text(json, "currency", defaults.currency());
        text(json, "language", defaults.language());
        return json;
    }

    private static void text(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    private static void texts(ObjectNode json, String key, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(key);
            values.forEach(array::add);
        }
    }

    private static void object(ObjectNode json, String key, ObjectNode value) {
        if (!value.isEmpty()) {
            json.set(key, value);
        }
    }
}
