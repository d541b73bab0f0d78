package dev.boardwalk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes into postmaster.pid (src/include/utils/pidfile.h): one line each for pid, data folder, start time, port,
 * socket folder, address, shared memory key and state.
 *
 * @param pid of the server, or of whatever has that number now
 * @param port the server listens on
 * @param state {@code starting}, {@code ready}, {@code stopping} or {@code standby}; empty while it is too early to say
 */
record ServerProcess(long pid, int port, String state) {
    static final String FILE = "postmaster.pid";

    /** Empty when the file is missing or not yet written to the end of its port. */
    static Optional<ServerProcess> in(Path cluster) throws IOException {
        try {
            return parse(Files.readAllLines(cluster.resolve(FILE)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Optional<ServerProcess> parse(List<String> lines) {
        if (lines.size() < 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ServerProcess(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.size() < 8 ? "" : lines.get(7).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * True when the process with this number is a PostgreSQL and, where the system tells its arguments, serves this folder. After a
     * reboot the number may belong to anything; of a zombie the system does not tell the program.
     */
    boolean runs(Path cluster) {
        return handle().map(handle -> serves(cluster, handle.info())).orElse(false);
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    private static boolean serves(Path cluster, ProcessHandle.Info info) {
        boolean isPostgres = info.command()
                .map(command -> command.endsWith("/postgres") || command.endsWith("\\postgres.exe"))
                .orElse(false);
        return isPostgres
                && info.arguments()
                        .map(args -> List.of(args).contains(cluster.toString()))
                        .orElse(true);
    }
}
