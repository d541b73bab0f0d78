package dev.boardwalk.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The two parts of every set. Rules are made looking at the first; figures are quoted from the second. */
enum Part {
    TUNING,
    HELD_OUT;

    private static final int TUNING_PERCENT = 60;

    /** By hash of the case's id, so that a case never changes sides when others are added. */
    static Part of(String id) {
        CRC32 hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 100 < TUNING_PERCENT ? TUNING : HELD_OUT;
    }
}
