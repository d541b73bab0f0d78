package dev.boardwalk.match.score;

/** What two ads are to each other, after the classes of the Eurostat Web Intelligence deduplication challenge (2022/23); the most specific one counts. */
public enum PairClass {
    /** The same title and text; source and day of reading may differ. */
    FULL,
    /** The same opening in other words or another language. */
    SEMANTIC,
    /** The opening advertised anew, at another time: a repost. Linked, never one life. */
    TEMPORAL,
    /** The same opening; one of the two lacks parts of what the other says. */
    PARTIAL,
    /** Two openings, or too little to tell. */
    NONE;

    /** Both are one posting. */
    public boolean joins() {
        return this == FULL || this == SEMANTIC || this == PARTIAL;
    }
}
