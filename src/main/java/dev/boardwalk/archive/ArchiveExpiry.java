package dev.boardwalk.archive;

import dev.boardwalk.archive.ArchiveFileRepository.ArchiveFile;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets archive files go when their time is over, whole files only. A page that is still shown does not lose its body by that: the crawl keeps it anew long
 * before ({@code ArchiveRule} in the crawl), so nothing needs to be copied here.
 */
public final class ArchiveExpiry {
    /** A page that does not change may refer to a record four weeks old: two until its body is kept anew, one of 304s, one of rest. */
    public static final int LEAST_NIGHTS = 30;

    private static final Logger log = LoggerFactory.getLogger(ArchiveExpiry.class);

    private final Path location;
    private final ArchiveExpiryRepository files;
    private final Duration kept;
    private final InstantSource clock;

    /**
     * @param nights a file is kept for so many days after it was begun
     * @throws IllegalArgumentException below {@link #LEAST_NIGHTS}
     */
    public ArchiveExpiry(Path location, ArchiveExpiryRepository files, int nights, InstantSource clock) {
        if (nights < LEAST_NIGHTS) {
            throw new IllegalArgumentException(
                    "boardwalk.crawl.keep-nights is " + nights + "; stored pages are kept for "
                            + LEAST_NIGHTS
                            + " nights at least, because a page that does not change refers to a body that is up to four weeks old");
        }
        this.location = location;
        this.files = files;
        this.kept = Duration.ofDays(nights);
        this.clock = clock;
    }

    /**
     * What one round did.
     *
     * @param expired files whose time was over
     * @param deleted files that are gone now; some may have expired in an earlier round
     * @param notDeleted expired files that are still there, for the next round
     */
    public record Round(int expired, int deleted, int notDeleted) {}

    /** For so long. */
    public Duration kept() {
        return kept;
    }

    /** The files the next round would let go. */
    public List<ArchiveFile> due() {
        return files.sealedBefore(clock.instant().minus(kept));
    }

    /** Lets go what is due. The rows are committed before the first file is deleted, so it must not be called within a transaction. */
    public Round expire() {
        Instant now = clock.instant();
        int expired = files.expire(now.minus(kept), now);
        int deleted = 0;
        List<ArchiveFile> toDelete = files.toDelete();
        for (ArchiveFile file : toDelete) {
            if (delete(file)) {
                files.deleted(file.id(), now);
                deleted++;
            }
        }
        return new Round(expired, deleted, toDelete.size() - deleted);
    }

    private boolean delete(ArchiveFile file) {
        Path path = location.resolve(file.name());
        try {
            Files.deleteIfExists(path);
            deleteEmptyFolder(path.getParent());
            return true;
        } catch (IOException e) {
            log.warn("{} has expired and cannot be deleted; the next night tries again: {}", path, e.toString());
            return false;
        }
    }

    private static void deleteEmptyFolder(@Nullable Path folder) throws IOException {
        try {
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            log.debug("{} still holds files", folder);
        }
    }

    /** What the archive holds, newest night first. */
    public List<ArchivedNight> nights() {
        return files.nights(kept);
    }

    /** The same of one night; empty when it wrote no file. */
    public Optional<ArchivedNight> night(long nightId) {
        return nights().stream().filter(night -> night.nightId() == nightId).findFirst();
    }

    /** Files whose rows promise bodies although they are not there: somebody deleted or moved them. */
    public List<ArchiveFile> missing() {
        return files.promised().stream()
                .filter(file -> !Files.exists(location.resolve(file.name())))
                .toList();
    }
}
