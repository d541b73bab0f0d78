package dev.boardwalk.posting;

import java.time.Instant;

/**
 * The page and the moment something was read from.
 *
 * @param nightId the night that read it
 * @param boardId the board
 * @param pageId the page
 * @param fetchId the row of {@code page_fetch} that points to the stored body
 * @param fetchedAt when the body was received: since when, or until when, the ad said so
 * @param recordedAt when it is stored: since when we believe it; later than {@code fetchedAt} for a replay
 */
public record ReadFrom(
        long nightId, String boardId, long pageId, long fetchId, Instant fetchedAt, Instant recordedAt) {}
