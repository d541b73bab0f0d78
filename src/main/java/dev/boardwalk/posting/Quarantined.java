package dev.boardwalk.posting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page, or a job ad of it, that could not be used.
 *
 * @param id its number
 * @param night business date of the night that met it
 * @param boardId the board
 * @param pageId the page
 * @param url its URL
 * @param rule the rule that refused it
 * @param reason why, in words
 * @param snippet the first words of what was there instead; null when there were none
 * @param state what became of it
 * @param definitionHash the board definition it was read with
 * @param stored where its body is kept; null when none was, or when it has expired
 * @param at when it was recorded
 */
public record Quarantined(
        long id,
        LocalDate night,
        String boardId,
        long pageId,
        String url,
        String rule,
        String reason,
        @Nullable String snippet,
        State state,
        String definitionHash,
        @Nullable Stored stored,
        Instant at) {

    /** What became of it. */
    public enum State {
        /** Waits for a replay or for somebody to discard it. */
        WAITING,
        /** A later reading of the same page could be used. */
        RESOLVED,
        /** An operator wants no more of it. */
        DISCARDED
    }

    /** A record of the archive: a file below its location, and the first byte of the record. */
    public record Stored(String file, long offset) {}
}
