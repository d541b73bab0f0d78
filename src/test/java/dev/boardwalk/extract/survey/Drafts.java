package dev.boardwalk.extract.survey;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDraft;
import dev.boardwalk.board.BoardFile;
import dev.boardwalk.board.BoardFiles;
import dev.boardwalk.board.BoardProblem;
import dev.boardwalk.board.ConfigFolder;
import dev.boardwalk.board.Loaded;
import dev.boardwalk.extract.SelectorSyntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drafts as {@code board check} sees them. */
public final class Drafts {
    private Drafts() {}

    /** The board of a draft; empty when its file does not pass. */
    public static Optional<Board> board(BoardDraft draft) {
        return load(draft).files().get(0) instanceof BoardFile.Usable usable
                ? Optional.of(usable.board())
                : Optional.empty();
    }

    /** What {@code board check} says of it; empty when all is well. */
    static String problems(BoardDraft draft) {
        return load(draft).problems().stream().map(BoardProblem::text).collect(Collectors.joining("\n"));
    }

    private static Loaded load(BoardDraft draft) {
        try {
            Path folder = Files.createTempDirectory("draft");
            Path file = Files.createDirectories(folder.resolve("boards")).resolve(draft.id() + ".yaml");
            Files.writeString(file, draft.yaml());
            Loaded loaded = new BoardFiles(SelectorSyntax::problemWith).load(ConfigFolder.at(folder));
            Files.delete(file);
            Files.delete(folder.resolve("boards"));
            Files.delete(folder);
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
