package dev.boardwalk.ops.cli;

import dev.boardwalk.board.BoardFiles;
import dev.boardwalk.extract.SelectorSyntax;
import dev.boardwalk.normalize.Normalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

/** One command as a shell would run it: what it wrote where, and its exit code. */
final class CommandLineRun {
    static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

    private static final Normalizer NORMALIZER = new Normalizer();

    final int exitCode;
    final String out;
    final String err;

    private CommandLineRun(int exitCode, String out, String err) {
        this.exitCode = exitCode;
        this.out = out;
        this.err = err;
    }

    /** Runs a command that needs no database; one that opens it fails the test. */
    static CommandLineRun of(String... arguments) {
        return piped("", arguments);
    }

    /** Likewise, with text on stdin. */
    static CommandLineRun piped(String stdin, String... arguments) {
        return run(
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                (settings, clock) -> {
                    throw new AssertionError("this command needs no database");
                },
                arguments);
    }

    static CommandLineRun with(Surroundings.Opener opener, String... arguments) {
        return run(InputStream.nullInputStream(), opener, arguments);
    }

    private static CommandLineRun run(InputStream in, Surroundings.Opener opener, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings = new Surroundings(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InstantSource.fixed(NOW),
                opener,
                new BoardFiles(SelectorSyntax::problemWith),
                NORMALIZER::normalize,
                "1.2.3");
        int code = Commands.run(surroundings, arguments);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
