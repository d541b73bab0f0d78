package dev.boardwalk.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One field of one case, as it should be and as it was read.
 *
 * @param set the data it is from: {@code html-posting}, {@code naukri}
 * @param site what macro averages are over: a board, a language; the set's name when there is nothing finer
 * @param id of the case, unique within the set; decides its {@link Part}
 * @param expected null when the field is not there, and nothing should be found
 * @param found null when nothing was found
 * @param right whether {@code found} is as good as {@code expected}; without either of them it is
 */
record Answer(
        String set,
        String site,
        String id,
        String field,
        @Nullable String expected,
        @Nullable String found,
        boolean right) {

    boolean isHit() {
        return expected != null && found != null && right;
    }

    /** Something was found, and it is not what should have been. */
    boolean isFalse() {
        return found != null && !right;
    }

    /** Something should have been found, and was not, or not rightly. */
    boolean isMiss() {
        return expected != null && !isHit();
    }

    Part part() {
        return Part.of(set + "/" + id);
    }
}
