package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON-LD of a page, with what sites get wrong about JSON: wrappers around it, entities in place of quotes, raw line breaks in strings, comments,
 * trailing commas, and the two faults of {@link JsonRepair}.
 *
 * @param roots what could be read, in page order
 * @param broken for each block that could not be read as a whole, why and where
 */
record JsonLdBlocks(List<JsonNode> roots, List<String> broken) {
    private static final Pattern TYPE = Pattern.compile("(?i)\\s*application/(?:ld\\+json|json\\+ld)\\b.*");
    private static final List<String> WRAPPERS =
            List.of("//", "/*", "*/", "<!--", "-->", "<![CDATA[", "]]>", ";", "\ufeff");
    private static final Pattern ENTITIES = Pattern.compile("^[\\[{\\s]*&(?:quot|#34|#x22);", Pattern.CASE_INSENSITIVE);
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build()
            .readerFor(JsonNode.class);

    static JsonLdBlocks of(Document document) {
        List<JsonNode> roots = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (Element script : document.getElementsByTag("script")) {
            if (TYPE.matcher(script.attr("type")).matches()) {
                read(unwrapped(script.data()), roots, broken);
            }
        }
        return new JsonLdBlocks(List.copyOf(roots), List.copyOf(broken));
    }

    private static String unwrapped(String data) {
        String json = data.strip();
        String before;
        do {
            before = json;
            for (String wrapper : WRAPPERS) {
                json = json.startsWith(wrapper)
                        ? json.substring(wrapper.length()).strip()
                        : json;
                json = json.endsWith(wrapper)
                        ? json.substring(0, json.length() - wrapper.length()).strip()
                        : json;
            }
        } while (!json.equals(before));
        return ENTITIES.matcher(json).find() ? Parser.unescapeEntities(json, false) : json;
    }

    private static void read(String json, List<JsonNode> roots, List<String> broken) {
        if (json.isBlank()) {
            return; // talent platforms leave the block empty when the template has no data
        }
        try {
            roots.addAll(parse(json));
        } catch (JacksonException e) {
            readRepaired(json, e, roots, broken);
        }
    }

    private static void readRepaired(String json, JacksonException first, List<JsonNode> roots, List<String> broken) {
        try {
            roots.addAll(parse(JsonRepair.repair(json)));
        } catch (JacksonException e) {
            broken.add("%s at line %d"
                    .formatted(
                            PlainText.fold(first.getOriginalMessage()),
                            first.getLocation() == null
                                    ? 0
                                    : first.getLocation().getLineNr()));
        }
    }

    /** A block may hold several documents one after the other. */
    private static List<JsonNode> parse(String json) {
        try (MappingIterator<JsonNode> documents = READER.readValues(json)) {
            return documents.readAll();
        }
    }
}
