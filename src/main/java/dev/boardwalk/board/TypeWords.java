package dev.boardwalk.board;

import tools.jackson.databind.JsonNode;

/** Types as people say them. */
final class TypeWords {
    private TypeWords() {}

    /** For a type of the schema. */
    static String expected(String schemaType) {
        return switch (schemaType) {
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "keys with values";
            default -> schemaType;
        };
    }

    /** For a value that was found. */
    static String found(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "the text `" + value.asString() + "`";
            case NUMBER -> "the number " + value.asString();
            case BOOLEAN -> "`" + value.asString() + "`";
            case ARRAY -> "a list";
            case OBJECT -> "keys with values";
            default -> "nothing";
        };
    }
}
