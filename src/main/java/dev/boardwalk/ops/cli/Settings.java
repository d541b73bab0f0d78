package dev.boardwalk.ops.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where this process keeps and finds things.
 *
 * @param data the data folder: embedded database, archive, digests
 * @param programs where the embedded server's programs are unpacked; null: in the data folder
 * @param config the folder with {@code boards/}; null for the boards bundled in the program
 * @param properties application properties set on the command line, by name
 */
public record Settings(
        Path data, @Nullable Path programs, @Nullable Path config, Map<String, String> properties) {
    public Settings {
        properties = Map.copyOf(properties);
    }

    /** The same with more properties; those on the command line win. */
    public Settings with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(properties);
        return new Settings(data, programs, config, all);
    }
}
