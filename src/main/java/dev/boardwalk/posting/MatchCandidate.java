package dev.boardwalk.posting;

import java.util.Set;

/**
 * Another job ad that shares a key with the one looked at.
 *
 * @param jobAdId the other ad
 * @param boardId its board
 * @param postingId the posting it belongs to
 * @param postingBoards the boards which have an ad in that posting
 * @param shared the key both carry
 * @param usedTwiceOnABoard some board has two job ads with this key, so it names a page of many jobs rather than one
 */
public record MatchCandidate(
        long jobAdId,
        String boardId,
        long postingId,
        Set<String> postingBoards,
        MatchKey shared,
        boolean usedTwiceOnABoard) {
    public MatchCandidate {
        postingBoards = Set.copyOf(postingBoards);
    }
}
