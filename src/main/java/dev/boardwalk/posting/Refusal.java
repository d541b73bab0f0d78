package dev.boardwalk.posting;

import org.jspecify.annotations.Nullable;

/**
 * Why a page or an ad could not be used; becomes a row of quarantine.
 *
 * @param rule short name of the rule that refused, e.g. {@code no-title}
 * @param reason what was missing or wrong, in words for an operator
 * @param snippet the first words of what was there instead; null when there was nothing
 */
public record Refusal(String rule, String reason, @Nullable String snippet) {}
