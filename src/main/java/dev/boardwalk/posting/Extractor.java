package dev.boardwalk.posting;

import com.fasterxml.jackson.annotation.JsonValue;

/** What gave a value, in falling order of trust. */
public enum Extractor {
    JSON_LD("json-ld"),
    MICRODATA("microdata"),
    RDFA("rdfa"),
    ATS("ats"),
    FEED("feed"),
    SELECTOR("selector"),
    PROSE("prose"),
    /** The page's own frame: head, headings, URL. */
    PAGE("page"),
    /** A fact the board file states for all its ads. */
    BOARD("board");

    private final String id;

    Extractor(String id) {
        this.id = id;
    }

    /** The name used in JSON and tables. */
    @JsonValue
    public String id() {
        return id;
    }
}
