package dev.boardwalk.posting.member;

import org.jspecify.annotations.Nullable;

/**
 * Something that changes memberships: a night's matching, an operator's word, an undo.
 *
 * @param id in the order in which they happened
 * @param nightId the night that matches; null for an operator
 */
public record Run(long id, @Nullable Long nightId) {}
