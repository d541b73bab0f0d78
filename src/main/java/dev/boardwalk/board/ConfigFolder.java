package dev.boardwalk.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder with {@code boards/}, {@code templates/} and {@code fixtures/}: one on disk, or the one that ships in the jar. */
public final class ConfigFolder {
    private static final String SCHEMA = "/jobs-config/schema/board.v1.json";

    private final Path root;
    private final String shown;

    private ConfigFolder(Path root, String shown) {
        this.root = root;
        this.shown = shown;
    }

    /** A folder on disk (or in any file system); messages name its files as the given path does, relative when it is. */
    public static ConfigFolder at(Path root) {
        String path = root.toString();
        return new ConfigFolder(root, path.isEmpty() || path.endsWith("/") ? path : path + "/");
    }

    /**
     * The folder on the classpath: classes on disk, a plain jar, or a jar within Spring Boot's jar. An archive it opens stays open as long as the program.
     *
     * @throws IllegalStateException when the program was packed without it
     */
    public static ConfigFolder bundled() {
        URL schema = ConfigFolder.class.getResource(SCHEMA);
        if (schema == null) {
            throw new IllegalStateException(
                    "The classpath has no " + SCHEMA + ": the program was packed without jobs-config");
        }
        try {
            URI uri = schema.toURI();
            if (uri.getScheme().equals("jar")) {
                open(uri);
            }
            Path root = Path.of(uri).resolveSibling("..").normalize();
            return new ConfigFolder(root, "bundled:");
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("Cannot open the bundled configuration at " + schema, e);
        }
    }

    private static void open(URI uri) throws IOException {
        try {
            FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            // opened before: Path.of finds it
        }
    }

    /** The name messages use for a file of this folder, given its path below it ({@code boards/acme.yaml}). */
    public String shown(String name) {
        return shown + name;
    }

    /** True when the file exists. Names that leave the folder do not exist. */
    public boolean has(String name) {
        Path path = root.resolve(name).normalize();
        return path.startsWith(root.normalize()) && Files.isRegularFile(path);
    }

    /**
     * The names ({@code acme.yaml}) of the files right below a folder, sorted; none when there is no such folder.
     *
     * @throws UncheckedIOException when it cannot be listed
     */
    public List<String> files(String folder) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(Files::isRegularFile)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + path, e);
        }
    }

    /** The names of the folders right below a folder, sorted; none when there is no such folder. */
    public List<String> folders(String folder) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + path, e);
        }
    }

    /**
     * The text of a file, without a byte order mark.
     *
     * @throws CharacterCodingException when it is not UTF-8
     */
    public String read(String name) throws IOException {
        String text = Files.readString(root.resolve(name), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The bytes of a file, for saved pages whose encoding is their own matter. */
    public byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(root.resolve(name));
    }

    @Override
    public String toString() {
        return shown;
    }
}
