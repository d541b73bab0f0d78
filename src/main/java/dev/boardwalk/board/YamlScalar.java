package dev.boardwalk.board;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** A text, number, truth value or null. */
record YamlScalar(JsonNode json, FilePosition at) implements YamlNode {

    /** The text itself; other values as JSON writes them. */
    String text() {
        return json.isString() ? json.stringValue() : json.toString();
    }

    /** Changes the text; other values stay. */
    YamlScalar mapText(UnaryOperator<String> change) {
        return json.isString() ? new YamlScalar(JSON.stringNode(change.apply(json.stringValue())), at) : this;
    }

    @Override
    public void leaves(String path, BiConsumer<String, YamlNode> visitor) {
        visitor.accept(path, this);
    }
}
