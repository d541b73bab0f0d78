package dev.boardwalk.ops.cli;

/** How data is written. */
public enum OutputFormat {
    /** For people. */
    table,
    /** For programs; carries a {@code schema} version. */
    json,
    /** For spreadsheets (RFC 4180). */
    csv
}
