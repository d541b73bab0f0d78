package dev.boardwalk.match;

import dev.boardwalk.match.text.Hashes;
import dev.boardwalk.match.text.TitleTerms;
import dev.boardwalk.posting.JobAd;

/**
 * Which sentences an employer puts under many titles: about the firm, its benefits, its equal opportunities. They say nothing about one opening, and most
 * wrong merges by text come from them.
 */
@FunctionalInterface
public interface Boilerplate {
    /** Under so many different titles of one employer a sentence is no longer about a job. */
    int TITLES = 4;

    /** Nothing is known yet: every sentence counts. */
    Boilerplate NONE = (employer, sentence) -> false;

    /**
     * @param employer the employer's key
     * @param sentence hash of the sentence, see {@link dev.boardwalk.match.text.TextSketches}
     */
    boolean is(String employer, long sentence);

    /** What counts as a title of its own: the words that tell roles apart, hashed. */
    static long title(JobAd ad) {
        return Hashes.of(String.join(" ", TitleTerms.of(ad.titleCore())));
    }

    /** The employer's sentence as one number. */
    static long key(String employer, long sentence) {
        return Hashes.of(Hashes.of(employer), sentence);
    }
}
