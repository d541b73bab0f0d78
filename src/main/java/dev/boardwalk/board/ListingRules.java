package dev.boardwalk.board;

import org.jspecify.annotations.Nullable;

/**
 * Where a listing page keeps its items. Selectors are jsoup's CSS selectors; {@code selector@attribute} takes an attribute.
 *
 * @param item one element per listed ad; null: links are looked for in the whole page
 * @param link the link to the detail page, inside an item; null: links that match {@link Scope#detail()}
 * @param next the link to the next listing page; null: rel=next only
 * @param emptyMarker an element the board shows when it has no openings; the only proof of "no jobs"
 */
public record ListingRules(
        @Nullable String item,
        @Nullable String link,
        @Nullable String next,
        @Nullable String emptyMarker) {
    public static final ListingRules NONE = new ListingRules(null, null, null, null);
}
