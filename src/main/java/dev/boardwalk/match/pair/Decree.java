package dev.boardwalk.match.pair;

/**
 * An operator's word on two ads.
 *
 * @param kind what they are to be
 * @param who said it
 * @param why in their words
 */
public record Decree(Kind kind, String who, String why) {
    /** What two ads are to be, whatever the rules say. */
    public enum Kind {
        /** Always one posting. */
        MERGE,
        /** Never one posting. */
        SPLIT
    }

    String reason() {
        return (kind == Kind.MERGE ? "merged by " : "kept apart by ") + who + ": " + why;
    }
}
