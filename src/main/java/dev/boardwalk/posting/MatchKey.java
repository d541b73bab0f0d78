package dev.boardwalk.posting;

/**
 * One thing two job ads of one opening share.
 *
 * @param kind how it links
 * @param key compared for equality
 */
public record MatchKey(Kind kind, String key) {

    /** How a key links, strongest first. */
    public enum Kind {
        /** A URL that is the ad's own page, its canonical link or where one applies. */
        LINK,
        /** Hash of employer, title, places and text. */
        CONTENT
    }
}
