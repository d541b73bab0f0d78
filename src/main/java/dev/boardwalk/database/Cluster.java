package dev.boardwalk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder of one PostgreSQL server: makes it, starts and stops the server on it. Callers hold the {@link ChangeLock}. */
final class Cluster {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    /** Recovery after a crash included. */
    private static final Duration WAIT = Duration.ofSeconds(60);

    private static final Duration OLD_BACKENDS_END_WITHIN = Duration.ofSeconds(10);

    private final DataFolder folder;
    private @Nullable Programs programs;

    Cluster(DataFolder folder) {
        this.folder = folder;
    }

    /** A server reads the data of its own major version only. */
    void refuseOtherVersion() throws IOException {
        if (!Files.exists(folder.cluster())) {
            return;
        }
        Path file = folder.cluster().resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : "none";
        if (!version.equals(String.valueOf(PackedPrograms.MAJOR_VERSION))) {
            throw DatabaseUnavailable.untilMended(folder.cluster() + " holds data of PostgreSQL " + version
                    + ", and this Boardwalk brings PostgreSQL " + PackedPrograms.MAJOR_VERSION
                    + ", which cannot read it. To keep the data: start the Boardwalk that made it, copy its database with pg_dump"
                    + " into a PostgreSQL server of your own and set spring.datasource.url; or go on with that older Boardwalk."
                    + " To begin anew: move that folder away.");
        }
    }

    /** Nothing in it ever trusts a connection: passwords are asked from the first start on. */
    void createIfMissing(String superuserPassword) throws IOException {
        if (Files.exists(folder.cluster())) {
            return;
        }
        Path draft = folder.clusterInTheMaking();
        FileSystemUtils.deleteRecursively(draft); // left over by a process that died half-way
        Path passwordFile = Files.createTempFile(folder.root(), "initdb", ".tmp"); // for its owner only
        try {
            Files.writeString(passwordFile, superuserPassword + "\n");
            programs()
                    .run(
                            "initdb",
                            List.of(
                                    "--pgdata=" + draft,
                                    "--username=" + Passwords.POSTGRES,
                                    "--pwfile=" + passwordFile,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    // the same order on every machine, and no index that an upgrade of glibc or ICU
                                    // breaks
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--locale=C",
                                    "--no-instructions"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The server that already runs on this folder: left by a process that was killed, or in use by others.
     *
     * @param othersUseIt another living process holds the users' lock: then its server is believed to run even where its process
     *     cannot be seen, as from another container
     */
    Optional<ServerProcess> running(boolean othersUseIt) throws IOException {
        Optional<ServerProcess> found = ServerProcess.in(folder.cluster());
        if (found.isEmpty()) {
            return found;
        }
        ServerProcess process = found.get();
        if (process.runs(folder.cluster())) {
            return process.state().equals("stopping") ? awaitEnd(process) : found;
        }
        if (othersUseIt) {
            return found;
        }
        if (process.handle().isPresent()) {
            LOG.info("process {} of {} is something else now: removing the file", process.pid(), ServerProcess.FILE);
            Files.delete(folder.cluster().resolve(ServerProcess.FILE));
        } // else the server itself finds the file stale, and looks for its shared memory first
        return Optional.empty();
    }

    /** Looks again and again instead of waiting for the process: one that nobody reaps has ended, yet never goes. */
    private Optional<ServerProcess> awaitEnd(ServerProcess process) {
        Pause pause = Pause.upTo(WAIT);
        while (process.runs(folder.cluster())) {
            if (!pause.take()) {
                throw DatabaseUnavailable.forNow(
                        "The database (process " + process.pid() + ") has been shutting down for " + WAIT.toSeconds()
                                + " s. Try again when it has ended.",
                        null);
            }
        }
        return Optional.empty();
    }

    void start(int port) throws IOException {
        ServerLog log = new ServerLog(folder.log());
        log.rotate();
        // what is not said here is postgresql.conf's business; fsync and synchronous_commit are on by default
        String options = "-c port=" + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        List<String> arguments = List.of(
                "start",
                "--pgdata=" + folder.cluster(),
                "--log=" + folder.log(),
                "--options=" + options,
                "--wait",
                "--timeout=" + WAIT.toSeconds());
        Pause pause = Pause.upTo(OLD_BACKENDS_END_WITHIN);
        while (true) {
            long before = log.length();
            try {
                programs().run("pg_ctl", arguments);
                return;
            } catch (Programs.ProgramFailed e) {
                String said = log.since(before);
                // the children of a killed server notice its death within moments, and hold its memory until then
                if (!said.contains("shared memory block") || !pause.take()) {
                    throw DatabaseUnavailable.forNow(
                            "The database in " + folder.cluster() + " does not start on port " + port + ": "
                                    + (said.isEmpty() ? e.getMessage() : said) + ". See also " + folder.log() + ".",
                            e);
                }
            }
        }
    }

    /** Ends the server; sessions of others are cut off, what they committed is safe. */
    void stop() throws IOException {
        programs()
                .run(
                        "pg_ctl",
                        List.of(
                                "stop",
                                "--pgdata=" + folder.cluster(),
                                "--mode=fast",
                                "--wait",
                                "--timeout=" + WAIT.toSeconds()));
    }

    private Programs programs() throws IOException {
        if (programs == null) {
            programs = new Programs(
                    PackedPrograms.unpackedIn(folder.programs()), folder.root().resolve("postgres-command.log"));
        }
        return programs;
    }
}
