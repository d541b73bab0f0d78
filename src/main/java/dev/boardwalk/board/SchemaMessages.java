package dev.boardwalk.board;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in a board author's words what a schema violation is, at the key or value itself. */
final class SchemaMessages {
    private static final String NOT_YET = "#/$defs/notYet-";

    private final JsonNode schema;
    private final YamlMap board;
    private final Problems problems;

    SchemaMessages(JsonNode schema, YamlMap board, Problems problems) {
        this.schema = schema;
        this.board = board;
        this.problems = problems;
    }

    void addAll(List<Error> errors) {
        errors.forEach(this::add);
    }

    private void add(Error error) {
        KeyPath path = KeyPath.of(error.getInstanceLocation());
        JsonNode rules = rulesOf(error);
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(path, error.getProperty(), rules);
            case "minProperties", "maxProperties" ->
                value(
                        path,
                        "one kind of page with its URL, found "
                                + path.in(board).map(node -> node.json().size()).orElse(0),
                        "give each its own dash: - sitemap: https://jobs.example.com/sitemap.xml");
            case "required" -> missingKey(path, error.getProperty(), rules);
            case "not" -> refusedKey(path, rules.path("description").asString());
            case "type" -> wrongType(path, rules);
            case "const" ->
                value(path, "expected `" + rules.path("const").asString() + "`, found " + found(path), null);
            case "pattern" -> value(path, found(path) + ": " + why(rules), null);
            case "minimum", "maximum" -> value(path, found(path) + " is out of range", "allowed: " + range(rules));
            case "minItems" -> problems.error(path.keyIn(board), path + ": the list is empty", "give at least one");
            case "minLength" -> value(path, "the text is empty", "fill it in or remove the key");
            case "maxLength" ->
                value(path, "longer than " + rules.path("maxLength").asInt() + " characters", null);
            default -> value(path, error.getMessage(), null);
        }
    }

    private void value(KeyPath path, String message, @Nullable String suggestion) {
        problems.error(path.valueIn(board), path + ": " + message, suggestion);
    }

    /** The library places an unknown key at the mapping around it: the key itself is looked up. */
    private void unknownKey(KeyPath around, String key, JsonNode rules) {
        FilePosition at = around.plus(key).keyIn(board);
        if (key.toLowerCase(Locale.ROOT).contains("robots")) {
            String message = "`" + key + "`: robots.txt cannot be turned off; it is obeyed on every board";
            problems.error(at, message, "remove the key");
            return;
        }
        problems.error(at, "unknown key `" + key + "`" + within(around), Suggestions.didYouMean(key, allowed(rules)));
    }

    private static List<String> allowed(JsonNode rules) {
        List<String> allowed = new ArrayList<>();
        rules.path("properties").propertyStream().forEach(property -> {
            if (!property.getValue().path("$ref").asString("").startsWith(NOT_YET)) {
                allowed.add(property.getKey());
            }
        });
        return allowed;
    }

    private void refusedKey(KeyPath path, String message) {
        String around = path.parent().toString().replaceAll("\\[\\d+]$", "");
        problems.error(path.keyIn(board), around.isEmpty() ? message : around + ": " + message, "remove it");
    }

    private void missingKey(KeyPath around, String key, JsonNode rules) {
        String description =
                rules.path("properties").path(key).path("description").asString("");
        problems.error(
                around.keyIn(board),
                "`" + key + "` is missing" + within(around),
                description.isEmpty() ? null : key + ": " + description);
    }

    private void wrongType(KeyPath path, JsonNode rules) {
        JsonNode type = rules.path("type");
        List<String> expected = (type.isArray() ? type.valueStream() : List.of(type).stream())
                .map(word -> TypeWords.expected(word.asString()))
                .toList();
        JsonNode value = path.in(board).map(YamlNode::json).orElse(YamlNode.JSON.nullNode());
        @Nullable String suggestion = null;
        if (rules.has("examples")) {
            suggestion = "such as " + rules.path("examples").path(0).asString();
        } else if ((value.isNumber() || value.isBoolean()) && expected.contains(TypeWords.expected("string"))) {
            suggestion = "put it in quotes: \"" + value.asString() + "\"";
        }
        value(path, "expected " + String.join(" or ", expected) + ", found " + TypeWords.found(value), suggestion);
    }

    private static String why(JsonNode rules) {
        return rules.path("patternErrorMessage")
                .asString("does not match " + rules.path("pattern").asString());
    }

    private static String range(JsonNode rules) {
        String least = rules.path("minimum").asString();
        return rules.has("maximum") ? least + " to " + rules.path("maximum").asString() : least + " or more";
    }

    private String found(KeyPath path) {
        return path.in(board)
                .map(node -> node instanceof YamlScalar text ? "`" + text.text() + "`" : TypeWords.found(node.json()))
                .orElse("nothing");
    }

    private static String within(KeyPath around) {
        return around.isTop() ? "" : " in `" + around + "`";
    }

    /** The part of the schema that holds the violated keyword. */
    private JsonNode rulesOf(Error error) {
        String pointer = error.getSchemaLocation().getFragment().toString();
        return schema.at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
    }
}
