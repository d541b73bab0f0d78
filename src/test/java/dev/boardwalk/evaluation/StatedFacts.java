package dev.boardwalk.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a JobPosting in JSON-LD says, read a second time and in the plainest way: this is the truth of pages that carry one, so it shares no code with
 * the reader it judges.
 */
final class StatedFacts {
    private final JsonNode posting;

    StatedFacts(JsonNode posting) {
        this.posting = posting;
    }

    /** By field, only what is there in a form that leaves no doubt. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "title", text(posting.path("title")));
        put(facts, "company", text(first(posting.path("hiringOrganization")).path("name")));
        put(facts, "place", text(address().path("addressLocality")));
        put(facts, "datePosted", date(posting.path("datePosted")));
        put(facts, "validThrough", date(posting.path("validThrough")));
        put(facts, "employmentType", employmentType());
        put(facts, "payMin", amount("minValue"));
        put(facts, "payMax", amount("maxValue"));
        return facts;
    }

    private JsonNode address() {
        return first(first(posting.path("jobLocation")).path("address"));
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    private static @Nullable String text(JsonNode node) {
        JsonNode one = first(node);
        if (!one.isString()) {
            return null;
        }
        String text = StringEscapeUtils.unescapeHtml4(StringEscapeUtils.unescapeHtml4(one.stringValue()))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String date(JsonNode node) {
        String text = text(node);
        try {
            return text == null || text.length() < 10
                    ? null
                    : LocalDate.parse(text.substring(0, 10)).toString();
        } catch (DateTimeParseException e) {
            return null; // no ISO date: what it means is a matter of opinion
        }
    }

    private @Nullable String employmentType() {
        List<String> types = new ArrayList<>();
        JsonNode node = posting.path("employmentType");
        (node.isArray() ? node : List.of(node)).forEach(type -> types.add(type.asString("")));
        boolean vocabulary = types.stream()
                .allMatch(type -> type.matches("FULL_TIME|PART_TIME|CONTRACTOR|TEMPORARY|INTERN|VOLUNTEER|PER_DIEM"));
        return vocabulary ? types.stream().sorted().toList().toString() : null;
    }

    private @Nullable String amount(String name) {
        JsonNode value = first(first(posting.path("baseSalary")).path("value")).path(name);
        String text = value.isNumber() ? value.numberValue().toString() : value.asString("");
        boolean figure = text.matches("\\d+(?:\\.\\d+)?") && Double.parseDouble(text) > 0;
        return figure ? String.valueOf((long) Double.parseDouble(text)) : null;
    }

    private static void put(Map<String, String> facts, String field, @Nullable String value) {
        if (value != null) {
            facts.put(field, value);
        }
    }
}
