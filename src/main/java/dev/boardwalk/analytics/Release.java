package dev.boardwalk.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One publication of the analysts' tables.
 *
 * @param scope 'all' for a full night
 * @param published false when a check failed: the tables still hold the release before
 * @param boardsMissing boards whose postings are as of their last good walk
 * @param checks by name, how many rows violated it
 */
public record Release(
        long id,
        long nightId,
        LocalDate date,
        String scope,
        Instant publishedAt,
        boolean published,
        List<String> boardsMissing,
        int postingsOpen,
        Map<String, Integer> checks) {}
