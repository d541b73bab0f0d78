package dev.boardwalk.posting;

import org.jspecify.annotations.Nullable;

/**
 * What kind of work it is.
 *
 * @param isco ISCO-08 code, as many digits as are sure
 * @param esco ESCO occupation URI; null when only the group is sure
 * @param confidence 0 to 1
 */
public record Occupation(String isco, @Nullable String esco, double confidence) {}
