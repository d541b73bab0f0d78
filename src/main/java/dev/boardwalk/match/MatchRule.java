package dev.boardwalk.match;

import dev.boardwalk.posting.MatchCandidate;
import dev.boardwalk.posting.MatchKey.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which posting a job ad joins. A wrong merge is worse than a missed one: an ad joins only by a link that names one job, or by equal content,
 * and never a posting in which its own board already has an ad, because a board that lists two ads means two.
 */
public final class MatchRule {
    /** A parameter that names a job. Digits alone do not: phone numbers and company pages have them too. */
    private static final Pattern REQUISITION =
            Pattern.compile("[?&](?:gh_jid|jobid|job_id|jid|req|reqid|requisitionid)=", Pattern.CASE_INSENSITIVE);

    private MatchRule() {}

    /**
     * @param boardId the board of the ad looked at
     * @param candidates ads that share a key with it, in any order: the answer does not depend on it
     * @return the candidate whose posting it joins: links before content, then the oldest posting; empty when it stands alone
     */
    public static Optional<MatchCandidate> choose(String boardId, Collection<MatchCandidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.postingBoards().contains(boardId))
                .filter(MatchRule::links)
                .min(Comparator.comparing(
                                (MatchCandidate candidate) -> candidate.shared().kind())
                        .thenComparing(MatchCandidate::postingId)
                        .thenComparing(MatchCandidate::jobAdId));
    }

    private static boolean links(MatchCandidate candidate) {
        if (candidate.shared().kind() == Kind.CONTENT) {
            return !candidate.usedTwiceOnABoard();
        }
        return REQUISITION.matcher(candidate.shared().key()).find() || !candidate.usedTwiceOnABoard();
    }
}
