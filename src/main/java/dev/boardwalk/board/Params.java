package dev.boardwalk.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts values into the holes ({@code ${name}}) of a template's texts, and remembers which were asked for. */
final class Params {
    private static final Pattern HOLE = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_]*)}");

    private final Map<String, YamlMap.Entry> values;
    private final Set<String> used = new TreeSet<>();
    private final Map<String, FilePosition> missing = new TreeMap<>();

    Params(Map<String, YamlMap.Entry> values) {
        this.values = values;
    }

    /** The same template with its holes filled; holes without a value stay. */
    YamlNode fill(YamlNode node) {
        if (node instanceof YamlMap map) {
            Map<String, YamlMap.Entry> filled = new LinkedHashMap<>();
            map.entries()
                    .forEach((name, entry) -> filled.put(name, new YamlMap.Entry(entry.key(), fill(entry.value()))));
            return new YamlMap(filled, map.at());
        }
        if (node instanceof YamlList list) {
            return new YamlList(list.items().stream().map(this::fill).toList(), list.at());
        }
        return ((YamlScalar) node).mapText(text -> fill(text, node.at()));
    }

    /** Names that stood in a hole. */
    Set<String> used() {
        return used;
    }

    /** Names without a value, and the first hole of each. */
    Map<String, FilePosition> missing() {
        return missing;
    }

    private String fill(String text, FilePosition at) {
        return HOLE.matcher(text).replaceAll(hole -> {
            String name = hole.group(1);
            used.add(name);
            YamlMap.@Nullable Entry value = values.get(name);
            if (value == null || !(value.value() instanceof YamlScalar scalar)) {
                missing.putIfAbsent(name, at);
                return Matcher.quoteReplacement(hole.group());
            }
            return Matcher.quoteReplacement(scalar.text());
        });
    }
}
