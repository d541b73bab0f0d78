package dev.boardwalk.extract.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where a value stands in a JSON document, or in an XML document read by {@link XmlTree}.
 *
 * <pre>
 * location.name                       names with dots; a list on the way means each of its items
 * https://jobs.example/{slug}/{id}    a text; a hole without a value takes the neighbouring comma with it, a text without any value is none
 * lists | &lt;h3&gt;{text}&lt;/h3&gt;{content}     for each value of the path, the text made of it
 * remote ? Remote                     the words, where the value says yes
 * locationType=1 ? Remote             the words, where the value is this one
 * </pre>
 */
final class FieldPath {
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern CHOICE = Pattern.compile("([^?|{}=\\s]+)(?:=([^?]*?))?\\s{1,9}\\?\\s+(.+)");
    private static final Pattern SEPARATORS = Pattern.compile("(?:^|(?<=,))\\s*,|,\\s*$|^\\s+|(?<!\\s)\\s+$");

    private final String text;

    FieldPath(String text) {
        this.text = text.strip();
    }

    /** The values as texts, blank ones left out. */
    List<String> texts(JsonNode from) {
        int each = text.indexOf(" | ");
        if (each > 0) {
            FieldPath made = new FieldPath(text.substring(each + 3));
            return new FieldPath(text.substring(0, each))
                    .nodes(from).stream()
                            .flatMap(node -> made.texts(node).stream())
                            .toList();
        }
        Matcher choice = CHOICE.matcher(text);
        if (choice.matches()) {
            String wanted = choice.group(2);
            boolean chosen = new FieldPath(choice.group(1))
                    .texts(from).stream()
                            .anyMatch(
                                    value -> wanted == null ? saysYes(value) : value.equalsIgnoreCase(wanted.strip()));
            return chosen ? List.of(choice.group(3).strip()) : List.of();
        }
        return text.contains("{")
                ? filled(from).map(List::of).orElse(List.of())
                : nodes(from).stream().flatMap(node -> scalar(node).stream()).toList();
    }

    /** The first of {@link #texts}. */
    Optional<String> text(JsonNode from) {
        return texts(from).stream().findFirst();
    }

    /** What the path leads to, lists taken apart. */
    List<JsonNode> nodes(JsonNode from) {
        List<JsonNode> nodes = flat(from).toList();
        for (String name : text.isEmpty() ? new String[0] : text.split("\\.")) {
            nodes = nodes.stream().flatMap(node -> flat(node.path(name))).toList();
        }
        return nodes;
    }

    /** True when the path leads to anything but null, an empty list included: what tells a document from another one. */
    boolean exists(JsonNode from) {
        JsonNode node = from;
        for (String name : text.isEmpty() ? new String[0] : text.split("\\.")) {
            node = node.path(name);
        }
        return !node.isMissingNode() && !node.isNull();
    }

    static boolean saysYes(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes") || value.equals("1");
    }

    private static Stream<JsonNode> flat(JsonNode node) {
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(items::add);
            return items.stream().flatMap(FieldPath::flat);
        }
        return node.isMissingNode() || node.isNull() ? Stream.empty() : Stream.of(node);
    }

    private static Optional<String> scalar(JsonNode node) {
        JsonNode value = node.isObject() ? node.path(XmlTree.TEXT) : node;
        return value.isValueNode() && !value.isNull() && !value.asString().isBlank()
                ? Optional.of(value.asString().strip())
                : Optional.empty();
    }

    private Optional<String> filled(JsonNode from) {
        boolean[] any = new boolean[1];
        String filled = HOLE.matcher(text).replaceAll(hole -> {
            Optional<String> value = new FieldPath(hole.group(1)).text(from);
            any[0] |= value.isPresent();
            return Matcher.quoteReplacement(value.orElse(""));
        });
        String tidy = SEPARATORS.matcher(filled).replaceAll("");
        return any[0] ? Optional.of(tidy) : Optional.empty();
    }
}
