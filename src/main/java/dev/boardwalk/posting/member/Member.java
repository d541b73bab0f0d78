package dev.boardwalk.posting.member;

/**
 * A current membership.
 *
 * @param id of the row; lower ones joined earlier
 */
public record Member(long id, long postingId, long jobAdId) {}
