package dev.boardwalk.ops.demo;

/** Which of its two days a sample site shows. */
public enum SampleNight {
    FIRST("first-night"),
    /** Pages that changed since; all others are as they were. */
    SECOND("second-night");

    private final String folder;

    SampleNight(String folder) {
        this.folder = folder;
    }

    /** Below {@code demo/} on the classpath. */
    String folder() {
        return folder;
    }
}
