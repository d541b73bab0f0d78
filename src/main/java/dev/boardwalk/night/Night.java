package dev.boardwalk.night;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One execution of the nightly job, as its row has it.
 *
 * @param scope see {@link NightScope#text()}
 * @param attempt 1 for the first of this date and scope
 * @param deadlineAt when crawling ends
 * @param endedAt null while it runs, or when it died
 */
public record Night(
        long id,
        LocalDate date,
        String scope,
        int attempt,
        Instant startedAt,
        Instant deadlineAt,
        @Nullable Instant endedAt) {}
