package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * trailing commas, JavaScript's quotes and names, the faults of {@link JsonRepair}, and an end that is cut off ({@link CutJson}).
 *
 * @param roots what could be read, in page order
 * @param broken for each block that could not be read as a whole, why and where
 */
record JsonLdBlocks(List<JsonNode> roots, List<String> broken) {
    private static final Pattern TYPE = Pattern.compile("(?i)\\s*application/(?:ld\\+json|json\\+ld)\\b.*");
    private static final List<String> WRAPPERS =
            List.of("//", "/*", "*/", "<!--", "-->", "><!--", "<![CDATA[", "<!]]>", "]]>", ";", "\ufeff");
    private static final Pattern ENTITIES = Pattern.compile("^[\\[{\\s]*&(?:quot|#34|#x22);", Pattern.CASE_INSENSITIVE);
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build()
            .readerFor(JsonNode.class);
    /** What JavaScript allows: an apostrophe inside such a string ends it too early, and then the rest does not parse. */
    private static final ObjectReader AS_SCRIPT = READER.withFeatures(
            JsonReadFeature.ALLOW_SINGLE_QUOTES,
            JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
            JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
            JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS);

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
            roots.addAll(parse(READER, json));
        } catch (JacksonException e) {
            mended(json).ifPresentOrElse(roots::addAll, () -> broken.add(reason(e)));
        }
    }

    /** The first way to mend it that gives whole documents, the surest first. */
    private static Optional<List<JsonNode>> mended(String json) {
        String repaired = JsonRepair.repair(json);
        return parsed(READER, repaired)
                .or(() -> parsed(AS_SCRIPT, json))
                .or(() -> parsed(AS_SCRIPT, repaired))
                .or(() -> CutJson.closed(repaired).flatMap(closed -> parsed(READER, closed)));
    }

    private static Optional<List<JsonNode>> parsed(ObjectReader reader, String json) {
        try {
            return Optional.of(parse(reader, json));
        } catch (JacksonException e) {
            return Optional.empty(); // then another way is tried
        }
    }

    private static String reason(JacksonException e) {
        return "%s at line %d"
                .formatted(
                        PlainText.fold(e.getOriginalMessage()),
                        e.getLocation() == null ? 0 : e.getLocation().getLineNr());
    }

    /** A block may hold several documents one after the other. */
    private static List<JsonNode> parse(ObjectReader reader, String json) {
        try (MappingIterator<JsonNode> documents = reader.readValues(json)) {
            return documents.readAll();
        }
    }
}
