package dev.boardwalk.ops.cli;

import dev.boardwalk.archive.ArchiveExpiry;
import dev.boardwalk.archive.ArchiveFileRepository.ArchiveFile;
import dev.boardwalk.archive.ArchivedNight;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The archive as rows and sentences. */
final class ArchiveRows {
    private static final double MEBIBYTE = 1 << 20;

    private ArchiveRows() {}

    static Rows nights(List<ArchivedNight> nights) {
        List<List<@Nullable Object>> rows = nights.stream()
                .map(night -> Arrays.<@Nullable Object>asList(
                        night.nightId(),
                        night.date(),
                        night.files(),
                        night.expired(),
                        night.notDeleted(),
                        night.bytes(),
                        night.expiresAt(),
                        night.expiredAt()))
                .toList();
        return new Rows(
                "boardwalk/archive/v1",
                List.of("night", "date", "files", "expired", "notDeleted", "bytes", "expiresAt", "expiredAt"),
                rows);
    }

    static Rows files(List<ArchiveFile> files) {
        List<List<@Nullable Object>> rows = files.stream()
                .map(file -> Arrays.<@Nullable Object>asList(file.name(), file.committedBytes()))
                .toList();
        return new Rows("boardwalk/archive-files/v1", List.of("file", "bytes"), rows);
    }

    static String sentence(ArchiveExpiry.Round round) {
        String done = round.expired() + " files expired, " + round.deleted() + " were deleted";
        return round.notDeleted() == 0
                ? done
                : done + "; " + round.notDeleted() + " could not be, see the log: the next night tries again";
    }

    /** What became of a night's stored pages. */
    static String sentence(ArchivedNight night) {
        if (night.expiresAt() == null) {
            return "its stored pages expired" + (night.expiredAt() == null ? "" : " on " + day(night.expiredAt()));
        }
        return "its stored pages are kept until " + day(night.expiresAt());
    }

    /** How things stand, for a doctor. */
    static String sentence(List<ArchivedNight> nights, Duration kept) {
        List<ArchivedNight> there =
                nights.stream().filter(night -> night.expiresAt() != null).toList();
        double bytes = there.stream().mapToLong(ArchivedNight::bytes).sum() / MEBIBYTE;
        String back = there.isEmpty()
                ? ""
                : ", back to " + there.get(there.size() - 1).date();
        return "stored pages of %d nights%s, %.1f MiB; kept for %d nights"
                .formatted(there.size(), back, bytes, kept.toDays());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
