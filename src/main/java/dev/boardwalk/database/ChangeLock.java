package dev.boardwalk.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Held while something is changed that processes share, like starting a server: one process at a time, and one thread in it. */
final class ChangeLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeLock.class);
    private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

    private final FileChannel channel;

    private ChangeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for its turn; says so when there is somebody to wait for. */
    static ChangeLock take(Path file) throws IOException {
        IN_THIS_JVM.lock();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                LOG.info("another Boardwalk process is at work there; waiting for its lock on {}", file);
                lock = channel.lock();
            }
            return new ChangeLock(channel);
        } catch (IOException | RuntimeException e) {
            IN_THIS_JVM.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            IN_THIS_JVM.unlock();
        }
    }
}
