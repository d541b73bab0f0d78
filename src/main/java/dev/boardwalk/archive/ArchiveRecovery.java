package dev.boardwalk.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what dead writers left open: cuts off what no row points to, which may be half a record. */
public final class ArchiveRecovery {
    private static final Logger log = LoggerFactory.getLogger(ArchiveRecovery.class);

    private final Path location;
    private final ArchiveFileRepository files;
    private final InstantSource clock;

    public ArchiveRecovery(Path location, ArchiveFileRepository files, InstantSource clock) {
        this.location = location;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Cuts and seals every OPEN file of the night. Only for a night whose run is known to be dead. Returns how many there were.
     *
     * @throws IOException when a file cannot be cut; it stays OPEN, and recovery can be tried again
     */
    public int recover(long nightId) throws IOException {
        int count = 0;
        for (ArchiveFileRepository.ArchiveFile file : files.stillOpen(nightId)) {
            cut(file);
            files.seal(file.id(), file.committedBytes(), clock.instant());
            count++;
        }
        return count;
    }

    private void cut(ArchiveFileRepository.ArchiveFile file) throws IOException {
        Path path = location.resolve(file.name());
        if (!Files.exists(path)) {
            log.warn("{} is not in the archive; {} bytes of it were pointed to", path, file.committedBytes());
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            if (channel.size() < file.committedBytes()) {
                log.warn(
                        "{} has {} bytes, {} of it are pointed to: the end was lost",
                        path,
                        channel.size(),
                        file.committedBytes());
            }
            channel.truncate(file.committedBytes());
            channel.force(true);
        }
    }
}
