package dev.boardwalk.normalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Labels made by hand, {@code src/test/resources/evaluation/labels}: they name a text by the beginning of its hash, never by its words. */
public final class Labels {
    private Labels() {}

    /** The rows of {@code <name>.tsv}, cut at their tabs. */
    public static List<String[]> of(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/evaluation/labels", name + ".tsv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First 12 hex digits of the SHA-256 of a text. */
    public static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
