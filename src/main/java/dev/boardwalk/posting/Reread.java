package dev.boardwalk.posting;

import java.util.List;

/**
 * What a stored page says of one job ad by today's rules, beside what is stored of it.
 *
 * @param key the ad's key
 * @param difference what would change
 * @param changes the fields that read otherwise; empty unless CHANGED
 */
public record Reread(String key, Difference difference, List<FieldChange> changes) {
    public Reread {
        changes = List.copyOf(changes);
    }

    /** How the two readings differ. */
    public enum Difference {
        /** Only today's rules find it. */
        NEW,
        CHANGED,
        SAME,
        /** Only the stored reading found it. It is kept: a page read wrongly closes nothing. */
        LOST
    }
}
