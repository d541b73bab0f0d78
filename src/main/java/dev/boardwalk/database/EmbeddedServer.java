package dev.boardwalk.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL under the data folder, shared by every Boardwalk process that opens the same folder: the first starts it, the
 * last stops it. A process that is killed leaves it running, and the next one takes it over. It listens on 127.0.0.1 alone, on a
 * port that stays the same, and asks everybody for a password.
 *
 * <p>Nothing here reacts to the end of the JVM: whoever opened it closes it, after all that uses it.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final Duration FOUND_ONE_ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final DataFolder folder;
    private final Cluster cluster;
    private final Passwords passwords;
    private final UsersLock users;
    private final int port;
    private boolean leftRunning;
    private boolean closed;

    private EmbeddedServer(DataFolder folder, Cluster cluster, Passwords passwords, UsersLock users, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.passwords = passwords;
        this.users = users;
        this.port = port;
    }

    /**
     * Joins the server of this folder, and starts it first when it does not run.
     *
     * @param random for passwords: must not be predictable
     * @throws DatabaseUnavailable with what to do about it
     */
    static EmbeddedServer open(DataFolder folder, RandomGenerator random) {
        try (ChangeLock ignored = ChangeLock.take(folder.changeLock())) {
            UsersLock users = UsersLock.join(folder.usersLock());
            try {
                Cluster cluster = new Cluster(folder);
                cluster.refuseOtherVersion();
                Passwords passwords = Passwords.keptIn(folder, random);
                cluster.createIfMissing(passwords.of(Passwords.POSTGRES));
                return ready(folder, cluster, passwords, users, random);
            } catch (IOException | RuntimeException e) {
                users.leave();
                throw e;
            }
        } catch (IOException e) {
            throw DatabaseUnavailable.forNow(
                    "The database in " + folder.cluster() + " cannot be started: " + DatabaseUnavailable.words(e), e);
        }
    }

    /** Stops the server that a killed process left, and removes all that {@link #open} made but the programs. */
    static void erase(DataFolder folder) {
        try (ChangeLock ignored = ChangeLock.take(folder.changeLock())) {
            UsersLock users = UsersLock.join(folder.usersLock());
            try {
                if (!users.isAlone()) {
                    throw DatabaseUnavailable.forNow(
                            "The database in " + folder.cluster()
                                    + " is in use by another process. End that process first.",
                            null);
                }
                Cluster cluster = new Cluster(folder);
                if (cluster.running(false).isPresent()) {
                    cluster.stop();
                }
                for (Path path : List.of(
                        folder.cluster(),
                        folder.clusterInTheMaking(),
                        folder.port(),
                        folder.passwords(),
                        folder.log())) {
                    FileSystemUtils.deleteRecursively(path);
                }
            } finally {
                users.leave();
            }
        } catch (IOException e) {
            throw DatabaseUnavailable.forNow(
                    "The database in " + folder.cluster() + " cannot be removed: " + DatabaseUnavailable.words(e), e);
        }
    }

    private static EmbeddedServer ready(
            DataFolder folder, Cluster cluster, Passwords passwords, UsersLock users, RandomGenerator random)
            throws IOException {
        Pause pause = Pause.upTo(FOUND_ONE_ANSWERS_WITHIN);
        while (true) {
            int port = startedOrFound(folder, cluster, users, random);
            EmbeddedServer server = new EmbeddedServer(folder, cluster, passwords, users, port);
            try {
                new ApplicationDatabase(server).ensure();
                return server;
            } catch (DatabaseUnavailable e) {
                // one that was just killed is found as well, and answers no more
                if (!e.retryMayHelp() || !pause.take()) {
                    throw e;
                }
            }
        }
    }

    private static int startedOrFound(DataFolder folder, Cluster cluster, UsersLock users, RandomGenerator random)
            throws IOException {
        ServerPort remembered = new ServerPort(folder.port());
        Optional<ServerProcess> running = cluster.running(!users.isAlone());
        int port;
        if (running.isPresent()) {
            port = running.get().port();
        } else {
            port = remembered.toStartOn(random);
            cluster.start(port);
            LOG.debug("database in {} started on port {}", folder.cluster(), port);
        }
        remembered.remember(port);
        return port;
    }

    int port() {
        return port;
    }

    /** How the role connects to the database, with its password. */
    Login login(String role, String database) {
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, passwords.of(role));
    }

    String password(String role) {
        return passwords.of(role);
    }

    DataFolder folder() {
        return folder;
    }

    /** From now on, the end of this process leaves the server running even if nobody else uses it. */
    void leaveRunning() {
        leftRunning = true;
    }

    /** Leaves the server, and stops it when nobody else uses it. A second call does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (ChangeLock ignored = ChangeLock.take(folder.changeLock())) {
            try {
                if (!leftRunning && users.isAlone() && cluster.running(false).isPresent()) {
                    cluster.stop();
                }
            } finally {
                users.leave();
            }
        } catch (IOException e) {
            LOG.warn("the database in {} could not be stopped: {}", folder.cluster(), e.getMessage());
        }
    }
}
