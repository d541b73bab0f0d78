package dev.boardwalk.match;

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
}
