package dev.boardwalk.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Config folders for tests. */
final class SampleConfig {
    static final Path GOOD = Path.of("src/test/resources/board/config");

    private SampleConfig() {}

    static Loaded load(Path folder) {
        return new BoardFiles(SelectorCheck.NONE).load(ConfigFolder.at(folder));
    }

    /** A good board of the folder. */
    static BoardFile.Usable usable(Path folder, String id) {
        return (BoardFile.Usable) load(folder).find(id).orElseThrow();
    }

    static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
