package dev.boardwalk.archive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the archive holds of one night.
 *
 * @param nightId the night
 * @param date its business date
 * @param files it wrote
 * @param expired how many of them have expired
 * @param notDeleted how many of these could not be deleted yet
 * @param bytes of the others
 * @param expiresAt when the first of the others expires; null when none is left
 * @param expiredAt when the last of the expired ones did; null when none has
 */
public record ArchivedNight(
        long nightId,
        LocalDate date,
        int files,
        int expired,
        int notDeleted,
        long bytes,
        @Nullable Instant expiresAt,
        @Nullable Instant expiredAt) {}
