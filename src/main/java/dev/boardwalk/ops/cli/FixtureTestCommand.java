package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardFile;
import dev.boardwalk.board.BoardProblem;
import dev.boardwalk.board.Loaded;
import dev.boardwalk.board.SavedPage;
import dev.boardwalk.crawl.fixture.Difference;
import dev.boardwalk.crawl.fixture.ExpectedResult;
import dev.boardwalk.crawl.fixture.Fixture;
import dev.boardwalk.crawl.fixture.FixtureBroken;
import dev.boardwalk.crawl.fixture.FixtureFiles;
import dev.boardwalk.crawl.fixture.FixtureResult;
import dev.boardwalk.crawl.fixture.FixtureWriter;
import dev.boardwalk.extract.PageReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code board test}: recorded walks again, by today's board files and rules. */
@Command(
        name = "test",
        description = {
            "Walks the fixtures of boards again, by today's board files and rules, and says field by field what is not as expected;",
            "likewise the single pages that board files name under tests:.",
            "Asks nobody and needs no database; relative dates are read by the time of recording."
        },
        footer = {
            "",
            "Exit code 3 when anything differs or a fixture is broken, 6 when there is none.",
            "",
            "Examples:",
            "  boardwalk board test                      all fixtures of all boards",
            "  boardwalk board test larkfield --update   accept what is different, once shown"
        })
final class FixtureTestCommand implements Callable<Integer> {
    private static final PageReader READER = new PageReader();

    private final BoardwalkCommand boardwalk;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private int run;
    private int failed;

    @Parameters(paramLabel = "BOARD", arity = "0..*", description = "Only these; without any, all boards.")
    private List<String> ids = List.of();

    @Option(names = "--update", description = "Show what differs, then take it for what is expected from now on.")
    private boolean update;

    FixtureTestCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Override
    public Integer call() throws InterruptedException {
        Loaded loaded = boardwalk.loadBoards();
        FixtureFiles files = new FixtureFiles(boardwalk.config());
        List<String> wanted =
                ids.isEmpty() ? loaded.files().stream().map(BoardFile::id).toList() : ids;
        for (String id : wanted) {
            BoardFile file = loaded.find(id)
                    .orElseThrow(() ->
                            new CommandFailure(ExitCode.NOT_FOUND, "there is no board '" + id + "': see 'board list'"));
            board(file, files);
        }
        if (run == 0) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND,
                    "no board has a fixture in %s: 'board record BOARD' saves one".formatted(boardwalk.config()));
        }
        if (!rows.isEmpty() || boardwalk.options().output() != OutputFormat.table) {
            boardwalk.print(FixtureRows.differences(rows));
        }
        boardwalk.talk(
                failed == 0
                        ? "%d fixtures, all as expected".formatted(run)
                        : "%d of %d fixtures are not as expected: mend the board file, or accept with --update"
                                .formatted(failed, run));
        return failed == 0 ? ExitCode.OK.code() : ExitCode.INVALID.code();
    }

    private void board(BoardFile file, FixtureFiles files) throws InterruptedException {
        List<String> names = files.names(file.id());
        List<SavedPage> pages =
                file instanceof BoardFile.Usable usable ? usable.board().tests() : List.of();
        if (names.isEmpty() && pages.isEmpty()) {
            if (!ids.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.NOT_FOUND,
                        "board '%s' has no fixture: 'board record %s' saves one".formatted(file.id(), file.id()));
            }
            boardwalk.talk(file.id() + ": no fixture");
            return;
        }
        if (!(file instanceof BoardFile.Usable usable)) {
            run++;
            failed++;
            boardwalk.talk(file.id() + ": its file is broken, so its fixtures were not walked");
            file.problems().stream().map(BoardProblem::text).forEach(boardwalk::talk);
            return;
        }
        for (String name : names) {
            fixture(usable.board(), name, files);
        }
        for (SavedPage page : pages) {
            savedPage(usable.board(), page);
        }
    }

    private void savedPage(Board board, SavedPage page) throws InterruptedException {
        run++;
        String which = board.id() + " " + page.page() + ": ";
        try {
            SavedPageTest.Outcome outcome = new SavedPageTest(
                            boardwalk.config(), boardwalk.surroundings().normalize())
                    .run(board, page);
            if (outcome.differences().isEmpty()) {
                boardwalk.talk(which + "as expected");
                return;
            }
            show(board.id(), page.page(), outcome.differences());
            accept(
                    which,
                    () -> Files.writeString(
                            boardwalk.options().ownConfig().resolve(page.expect()),
                            outcome.preview().toPrettyString() + "\n"));
        } catch (CommandFailure e) {
            failed++;
            boardwalk.talk(which + "broken: " + e.getMessage());
        }
    }

    private void fixture(Board board, String name, FixtureFiles files) throws InterruptedException {
        run++;
        try {
            Fixture fixture = files.read(board.id(), name);
            FixtureResult result =
                    fixture.walk(board, READER::read, boardwalk.surroundings().normalize());
            compare(fixture, result, files.expected(board.id(), name));
        } catch (FixtureBroken e) {
            failed++;
            boardwalk.talk("%s %s: broken: %s".formatted(board.id(), name, e.getMessage()));
        }
    }

    private void compare(Fixture fixture, FixtureResult result, Optional<ExpectedResult> expected) {
        String which = fixture.boardId() + " " + fixture.name() + ": ";
        FixtureWriter writer = new FixtureWriter(boardwalk.options().ownConfig());
        Writing writing = () -> writer.expect(fixture.boardId(), fixture.name(), ExpectedResult.of(result));
        if (expected.isEmpty()) {
            boardwalk.talk(which + "it does not say what is expected (no expected.json)"
                    + (update ? "" : "; --update writes it"));
            accept(which, writing);
            return;
        }
        List<Difference> differences = expected.get().differences(result);
        if (differences.isEmpty()) {
            boardwalk.talk("%sas expected, %d pages, %d ads"
                    .formatted(which, result.pages().size(), result.ads()));
            return;
        }
        show(fixture.boardId(), fixture.name(), differences);
        accept(which, writing);
    }

    private void show(String board, String name, List<Difference> differences) {
        differences.stream()
                .map(difference -> FixtureRows.row(
                        board, name, difference, boardwalk.options().output()))
                .forEach(rows::add);
        boardwalk.talk("%s %s: %d differences".formatted(board, name, differences.size()));
    }

    /** Puts down what is expected from now on. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    private void accept(String which, Writing expectation) {
        if (!update) {
            failed++;
            return;
        }
        try {
            expectation.write();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write what is expected of " + which, e);
        }
        boardwalk.talk(which + "accepted");
    }
}
