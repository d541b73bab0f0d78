package dev.boardwalk.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the answers of one night from one process to {@code <location>/<night>/<worker>-<seq>.warc.gz}: one gzip member a record, so that each can be
 * read by its offset. May be used by many threads. A file ends at about {@link #ROLL_AT} bytes, or after a record that could not be written whole.
 */
public final class WarcArchive implements Closeable {
    /** The size of the files archives exchange (Heritrix). */
    public static final long ROLL_AT = 1L << 30;

    private static final Logger log = LoggerFactory.getLogger(WarcArchive.class);

    private final Path location;
    private final long nightId;
    private final String worker;
    private final String software;
    private final ArchiveFileRepository files;
    private final InstantSource clock;
    private final long rollAt;
    private int sequence;
    private @Nullable OpenFile current;

    /**
     * @param location the archive's folder; made when it is not there
     * @param worker names the process within the night; letters, digits, dots and hyphens
     * @param software who writes, for the first record of every file, e.g. {@code Boardwalk/1.0}
     * @param rollAt a new file is begun behind this many bytes, see {@link #ROLL_AT}
     */
    public WarcArchive(
            Path location,
            long nightId,
            String worker,
            String software,
            ArchiveFileRepository files,
            InstantSource clock,
            long rollAt) {
        if (!worker.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException(
                    "a worker's name becomes a file name and may hold letters, digits, dots and hyphens only, not "
                            + worker);
        }
        this.location = location;
        this.nightId = nightId;
        this.worker = worker;
        this.software = software;
        this.files = files;
        this.clock = clock;
        this.rollAt = rollAt;
    }

    private record OpenFile(long id, FileChannel channel, WarcWriter writer) {}

    /**
     * Writes one answer; it is with the operating system when this returns. Holds no connection while it writes.
     *
     * @throws IOException when it could not be written; the next answer goes to a new file
     */
    public StoredAt append(Answer answer) throws IOException {
        return append(WarcRecords.response(answer));
    }

    /**
     * Writes that an answer only repeated a body which is kept already, with the answer's headers.
     *
     * @throws IOException as {@link #append(Answer)}
     */
    public StoredAt append(Answer answer, Referred referred) throws IOException {
        return append(WarcRecords.revisit(answer, referred));
    }

    private synchronized StoredAt append(WarcRecord record) throws IOException {
        OpenFile file = current == null ? begin() : current;
        long offset = file.channel().position();
        try {
            file.writer().write(record);
        } catch (IOException e) {
            cutAndSeal(file, offset);
            throw e;
        }
        StoredAt stored = new StoredAt(file.id(), offset, file.channel().position() - offset);
        if (stored.end() >= rollAt) {
            close();
        }
        return stored;
    }

    private OpenFile begin() throws IOException {
        Path folder = Files.createDirectories(location.resolve(Long.toString(nightId)));
        String name;
        do {
            sequence++;
            name = "%s-%05d.warc.gz".formatted(worker, sequence);
        } while (Files.exists(folder.resolve(name)));
        // never an existing file: another process may have written it
        FileChannel channel =
                FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            long id = files.open(nightId + "/" + name, nightId, clock.instant());
            WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP);
            WarcRecord info = WarcRecords.warcinfo(name, software, clock.instant());
            writer.write(info);
            files.begun(new StoredAt(id, 0, channel.position()));
            current = new OpenFile(id, channel, writer);
            return current;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void cutAndSeal(OpenFile file, long length) {
        try {
            file.channel().truncate(length);
            close();
        } catch (IOException e) {
            log.warn("A file of the archive is left with a torn end; it is cut when the night is recovered", e);
            current = null;
        }
    }

    /** Ends the file at hand and marks it SEALED. A further append begins another one. */
    @Override
    public synchronized void close() throws IOException {
        OpenFile file = current;
        if (file == null) {
            return;
        }
        current = null;
        long length = file.channel().position();
        file.channel().force(true);
        file.writer().close();
        files.seal(file.id(), length, clock.instant());
    }
}
