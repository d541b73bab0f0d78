package dev.boardwalk.extract;

import dev.boardwalk.board.BoardDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of an unknown site is, and how it could be walked.
 *
 * @param proposals the likeliest first; empty when there is nothing to walk by
 * @param seen everything that was noticed, in words, whether it led to a proposal or not
 * @param obstacle why nothing can be walked here: an app shell, a login, a single ad; null when there is a proposal
 */
public record Survey(
        List<Proposal> proposals,
        List<String> seen,
        @Nullable Obstacle obstacle) {
    public Survey {
        proposals = List.copyOf(proposals);
        seen = List.copyOf(seen);
    }

    /**
     * One way to walk the board.
     *
     * @param draft a board file for it
     * @param sure 0 to 1: how likely it is that the draft is right as it stands
     * @param because in words
     */
    public record Proposal(BoardDraft draft, double sure, String because) {}

    /**
     * Why there is no draft.
     *
     * @param kind what it is
     * @param words what was seen, and what to do next
     */
    public record Obstacle(Kind kind, String words) {
        /** What a page can be instead of a list. */
        public enum Kind {
            /** Its scripts would fetch the ads; we run none. */
            APP_SHELL,
            LOGIN_OR_CHALLENGE,
            /** The platform's robots.txt disallows crawlers. */
            DISALLOWED,
            SINGLE_AD,
            /** It says itself that there are no ads at the moment: nothing shows what one would look like. */
            NO_OPENINGS,
            NOTHING_FOUND
        }
    }
}
