package dev.boardwalk.board.outcome;

import dev.boardwalk.board.BoardOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An earlier walk over the board.
 *
 * @param nightId its night; a later night has a higher number
 * @param date the night's business date
 * @param at when it was judged
 * @param outcome its verdict
 * @param complete every listing page was read
 * @param lifted it ended a SUSPECT_DROP: with it the board has a new level
 * @param badSince date of the first night of the trouble it belongs to; null when it was good
 * @param adsListed detail pages its listing linked to
 * @param adsRead ads that were read
 * @param fill by field name, the share (0 to 1) of the ads read that had it
 * @param listed the pages listed; kept for SUSPECT_DROP only, else null
 */
public record PastWalk(
        long nightId,
        LocalDate date,
        Instant at,
        BoardOutcome outcome,
        boolean complete,
        boolean lifted,
        @Nullable LocalDate badSince,
        int adsListed,
        int adsRead,
        Map<String, Double> fill,
        @Nullable Listed listed) {
    public PastWalk {
        fill = Map.copyOf(fill);
    }
}
