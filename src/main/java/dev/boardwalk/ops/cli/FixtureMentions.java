package dev.boardwalk.ops.cli;

import dev.boardwalk.posting.forget.ForgottenRepository;
import dev.boardwalk.posting.forget.Mention;
import dev.boardwalk.posting.forget.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fixtures are the operator's own files: nothing of ours changes them, but who forgets has to be told which of them still speak of it. */
final class FixtureMentions {
    private final Path fixtures;

    /** @param config the config folder; the fixtures need not be there */
    FixtureMentions(Path config) {
        this.fixtures = config.resolve("fixtures");
    }

    /** The files that hold what is to be forgotten, sorted; all of its own for a board. */
    List<Path> of(Subject subject, ForgottenRepository forgotten) {
        return switch (subject.kind()) {
            case BOARD -> files(fixtures.resolve(subject.spelling()));
            case URL -> holding(Mention.ofLinks(List.of(subject.given(), subject.spelling())));
            case NAME, MAIL, PHONE -> holding(Mention.of(forgotten.only(subject)));
        };
    }

    private List<Path> holding(Mention mention) {
        return files(fixtures).stream().filter(file -> mention.in(bytes(file))).toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look through " + folder, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + file, e);
        }
    }
}
