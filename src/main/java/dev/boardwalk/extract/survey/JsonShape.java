package dev.boardwalk.extract.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the list of ads in a JSON answer of an unknown interface, and which of its names mean what. */
public final class JsonShape {
    /** By field of a board file: the names interfaces give it, lower case without _ and -, the likeliest first. */
    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(
                "title",
                List.of(
                        "title",
                        "jobtitle",
                        "jobopeningname",
                        "positiontitle",
                        "position",
                        "text",
                        "name",
                        "designation"));
        NAMES.put(
                "url",
                List.of(
                        "url",
                        "absoluteurl",
                        "joburl",
                        "hostedurl",
                        "link",
                        "canonicalurl",
                        "publicurl",
                        "externalurl",
                        "applyurl",
                        "originalurl"));
        NAMES.put(
                "company", List.of("company", "companyname", "organizationname", "employer", "brand", "organization"));
        NAMES.put(
                "location",
                List.of("location", "locationname", "fulllocation", "locations", "city", "address", "fulladdress"));
        NAMES.put("employmentType", List.of("employmenttype", "employmenttypes", "jobtype", "type", "timetype"));
        NAMES.put(
                "datePosted",
                List.of(
                        "dateposted",
                        "publishedat",
                        "date",
                        "publishedon",
                        "postedat",
                        "posteddate",
                        "createdat",
                        "created",
                        "postedon"));
        NAMES.put("sourceId", List.of("id", "jobid", "reference", "requisitionid", "shortcode", "uniqueid", "slug"));
        NAMES.put("description", List.of("descriptionhtml", "description", "content", "jobdescription", "body"));
    }

    private static final int DEEPEST = 6;

    private JsonShape() {}

    /**
     * A list and the paths in it.
     *
     * @param items path of the list; "" when the answer is the list
     * @param fields by field of a board file
     * @param ads how many items have a title
     */
    public record Found(String items, Map<String, String> fields, int ads) {}

    public static Optional<Found> of(byte[] bytes) {
        try {
            List<Found> found = new ArrayList<>();
            look(JsonMapper.shared().readTree(bytes), "", 0, found);
            return found.stream()
                    .max(Comparator.comparingInt((Found list) -> list.fields().size())
                            .thenComparingInt(Found::ads));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void look(JsonNode node, String path, int depth, List<Found> found) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            list(node, path).ifPresent(found::add);
            return;
        }
        node.propertyStream().forEach(property -> {
            boolean plain = !property.getKey().contains(".");
            if (plain) {
                look(
                        property.getValue(),
                        path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                        depth + 1,
                        found);
            }
        });
    }

    /** A list of ads has a title for nearly each, and one thing more by which an ad can be told from another or found. */
    private static Optional<Found> list(JsonNode list, String path) {
        List<JsonNode> objects = list.valueStream().filter(JsonNode::isObject).toList();
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        NAMES.forEach((field, names) -> name(objects, names).ifPresent(name -> fields.put(field, name)));
        boolean isAd = fields.containsKey("title")
                && (fields.containsKey("url") || fields.containsKey("description"))
                && fields.size() >= 4;
        return isAd ? Optional.of(new Found(path, fields, objects.size())) : Optional.empty();
    }

    /** The first of the names that most objects have a text under, or below it under the names wrappers use. */
    private static Optional<String> name(List<JsonNode> objects, List<String> names) {
        for (String wanted : names) {
            for (String key : keys(objects)) {
                if (key.toLowerCase(Locale.ROOT).replaceAll("[_-]", "").equals(wanted)) {
                    for (String path : List.of(key, key + ".name", key + ".label", key + ".city")) {
                        if (share(objects, path) >= 0.5) {
                            return Optional.of(path);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> keys(List<JsonNode> objects) {
        return objects.stream()
                .limit(20)
                .flatMap(object -> object.propertyNames().stream())
                .filter(key -> !key.contains(".") && !key.contains("{") && !key.contains("|"))
                .distinct()
                .toList();
    }

    private static double share(List<JsonNode> objects, String path) {
        return objects.stream().filter(object -> hasText(object, path)).count() / (double) objects.size();
    }

    private static boolean hasText(JsonNode object, String path) {
        JsonNode node = object;
        for (String name : path.split("\\.")) {
            node = node.isArray() && !node.isEmpty() ? node.get(0).path(name) : node.path(name);
        }
        JsonNode value = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        return value.isValueNode()
                && !value.isNull()
                && !value.isBoolean()
                && !value.asString().isBlank();
    }
}
