package dev.boardwalk.posting;

/**
 * Something about the ad a reader may want to know; a fact with its place, no verdict.
 *
 * @param flag an upper-case word such as {@code DISCLAIMER} or {@code ASKS_FEE}
 * @param snippet the words it was seen in
 */
public record Flag(String flag, String snippet) {}
