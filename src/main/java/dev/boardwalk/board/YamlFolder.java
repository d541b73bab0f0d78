package dev.boardwalk.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The YAML files of one folder. */
final class YamlFolder {
    private static final String SUFFIX = ".yaml";

    private YamlFolder() {}

    /** The names of its files without {@code .yaml}; a {@code .yml} would be overlooked, and is reported. */
    static List<String> names(ConfigFolder folder, String below, Problems problems) {
        List<String> names = new ArrayList<>();
        for (String name : folder.files(below)) {
            if (name.endsWith(SUFFIX)) {
                names.add(name.substring(0, name.length() - SUFFIX.length()));
            } else if (name.endsWith(".yml")) {
                FilePosition at = new FilePosition(folder.shown(below + "/" + name), 0, 0, "");
                problems.warning(at, "this file is not read: its name does not end in .yaml", "rename it");
            }
        }
        return names;
    }

    /** Null when nothing can be made of the file; why is among the problems. */
    static @Nullable YamlMap read(ConfigFolder folder, String name, Problems problems) {
        try {
            return YamlReader.read(folder.shown(name), folder.read(name), problems);
        } catch (CharacterCodingException e) {
            problems.error(new FilePosition(folder.shown(name), 0, 0, ""), "the file is not UTF-8", "save it as UTF-8");
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder.shown(name), e);
        }
    }
}
