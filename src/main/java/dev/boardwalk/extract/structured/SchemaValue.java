package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value of schema.org data, whatever syntax it was written in. */
sealed interface SchemaValue {

    /** @param source as written: plain text, or HTML, perhaps escaped */
    record Text(String source) implements SchemaValue {}

    /**
     * A thing with properties.
     *
     * @param types its type names without the vocabulary's address, lower case
     * @param id its {@code @id} or {@code itemid}; null when it has none
     * @param properties by {@link #name}
     */
    record Item(Set<String> types, @Nullable String id, Map<String, List<SchemaValue>> properties)
            implements SchemaValue {
        public Item {
            types = Set.copyOf(types);
            properties = Map.copyOf(properties);
        }

        boolean isA(String type) {
            return types.contains(name(type));
        }

        List<SchemaValue> all(String property) {
            return properties.getOrDefault(name(property), List.of());
        }

        /** The readable values of a property: texts, and the names of things; never blank, placeholders left out. */
        List<String> texts(String property) {
            return all(property).stream()
                    .flatMap(value -> value.readable().stream())
                    .toList();
        }

        Optional<String> text(String property) {
            return texts(property).stream().findFirst();
        }

        List<Item> items(String property) {
            return all(property).stream()
                    .flatMap(value -> value instanceof Item item ? Stream.of(item) : Stream.empty())
                    .toList();
        }
    }

    Pattern VOCABULARY = Pattern.compile("(?i)^(?:https?://(?:www\\.)?schema\\.org/|schema:)");

    /** The text people read: a text's own, a thing's name. */
    default Optional<String> readable() {
        if (this instanceof Text text) {
            return PlainText.of(text.source());
        }
        return this instanceof Item item ? item.text("name") : Optional.empty();
    }

    /** A type's or property's name in the one form they are compared in: boards write {@code Title} and {@code http://schema.org/title} too. */
    static String name(String written) {
        return VOCABULARY.matcher(written.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
