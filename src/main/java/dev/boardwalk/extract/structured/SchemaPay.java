package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.structured.SchemaJobPosting.Composite;
import dev.boardwalk.extract.structured.SchemaValue.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pay of a schema.org/JobPosting. The amount, its unit and its currency stand at any of three levels: {@code baseSalary}, its {@code value}, and
 * the posting itself. {@code estimatedSalary} is not read: it is not what the employer said.
 */
public final class SchemaPay {
    private static final List<String> AMOUNTS = List.of("value", "minValue", "maxValue");
    /** An empty form field: nobody pays nothing and calls it a base salary. */
    private static final Pattern NOTHING = Pattern.compile("0+(?:[.,]0+)?");

    private SchemaPay() {}

    /** One for each amount; empty when there is none, whatever is said about currency and unit. */
    static List<Composite> of(Item posting) {
        List<Composite> all = new ArrayList<>();
        for (SchemaValue salary : posting.all("baseSalary")) {
            List<Item> levels = new ArrayList<>();
            List<String> scalars = new ArrayList<>();
            flatten(salary, levels, scalars);
            levels.add(posting);
            pay(levels, scalars).ifPresent(all::add);
        }
        return all;
    }

    /** The innermost level first. */
    private static void flatten(SchemaValue value, List<Item> levels, List<String> scalars) {
        if (value instanceof Item item) {
            item.all("value").forEach(inner -> flatten(inner, levels, scalars));
            item.all("price").forEach(inner -> flatten(inner, levels, scalars));
            levels.add(item);
        } else {
            value.readable().ifPresent(scalars::add);
        }
    }

    private static Optional<Composite> pay(List<Item> levels, List<String> scalars) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : AMOUNTS) {
            Optional<String> amount =
                    name.equals("value") ? scalars.stream().findFirst() : first(levels, List.of(name));
            amount.filter(text -> !NOTHING.matcher(text).matches()).ifPresent(text -> parts.put(name, text));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        first(levels, List.of("currency", "salaryCurrency", "priceCurrency"))
                .ifPresent(text -> parts.put("currency", text));
        first(levels, List.of("unitText", "unitCode")).ifPresent(text -> parts.put("unitText", text));
        return Optional.of(new Composite(text(parts), parts, "baseSalary", true));
    }

    private static Optional<String> first(List<Item> levels, List<String> properties) {
        return levels.stream()
                .flatMap(item -> properties.stream().flatMap(property -> item.texts(property).stream()))
                .findFirst();
    }

    /** The same for parts found elsewhere; null when there is no amount among them. */
    public static @Nullable String readable(Map<String, String> parts) {
        parts.values().removeIf(text -> NOTHING.matcher(text).matches());
        return AMOUNTS.stream().anyMatch(parts::containsKey) ? text(parts) : null;
    }

    private static String text(Map<String, String> parts) {
        List<String> words = new ArrayList<>();
        String value = parts.get("value");
        if (parts.containsKey("currency") && (value == null || value.matches("[\\d., ]+"))) {
            words.add(parts.get("currency"));
        }
        String min = parts.get("minValue");
        String max = parts.get("maxValue");
        if (min == null && max == null) {
            words.add(value);
        } else {
            words.add(min == null ? "up to " + max : max == null ? "from " + min : range(min, max));
        }
        if (parts.containsKey("unitText")) {
            words.add("per " + SchemaJobPosting.lower(parts.get("unitText")));
        }
        return String.join(" ", words);
    }

    private static String range(String min, String max) {
        return min.equals(max) ? min : min + " - " + max;
    }
}
