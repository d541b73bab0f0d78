package dev.boardwalk.digest;

/** What a digest can be rendered as. */
public enum DigestFormat {
    HTML("html"),
    MARKDOWN("md"),
    JSON("json");

    private final String extension;

    DigestFormat(String extension) {
        this.extension = extension;
    }

    /** Of the file {@code digest.<extension>}. */
    public String extension() {
        return extension;
    }
}
