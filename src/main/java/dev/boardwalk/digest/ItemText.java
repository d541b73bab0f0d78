package dev.boardwalk.digest;

import dev.boardwalk.digest.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a change into a line for people. */
final class ItemText {
    /** Columns told in words of their own; every other one by its name. */
    private static final Map<String, String> NAMES = Map.of(
            "valid_through", "deadline",
            "work_mode", "work mode",
            "employment_types", "employment type",
            "locations", "places",
            "apply_url", "apply link",
            "date_posted", "date posted");

    private ItemText() {}

    static Digest.Item item(Change change) {
        JsonNode row = change.row();
        List<String> boards = new ArrayList<>();
        row.path("boards").forEach(board -> boards.add(board.asString()));
        return new Digest.Item(
                change.postingId(),
                row.path("title").asString(),
                text(row, "company"),
                place(row),
                PayText.of(row),
                row.path("url").asString(),
                boards,
                note(change));
    }

    private static @Nullable String place(JsonNode row) {
        String place = Stream.of(text(row, "city"), text(row, "country"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (!place.isEmpty()) {
            return place;
        }
        JsonNode first = row.path("locations").path(0);
        return first.isMissingNode() ? null : first.asString();
    }

    private static @Nullable String note(Change change) {
        if (change.kind() == Kind.CLOSED) {
            return change.reason() == null
                    ? null
                    : change.reason().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        if (change.kind() != Kind.CHANGED) {
            return null;
        }
        List<String> notes = new ArrayList<>();
        if (change.fields().stream().anyMatch(field -> field.startsWith("pay_"))) {
            String before = or(change.before(), PayText::of);
            String after = or(change.after(), PayText::of);
            if (!before.equals(after)) {
                notes.add("pay: " + before + " → " + after);
            }
        }
        change.fields().stream()
                .filter(field -> !field.startsWith("pay_") && !DERIVED.contains(field))
                .forEach(field -> notes.add(fieldNote(change, field)));
        return notes.isEmpty() ? null : String.join("; ", notes);
    }

    /** Columns that only follow another one which is told. */
    private static final List<String> DERIVED =
            List.of("title_core", "company_key", "city", "region", "country", "date_posted_latest");

    private static String fieldNote(Change change, String field) {
        String name = NAMES.getOrDefault(field, field.replace('_', ' '));
        if (field.equals("skills") || field.equals("apply_url")) {
            return name + " changed";
        }
        return name + ": " + or(change.before(), row -> text(row, field)) + " → "
                + or(change.after(), row -> text(row, field));
    }

    private static String or(@Nullable JsonNode row, Function<JsonNode, @Nullable String> text) {
        String value = row == null ? null : text.apply(row);
        return value == null ? "not stated" : value;
    }

    private static @Nullable String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(entry -> all.add(entry.asString()));
            return all.isEmpty() ? null : String.join(", ", all);
        }
        return value.asString();
    }
}
