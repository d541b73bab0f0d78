package dev.boardwalk.posting;

/** Where a job ad is in its life. */
public enum AdState {
    OPEN,
    CLOSED,
    /** Nothing confirmed it for a fortnight; it is out of the open counts, and any sighting brings it back. */
    UNVERIFIED
}
