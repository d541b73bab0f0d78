package dev.boardwalk.posting.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job ad in a posting, as it is told.
 *
 * @param rule FIRST, IDENTITY, SCORE or OPERATOR; LINK and CONTENT before release 0.3
 * @param pairClass what it was to the ad it was linked to; null for FIRST
 * @param score bits of that pair; null for FIRST
 * @param linkedTo that ad; null for FIRST
 * @param why as recorded when it joined
 * @param from since when it belongs to the posting
 * @param to until when; null while it does
 * @param night that recorded it; null for an operator's word
 * @param operator who said so; null for a night
 */
public record Membership(
        long jobAdId,
        String board,
        String title,
        String url,
        String state,
        String rule,
        @Nullable String pairClass,
        @Nullable Double score,
        @Nullable Long linkedTo,
        List<String> why,
        Instant from,
        @Nullable Instant to,
        @Nullable LocalDate night,
        @Nullable String operator) {
    public Membership {
        why = List.copyOf(why);
    }
}
