package dev.boardwalk.ops.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A preview as a table: for each field of each ad its value and why. */
final class PreviewRows {
    /** Long or derived: JSON has them. */
    private static final List<String> LEFT_OUT = List.of("evidence", "descriptionMarkdown", "key", "sections", "url");

    private PreviewRows() {}

    static Rows of(ObjectNode preview) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int number = 0;
        for (JsonNode ad : preview.path("jobAds")) {
            number++;
            for (Map.Entry<String, JsonNode> field : ad.properties()) {
                if (!LEFT_OUT.contains(field.getKey()) && !isEmpty(field.getValue())) {
                    rows.add(row(number, field, ad.path("evidence").path(field.getKey())));
                }
            }
        }
        for (JsonNode link : preview.path("links")) {
            rows.add(Arrays.asList(0, "link", link.asString(), null, null));
        }
        return new Rows("boardwalk/preview-fields/v1", List.of("ad", "field", "value", "extractor", "rule"), rows);
    }

    private static List<@Nullable Object> row(int number, Map.Entry<String, JsonNode> field, JsonNode evidence) {
        JsonNode value = field.getValue();
        return Arrays.asList(
                number,
                field.getKey(),
                value.isString() ? value.asString() : value.toString(),
                text(evidence, "extractor"),
                text(evidence, "rule"));
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isString() && value.asString().isEmpty());
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }
}
