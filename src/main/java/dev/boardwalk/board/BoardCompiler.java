package dev.boardwalk.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a checked definition, or a stored document, which has the same shape, into a board. */
final class BoardCompiler {
    static final String API_VERSION = "boardwalk/v1";

    private BoardCompiler() {}

    /** @throws IllegalArgumentException when the definition was never checked, or is of another version */
    static Board compile(JsonNode json) {
        String version = text(json, "apiVersion");
        if (!API_VERSION.equals(version)) {
            throw new IllegalArgumentException("Not a board document of version " + API_VERSION + ": " + version);
        }
        List<StartPage> start = new ArrayList<>();
        json.path("start").forEach(entry -> start.add(start(entry)));
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        json.path("fields").propertyStream().forEach(field -> fields.put(field.getKey(), field(field.getValue())));
        List<SavedPage> tests = new ArrayList<>();
        json.path("tests").forEach(test -> tests.add(new SavedPage(required(test, "page"), required(test, "expect"))));
        return new Board(
                required(json, "id"),
                required(json, "name"),
                texts(json.path("labels")),
                new Scope(new HashSet<>(texts(json.path("scope").path("hosts"))), text(json.path("scope"), "detail")),
                politeness(json.path("politeness")),
                start,
                listing(json.path("listing")),
                ApiDocument.read(json.path("api")),
                fields,
                defaults(json.path("defaults")),
                ExpectDocument.read(json.path("expect")),
                tests);
    }

    private static StartPage start(JsonNode entry) {
        return Stream.of(StartPage.Kind.values())
                .filter(kind -> entry.has(kind.key()))
                .findFirst()
                .map(kind -> new StartPage(kind, required(entry, kind.key())))
                .orElseThrow(() -> new IllegalArgumentException("A start page of the board document has no kind"));
    }

    private static Politeness politeness(JsonNode json) {
        @Nullable String minDelay = text(json, "minDelay");
        @Nullable
        Duration pause = minDelay == null
                ? null
                : PauseText.read(minDelay)
                        .orElseThrow(
                                () -> new IllegalArgumentException("politeness.minDelay is no pause: " + minDelay));
        return new Politeness(
                pause,
                json.path("maxPages").asInt(Politeness.DEFAULT_MAX_PAGES),
                json.path("maxRequests").asInt(Politeness.DEFAULT_MAX_REQUESTS));
    }

    private static ListingRules listing(JsonNode json) {
        return new ListingRules(text(json, "item"), text(json, "link"), text(json, "next"), text(json, "emptyMarker"));
    }

    private static FieldRule field(JsonNode json) {
        JsonNode select = json.path("select");
        List<String> selectors = select.isString() ? List.of(select.stringValue()) : texts(select);
        return new FieldRule(selectors, json.path("required").asBoolean(false));
    }

    private static BoardDefaults defaults(JsonNode json) {
        return new BoardDefaults(
                text(json, "country"),
                text(json, "city"),
                text(json, "company"),
                text(json, "currency"),
                text(json, "language"));
    }

    private static @Nullable String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        return value.isString() ? value.stringValue() : null;
    }

    private static String required(JsonNode json, String key) {
        @Nullable String value = text(json, key);
        if (value == null) {
            throw new IllegalArgumentException("The board document has no `" + key + "`");
        }
        return value;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
