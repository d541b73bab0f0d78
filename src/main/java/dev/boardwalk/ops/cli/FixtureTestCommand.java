package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardFile;
import dev.boardwalk.board.BoardProblem;
import dev.boardwalk.board.Loaded;
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
            "Walks the fixtures of boards again, by today's board files and rules, and says field by field what is not as expected.",
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
        if (names.isEmpty()) {
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
        if (expected.isEmpty()) {
            boardwalk.talk(which + "it does not say what is expected (no expected.json)"
                    + (update ? "" : "; --update writes it"));
            accept(fixture, result);
            return;
        }
        List<Difference> differences = expected.get().differences(result);
        if (differences.isEmpty()) {
            boardwalk.talk("%sas expected, %d pages, %d ads"
                    .formatted(which, result.pages().size(), result.ads()));
            return;
        }
        differences.stream()
                .map(difference ->
                        FixtureRows.row(fixture, difference, boardwalk.options().output()))
                .forEach(rows::add);
        boardwalk.talk(which + differences.size() + " differences");
        accept(fixture, result);
    }

    private void accept(Fixture fixture, FixtureResult result) {
        if (!update) {
            failed++;
            return;
        }
        FixtureWriter writer = new FixtureWriter(boardwalk.options().ownConfig());
        try {
            writer.expect(fixture.boardId(), fixture.name(), ExpectedResult.of(result));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + writer.folder(fixture.boardId(), fixture.name()), e);
        }
        boardwalk.talk("%s %s: accepted".formatted(fixture.boardId(), fixture.name()));
    }
}
