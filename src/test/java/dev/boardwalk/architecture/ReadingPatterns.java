package dev.boardwalk.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that pages are read with: those in static fields of the rooms that read, and in the records and collections these fields hold, by the
 * name of the field; and those written out in a call of String, by file and text.
 */
final class ReadingPatterns {
    private static final Set<String> ROOMS = Set.of("extract", "normalize");
    /** Tables of towns and skills hold no patterns. */
    private static final int LARGE = 500;

    private static final Pattern WRITTEN_OUT =
            Pattern.compile("\\.(replaceAll|replaceFirst|split|matches)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

    /** By name, in alphabetical order. */
    static final Map<String, Pattern> ALL = all();

    private final Map<String, Pattern> found = new TreeMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ReadingPatterns() {}

    private static Map<String, Pattern> all() {
        ReadingPatterns patterns = new ReadingPatterns();
        for (JavaClass type : MainClasses.ALL) {
            if (ROOMS.contains(String.valueOf(MainClasses.room(type)))) {
                patterns.inFields(type.reflect(), null, type.getName().substring(MainClasses.ROOT.length() + 1));
            }
        }
        for (String room : ROOMS) {
            patterns.writtenOut(Path.of("src/main/java/dev/boardwalk", room));
        }
        return patterns.found;
    }

    /** @param owner null for the static fields */
    private void inFields(Class<?> type, @Nullable Object owner, String name) {
        for (Field field : type.getDeclaredFields()) {
            if (!field.getType().isPrimitive() && Modifier.isStatic(field.getModifiers()) == (owner == null)) {
                field.setAccessible(true);
                try {
                    in(field.get(owner), name + "." + field.getName());
                } catch (IllegalAccessException e) {
                    throw new AssertionError(field + " cannot be read", e);
                }
            }
        }
    }

    private void in(@Nullable Object value, String name) {
        if (value instanceof Pattern pattern) {
            found.put(name, pattern);
        } else if (value != null && seen.add(value)) {
            if (value instanceof Map<?, ?> map) {
                each(map.values(), name);
            } else if (value instanceof Collection<?> many) {
                each(many, name);
            } else if (value instanceof Object[] array) {
                each(Arrays.asList(array), name);
            } else if (value.getClass().getName().startsWith(MainClasses.ROOT)
                    && !value.getClass().isHidden()) {
                inFields(value.getClass(), value, name);
            }
        }
    }

    private void each(Collection<?> values, String name) {
        if (values.size() <= LARGE) {
            int index = 0;
            for (Object value : values) {
                in(value, name + "[" + index++ + "]");
            }
        }
    }

    private void writtenOut(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String type = file.getFileName().toString().replace(".java", "");
                Matcher call = WRITTEN_OUT.matcher(Files.readString(file));
                while (call.find()) {
                    String regex = call.group(2).translateEscapes();
                    found.put(type + "." + call.group(1) + " \"" + regex + "\"", Pattern.compile(regex));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
