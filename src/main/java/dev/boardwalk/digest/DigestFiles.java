package dev.boardwalk.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps a night's digest in every format under {@code <folder>/<date>/digest.<extension>}. */
public final class DigestFiles {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Path folder;
    private final Rendering rendering;

    public DigestFiles(Path folder, Rendering rendering) {
        this.folder = folder;
        this.rendering = rendering;
    }

    /** The dates there is a digest of. */
    public List<LocalDate> dates() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> nights = Files.list(folder)) {
            return nights.map(night -> night.getFileName().toString())
                    .filter(name -> DATE.matcher(name).matches())
                    .map(LocalDate::parse)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    /** The files of one date. */
    public List<byte[]> texts(LocalDate date) {
        List<byte[]> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(date.toString()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readAllBytes(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("the digest of " + date + " cannot be read", e);
        }
    }

    /** Deletes the files of one date; a digest can be made again from the tables. */
    public void delete(LocalDate date) {
        try (Stream<Path> files = Files.list(folder.resolve(date.toString()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the digest of " + date + " cannot be deleted", e);
        }
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
