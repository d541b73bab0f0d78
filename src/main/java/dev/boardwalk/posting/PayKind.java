package dev.boardwalk.posting;

/** What the amount means. */
public enum PayKind {
    BASE,
    /** Cost to company: the Indian yearly figure that includes employer contributions and often variable pay. */
    CTC,
    STIPEND,
    /** On-target earnings: base plus expected commission. */
    OTE,
    UNPAID,
    NOT_DISCLOSED
}
