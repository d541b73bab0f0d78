package dev.boardwalk.posting;

import org.jspecify.annotations.Nullable;

/**
 * One field of a job ad that reads otherwise than before.
 *
 * @param field its name in {@code boardwalk/preview/v1}
 * @param was its stored value as JSON; null when it had none
 * @param now its value by today's rules as JSON; null when it has none
 */
public record FieldChange(
        String field, @Nullable String was, @Nullable String now) {}
