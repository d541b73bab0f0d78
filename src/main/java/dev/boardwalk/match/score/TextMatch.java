package dev.boardwalk.match.score;

/**
 * Texts compared, without the employer's boilerplate.
 *
 * @param comparable both have enough own words, in one language
 * @param same word for word, boilerplate included
 * @param similarity Jaccard of three-word shingles
 * @param containment how much of the shorter one's shingles the longer one has
 * @param words Jaccard of long words
 * @param wordsContained how many of the shorter one's long words the longer one has
 * @param lengthRatio shorter by longer, in words
 */
record TextMatch(
        boolean comparable,
        boolean same,
        double similarity,
        double containment,
        double words,
        double wordsContained,
        double lengthRatio) {
    private static final int FEW_WORDS = 12;

    static TextMatch of(Profile one, Profile other) {
        var mine = one.text();
        var theirs = other.text();
        boolean same = one.hasText() && mine.hash() == theirs.hash();
        boolean comparable =
                Math.min(mine.ownWordsN(), theirs.ownWordsN()) >= FEW_WORDS && !one.inAnotherLanguageThan(other);
        double ratio = Math.min(mine.wordsN(), theirs.wordsN())
                / (double) Math.max(1, Math.max(mine.wordsN(), theirs.wordsN()));
        if (!comparable) {
            return new TextMatch(false, same, 0, 0, 0, 0, ratio);
        }
        double similarity = mine.shingles().similarity(theirs.shingles());
        double words = mine.words().similarity(theirs.words());
        return new TextMatch(
                true,
                same,
                similarity,
                mine.shingles().containment(theirs.shingles(), similarity),
                words,
                mine.words().containment(theirs.words(), words),
                ratio);
    }
}
