package dev.boardwalk.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the embedded server writes about itself: one file, and the one before it. */
final class ServerLog {
    private static final long KEPT_UP_TO_BYTES = 10_000_000;

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    /** Begins a new file when this one has grown long; only while no server writes. */
    void rotate() throws IOException {
        if (length() > KEPT_UP_TO_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** In bytes; 0 when there is none yet. */
    long length() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What was added after the log had this length; empty when nothing was. */
    String since(long length) throws IOException {
        if (length() <= length) {
            return "";
        }
        byte[] all = Files.readAllBytes(file);
        return new String(all, (int) length, all.length - (int) length, StandardCharsets.UTF_8).strip();
    }
}
