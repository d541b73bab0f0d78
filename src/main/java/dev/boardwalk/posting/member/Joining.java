package dev.boardwalk.posting.member;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job ad becomes a member of a posting.
 *
 * @param link to which ad of the posting, and why; null for the ad the posting is made for
 */
public record Joining(
        long postingId, long jobAdId, @Nullable Link link) {

    /** Why an ad joins. */
    public enum Rule {
        /** Both name the same requisition. */
        IDENTITY,
        /** The weights of the comparison reach the threshold. */
        SCORE,
        /** An operator said so. */
        OPERATOR
    }

    /**
     * The strongest link of an ad to the others of its posting.
     *
     * @param jobAdId the other ad
     * @param pairClass FULL, SEMANTIC or PARTIAL
     * @param score bits for one opening
     * @param why the rule and the weights, in words
     */
    public record Link(Rule rule, long jobAdId, String pairClass, double score, List<String> why) {
        public Link {
            why = List.copyOf(why);
        }
    }
}
