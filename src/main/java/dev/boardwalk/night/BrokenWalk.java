package dev.boardwalk.night;

/** Ends the pages that a broken walk left behind as FAILED, so that the boards of its partition are judged by it and no other board is. */
@FunctionalInterface
public interface BrokenWalk {
    /** @param reason what broke, for the operator */
    void giveUp(Night night, int partitionNo, String reason);
}
