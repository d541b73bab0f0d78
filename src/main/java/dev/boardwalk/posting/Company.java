package dev.boardwalk.posting;

import org.jspecify.annotations.Nullable;

/**
 * The employer an ad names; never the board.
 *
 * @param name as written, white space folded, legal form taken off the end
 * @param legalForm "Pvt Ltd", "GmbH"; null when the name has none
 * @param key what two spellings of one employer share: folded, lower case, without the legal form; for comparing only
 */
public record Company(String name, @Nullable String legalForm, String key) {}
