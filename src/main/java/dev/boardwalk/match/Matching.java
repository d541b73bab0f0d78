package dev.boardwalk.match;

import dev.boardwalk.posting.PostingRepository;
import dev.boardwalk.posting.PostingRepository.Unmatched;
import java.time.Instant;

/** Gives every job ad its posting. Callers bring the transaction, one chunk each. */
public final class Matching {
    private final PostingRepository postings;

    public Matching(PostingRepository postings) {
        this.postings = postings;
    }

    /**
     * Writes the ad's keys. All ads that wait are keyed before the first is placed: whether a board uses a key twice must be known by then, else the
     * groups would depend on the order in which the ads were read.
     */
    public void key(Unmatched ad) {
        postings.putKeys(ad.jobAdId(), MatchKeys.of(ad.ad()));
    }

    /** Gives a keyed ad its posting. One that already has a posting keeps it: a changed text is no other opening. */
    public void place(Unmatched ad, long nightId, Instant at) {
        if (!ad.inPosting()) {
            MatchRule.choose(ad.boardId(), postings.candidates(ad.jobAdId()))
                    .ifPresentOrElse(
                            candidate -> postings.join(ad.jobAdId(), candidate, nightId, at),
                            () -> postings.open(ad.jobAdId(), nightId, at));
        }
        postings.matched(ad.jobAdId(), ad.contentHash());
    }
}
