package dev.boardwalk.posting;

/** What one amount of pay is for. */
public enum PayPeriod {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    /** A lump sum for the whole engagement; has no annual value. */
    PROJECT
}
