package dev.boardwalk.extract.data;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A feed's item with the names its namespaces gave also without their prefix, as long as nothing has that name, and its longest text as {@code @longest}:
 * feeds keep the whole text in any of {@code description}, {@code content:encoded}, {@code content}, {@code content_html} and {@code summary}.
 */
record ItemNames(ObjectNode item) {
    private static final Set<String> TEXTS = Set.of(
            "description", "encoded", "content", "content_html", "content_text", "summary", "body", "jobdescription");

    /** Namespaces whose words are about pictures and comments, not about the job. */
    private static final Set<String> OTHERS = Set.of("media", "slash", "wfw", "thr", "sy", "itunes");

    static ItemNames of(JsonNode item) {
        ObjectNode named = (ObjectNode) item.deepCopy();
        @Nullable String longest = null;
        for (String name : item.propertyNames()) {
            int colon = name.indexOf(':');
            String local = name.substring(colon + 1);
            if (colon > 0 && !OTHERS.contains(name.substring(0, colon)) && !named.has(local)) {
                named.set(local, item.get(name));
            }
            if (TEXTS.contains(local)) {
                String text = String.join("\n", new FieldPath("").texts(item.get(name)));
                longest = longest == null || text.length() > longest.length() ? text : longest;
            }
        }
        if (longest != null) {
            named.put("@longest", longest);
        }
        return new ItemNames(named);
    }
}
