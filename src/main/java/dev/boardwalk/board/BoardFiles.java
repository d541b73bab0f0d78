package dev.boardwalk.board;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads board files: form by the schema, then meaning, every problem of every file at once. */
public final class BoardFiles {
    private final BoardSchema schema = BoardSchema.load();
    private final SelectorCheck selectors;

    /** @param selectors compiles CSS selectors as the extractor does */
    public BoardFiles(SelectorCheck selectors) {
        this.selectors = selectors;
    }

    /**
     * Reads all boards and templates of a folder.
     *
     * @return broken files beside good ones; a folder without boards is a problem too
     * @throws UncheckedIOException when a file is there but cannot be read
     */
    public Loaded load(ConfigFolder folder) {
        Problems problems = new Problems();
        Templates templates = TemplateFolder.load(folder, schema, problems);
        Set<String> ids = new TreeSet<>(YamlFolder.names(folder, "boards", problems));
        if (ids.isEmpty()) {
            FilePosition nowhere = new FilePosition(folder.shown("boards/"), 0, 0, "");
            problems.error(nowhere, "there is no board file *.yaml", "the config folder is chosen by --config DIR");
        }
        BoardCheck meaning = new BoardCheck(folder, selectors, ids);
        List<BoardFile> files = new ArrayList<>();
        for (String id : ids) {
            BoardFile file = read(folder, id, templates, meaning);
            problems.addAll(file.problems());
            files.add(file);
        }
        return new Loaded(files, problems.sorted());
    }

    private BoardFile read(ConfigFolder folder, String id, Templates templates, BoardCheck meaning) {
        Problems problems = new Problems();
        @Nullable YamlMap file = YamlFolder.read(folder, "boards/" + id + ".yaml", problems);
        if (file == null) {
            return new BoardFile.Broken(id, problems.sorted());
        }
        YamlMap definition = templates.complete(file, problems);
        Problems found = new Problems();
        found.addAll(meaning.check(id, definition));
        found.addWhereNothingWasSaid(schema.check(definition));
        problems.addWhereNothingWasSaid(found.sorted());
        if (problems.hasErrors()) {
            return new BoardFile.Broken(id, problems.sorted());
        }
        Board board = BoardCompiler.compile(definition.json());
        return new BoardFile.Usable(board, BoardExplanation.of(board, definition), problems.sorted());
    }
}
