package dev.boardwalk.posting;

import org.jspecify.annotations.Nullable;

/**
 * A degree the ad asks for.
 *
 * @param level SECONDARY, ASSOCIATE, CERTIFICATE, BACHELOR, MASTER or DOCTORATE
 * @param field the subject as written; null when any will do or none is named
 */
public record Education(String level, @Nullable String field) {}
