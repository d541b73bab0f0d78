package dev.boardwalk.posting;

import org.jspecify.annotations.Nullable;

/**
 * Why a field has its value.
 *
 * @param extractor what gave it
 * @param rule the rule within the extractor, e.g. {@code jobLocation.address} or {@code label:stipend}
 * @param snippet the source text, at most {@link #MAX_SNIPPET} characters; null when there is none to show
 * @param confidence 0 to 1; comparable between extractors, used to choose among candidates
 */
public record Evidence(
        Extractor extractor, String rule, @Nullable String snippet, double confidence) {
    public static final int MAX_SNIPPET = 240;

    public Evidence {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence must be between 0 and 1, was " + confidence);
        }
        if (snippet != null && snippet.length() > MAX_SNIPPET) {
            snippet = snippet.substring(0, MAX_SNIPPET - 1) + "…";
        }
    }
}
