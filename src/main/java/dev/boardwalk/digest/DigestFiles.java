package dev.boardwalk.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps a night's digest in every format under {@code <folder>/<date>/digest.<extension>}. */
public final class DigestFiles {
    private final Path folder;
    private final Rendering rendering;

    public DigestFiles(Path folder, Rendering rendering) {
        this.folder = folder;
        this.rendering = rendering;
    }

    /**
     * Writes the files anew; a reader sees the old one or the new one, never half of one.
     *
     * @return the night's folder
     */
    public Path write(Digest digest) {
        Path night = folder.resolve(digest.date().toString());
        try {
            Files.createDirectories(night);
            for (DigestFormat format : DigestFormat.values()) {
                Path file = night.resolve("digest." + format.extension());
                Path fresh = night.resolve("digest." + format.extension() + ".new");
                Files.writeString(fresh, rendering.render(digest, format), StandardCharsets.UTF_8);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            return night;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the digest could not be written below " + night
                            + ": is there room, and may this user write there?",
                    e);
        }
    }
}
