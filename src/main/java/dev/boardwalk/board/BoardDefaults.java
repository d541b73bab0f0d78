package dev.boardwalk.board;

import org.jspecify.annotations.Nullable;

/**
 * Facts true of every ad of a board, believed less than anything a page says.
 *
 * @param country ISO 3166-1 alpha-2
 * @param city a place name as people write it
 * @param company the one employer of a careers page
 * @param currency ISO 4217, the meaning of a bare amount
 * @param language BCP 47
 */
public record BoardDefaults(
        @Nullable String country,
        @Nullable String city,
        @Nullable String company,
        @Nullable String currency,
        @Nullable String language) {
    public static final BoardDefaults NONE = new BoardDefaults(null, null, null, null, null);
}
