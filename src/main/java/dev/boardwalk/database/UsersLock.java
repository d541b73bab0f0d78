package dev.boardwalk.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says who uses the server: each process holds a shared lock on one file, which the system takes from it when it dies, however that
 * happens. Within one JVM the users are counted, because a JVM may lock a file only once, and because closing any channel of a
 * file gives up the process's lock on it: the file is opened nowhere else.
 *
 * <p>Taken and given back only under the {@link ChangeLock}, so that nobody comes between {@link #leave} and the stop that follows.
 */
final class UsersLock {
    private static final Map<Path, UsersLock> OF_THIS_JVM = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private FileLock lock;
    private int users = 1;

    private UsersLock(Path file) throws IOException {
        this.file = file;
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.lock = channel.lock(0, Long.MAX_VALUE, true);
    }

    static UsersLock join(Path file) throws IOException {
        synchronized (OF_THIS_JVM) {
            UsersLock held = OF_THIS_JVM.get(file);
            if (held != null) {
                held.users++;
                return held;
            }
            UsersLock first = new UsersLock(file);
            OF_THIS_JVM.put(file, first);
            return first;
        }
    }

    /** True when no other process and nobody else in this one uses the server. */
    boolean isAlone() throws IOException {
        synchronized (OF_THIS_JVM) {
            if (users > 1) {
                return false;
            }
            lock.release();
            @Nullable FileLock exclusive = channel.tryLock();
            if (exclusive != null) {
                exclusive.release();
            }
            lock = channel.lock(0, Long.MAX_VALUE, true);
            return exclusive != null;
        }
    }

    void leave() throws IOException {
        synchronized (OF_THIS_JVM) {
            users--;
            if (users == 0) {
                OF_THIS_JVM.remove(file);
                channel.close();
            }
        }
    }
}
