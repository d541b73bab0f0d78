package dev.boardwalk.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root; root runs them in a user namespace of their own ({@code unshare -U}),
 * where they see no root and files keep their owner.
 */
final class Programs {
    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

    /** Above the 60 s that pg_ctl is told to wait, so that its own words are heard first. */
    private static final int TIMEOUT_SECONDS = 90;

    private final Path home;
    private final Path output;

    /**
     * @param home where the programs were unpacked
     * @param output a file that gets what the last program said
     */
    Programs(Path home, Path output) {
        this.home = home;
        this.output = output;
    }

    /**
     * Waits for the end of the program.
     *
     * @return what it said, when it ended with 0
     * @throws ProgramFailed when it ended with anything else or not in time
     */
    String run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        LOG.debug("{}", command);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                // no pipe: a server that inherited one would keep us reading until it ends
                .redirectOutput(output.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG")); // PGDATA, PGPORT and the like are not for us
        builder.environment().put("LC_ALL", "C");
        int exitCode = await(program, builder.start());
        String said = Files.readString(output).strip();
        if (exitCode != 0) {
            throw new ProgramFailed(program, exitCode, said);
        }
        return said;
    }

    private static int await(String program, Process process) throws IOException {
        try {
            if (process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroy();
            throw new ProgramFailed(program, -1, "no end after " + TIMEOUT_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, e);
        }
    }

    private static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        if (LinuxUtils.isUnshareAvailable()) {
            return List.of("unshare", "-U");
        }
        throw DatabaseUnavailable.untilMended(
                "PostgreSQL refuses to run as root, and this system does not allow the way around it"
                        + " (`unshare -U`, a user namespace). Run Boardwalk as another user, or use a PostgreSQL server of your own:"
                        + " set spring.datasource.url, username and password.");
    }

    private static boolean isRoot() {
        try {
            return ((Number) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).intValue() == 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name")); // no /proc: macOS
        }
    }

    /** A program of PostgreSQL ended badly; the message is what it said. */
    static final class ProgramFailed extends IOException {
        private static final long serialVersionUID = 1L;

        ProgramFailed(String program, int exitCode, String said) {
            super(program + " ended with " + exitCode + ": " + said);
        }
    }
}
