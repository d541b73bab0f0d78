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

    /** An ad that already has a posting keeps it: a changed text is no other opening. Its keys follow the new text. */
    public void place(Unmatched ad, long nightId, Instant at) {
        postings.putKeys(ad.jobAdId(), MatchKeys.of(ad.ad()));
        if (!ad.inPosting()) {
            MatchRule.choose(ad.boardId(), postings.candidates(ad.jobAdId()))
                    .ifPresentOrElse(
                            candidate -> postings.join(ad.jobAdId(), candidate, nightId, at),
                            () -> postings.open(ad.jobAdId(), nightId, at));
        }
        postings.matched(ad.jobAdId(), ad.contentHash());
    }
}
