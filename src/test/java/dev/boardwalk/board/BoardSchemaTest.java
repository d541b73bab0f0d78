package dev.boardwalk.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.RawField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BoardSchemaTest {
    private final JsonNode schema = read();

    /** Found for every page alike, or told by defaults.language: no board has a selector for it. */
    private static final List<RawField> NOT_SELECTED = List.of(RawField.CANONICAL_URL, RawField.LANGUAGE);

    @Test
    void everyFieldAnExtractorMayFindCanBeSelected() {
        List<String> expected = new ArrayList<>(List.of("description"));
        Arrays.stream(RawField.values())
                .filter(field -> !NOT_SELECTED.contains(field))
                .forEach(field -> expected.add(field.key()));

        assertThat(schema.at("/properties/fields/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyPropertyIsDescribedForEditors() {
        List<String> bare = new ArrayList<>();
        collectBare("", schema, bare);

        assertThat(bare).isEmpty();
    }

    private void collectBare(String path, JsonNode node, List<String> bare) {
        node.path("properties").propertyStream().forEach(property -> {
            String name = path + "." + property.getKey();
            JsonNode rules = property.getValue();
            JsonNode target =
                    rules.has("$ref") ? schema.at(rules.path("$ref").asString().substring(1)) : rules;
            if (rules.path("description")
                    .asString(target.path("description").asString(""))
                    .isEmpty()) {
                bare.add(name);
            }
            collectBare(name, target, bare);
            collectBare(name + "[]", target.path("items"), bare);
        });
    }

    private static JsonNode read() {
        try {
            return JsonMapper.shared().readTree(Files.readString(Path.of("jobs-config/schema/board.v1.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
