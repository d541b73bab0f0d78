package dev.boardwalk;

import dev.boardwalk.board.BoardFiles;
import dev.boardwalk.extract.SelectorSyntax;
import dev.boardwalk.normalize.Normalizer;
import dev.boardwalk.ops.cli.Commands;
import dev.boardwalk.ops.cli.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Properties;

/** The program: parses the command line, then starts only what the command needs. */
public final class Boardwalk {
    private static final String BUILD_INFO = "/META-INF/build-info.properties";

    private Boardwalk() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        BoardFiles boards = new BoardFiles(SelectorSyntax::problemWith);
        Lazy<Normalizer> normalizer = new Lazy<>(Normalizer::new);
        var surroundings = new Surroundings(
                System.in,
                out,
                err,
                InstantSource.system(),
                (settings, clock) -> Program.start(settings, boards, clock),
                boards,
                (board, fetchedAt, reading) -> normalizer.get().normalize(board, fetchedAt, reading),
                version());
        System.exit(Commands.run(surroundings, arguments));
    }

    /** Whatever the locale says: job ads are written in all of the world's letters. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The version the build wrote into the jar, or "unknown" when the classes did not come from a build. */
    static String version() {
        try (InputStream in = Boardwalk.class.getResourceAsStream(BUILD_INFO)) {
            if (in == null) {
                return "unknown";
            }
            Properties info = new Properties();
            info.load(in);
            return info.getProperty("build.version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + BUILD_INFO + " cannot be read", e);
        }
    }
}
