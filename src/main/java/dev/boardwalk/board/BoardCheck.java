package dev.boardwalk.board;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Set;

/** Checks what a schema cannot know: each finding at its own place, in the merged definition, whatever else is wrong. */
final class BoardCheck {
    private final ConfigFolder folder;
    private final SelectorCheck selectors;
    private final Set<String> ids;

    /**
     * @param folder holds the saved pages
     * @param ids file names of all boards, without {@code .yaml}
     */
    BoardCheck(ConfigFolder folder, SelectorCheck selectors, Set<String> ids) {
        this.folder = folder;
        this.selectors = selectors;
        this.ids = ids;
    }

    /** The problems of one board's meaning, none for a good one. */
    List<BoardProblem> check(String fileName, YamlMap board) {
        Problems problems = new Problems();
        board.text("id").filter(id -> !id.text().equals(fileName)).ifPresent(id -> wrongId(fileName, id, problems));
        new ReachCheck(board, problems).check();
        PaceCheck.check(board, problems);
        new FactsCheck(board, problems).check();
        ExpectCheck.check(board, problems);
        new SelectorsCheck(board, selectors, problems).check();
        for (YamlNode test : board.itemsAt("tests")) {
            test.text("page").ifPresent(page -> savedFile(page, problems));
            test.text("expect").ifPresent(expect -> savedFile(expect, problems));
        }
        return problems.sorted();
    }

    /** Ids are unique because file names are. */
    private void wrongId(String fileName, YamlScalar id, Problems problems) {
        String taken = ids.contains(id.text()) ? ", and `" + id.text() + "` is the id of another file" : "";
        problems.error(
                id.at(),
                "id: `" + id.text() + "` is not the file's name `" + fileName + "`" + taken,
                "write `id: " + fileName + "` or rename the file");
    }

    private void savedFile(YamlScalar name, Problems problems) {
        if (!exists(name.text())) {
            problems.error(
                    name.at(),
                    "tests: there is no file `" + folder.shown(name.text()) + "`",
                    "paths are relative to the config folder and stay inside it: fixtures/acme/detail-1.html");
        }
    }

    private boolean exists(String name) {
        try {
            return folder.has(name);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
