package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.PageSource;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.fixture.Answers;
import dev.boardwalk.crawl.fixture.ArchivedAnswers;
import dev.boardwalk.crawl.fixture.BoundedWalk.Bounds;
import dev.boardwalk.crawl.fixture.ExpectedResult;
import dev.boardwalk.crawl.fixture.Fixture;
import dev.boardwalk.crawl.fixture.FixtureRecorder;
import dev.boardwalk.crawl.fixture.FixtureResult;
import dev.boardwalk.crawl.fixture.FixtureWriter;
import dev.boardwalk.crawl.fixture.RecordedPage;
import dev.boardwalk.crawl.fixture.RecordedPage.Answered;
import dev.boardwalk.crawl.fixture.RecordedPage.Unanswered;
import dev.boardwalk.crawl.live.OnePage;
import dev.boardwalk.crawl.replay.ArchivedBodies;
import dev.boardwalk.crawl.replay.ArchivedPageRepository.Selection;
import dev.boardwalk.crawl.replay.Replay;
import dev.boardwalk.extract.PageReader;
import dev.boardwalk.posting.Page;
import dev.boardwalk.posting.forget.Forgotten;
import dev.boardwalk.posting.forget.ForgottenRepository;
import dev.boardwalk.posting.forget.Mention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code board record}: saves what a board's pages answer today, and what they give. */
@Command(
        name = "record",
        description = {
            "Walks a board once, as politely as a night, and saves the answers with their expected result: a fixture for 'board test'.",
            "It lies below the config folder, in fixtures/BOARD/NAME: the bodies as files, walk.json and expected.json."
        },
        footer = {
            "",
            "Examples:",
            "  boardwalk board record larkfield                 asks the site",
            "  boardwalk board record larkfield --archived      takes what the last nights stored; asks nobody"
        })
final class RecordCommand implements Callable<Integer> {
    private static final PageReader READER = new PageReader();

    private final BoardwalkCommand boardwalk;

    @Parameters(paramLabel = "BOARD", description = "Its id, see 'board list'.")
    private String id = "";

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "12",
            description =
                    "Pages at most, a third of them lists (default: ${DEFAULT-VALUE}); enough to show each kind of page.")
    private int pages;

    @Option(names = "--archived", description = "Take the newest stored body of each page; ask nobody.")
    private boolean archived;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What to call it (default: today's date); a board may have several.")
    private @Nullable String name;

    @Option(names = "--dry-run", description = "Show what would be saved; write nothing.")
    private boolean dryRun;

    RecordCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Board board = boardwalk.board(id);
        String called = name == null ? boardwalk.today().toString() : name;
        if (!called.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || pages < 1) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--name is made of letters, digits, dots and hyphens, and --pages is 1 or more");
        }
        FixtureWriter writer = new FixtureWriter(boardwalk.options().ownConfig());
        Path folder = writer.folder(board.id(), called);
        if (Files.exists(folder)) {
            throw new CommandFailure(
                    ExitCode.INVALID,
                    folder + " is there already; choose another name with --name NAME, or remove it first");
        }
        Fixture fixture = fixture(board, called);
        FixtureResult result =
                fixture.walk(board, READER::read, boardwalk.surroundings().normalize());
        boardwalk.print(FixtureRows.of(result));
        if (dryRun) {
            boardwalk.talk("would save " + sentence(fixture, result, folder));
            return ExitCode.OK.code();
        }
        try {
            writer.write(fixture, ExpectedResult.of(result));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder, e);
        }
        boardwalk.talk("saved %s%nread its expected.json: what it says is what 'board test %s' will insist on"
                .formatted(sentence(fixture, result, folder), board.id()));
        return ExitCode.OK.code();
    }

    private static String sentence(Fixture fixture, FixtureResult result, Path folder) {
        return "%d pages with %d ads (%s) in %s"
                .formatted(fixture.pages().size(), result.ads(), result.outcome(), folder);
    }

    private Fixture fixture(Board board, String called) throws InterruptedException {
        try (Application application = archived ? boardwalk.open() : boardwalk.openToCrawl(Map.of())) {
            Forgotten forgotten = application.get(ForgottenRepository.class).load();
            Answers answers = archived ? stored(application, board) : live(application);
            Fixture fixture = new FixtureRecorder(answers, page -> mayKeep(page, forgotten), boardwalk::talk)
                    .record(
                            board,
                            called,
                            boardwalk.surroundings().clock().instant().truncatedTo(ChronoUnit.SECONDS),
                            Bounds.of(pages, board),
                            (whose, kind, body) -> forgotten.clean(READER.read(whose, kind, body)),
                            boardwalk.surroundings().normalize());
            refuseWithoutList(fixture);
            return fixture;
        }
    }

    private static Answers live(Application application) {
        OnePage.Means means = application.get(OnePage.Means.class);
        return (board, page) -> Optional.of(visit(means, board, page));
    }

    private static Visit visit(OnePage.Means means, Board board, Page page) throws InterruptedException {
        return ((PageSource.Visited) new OnePage(means, board, page).next()).visit();
    }

    private Answers stored(Application application, Board board) {
        var newest = application.get(Replay.class).pages(new Selection(null, board.id(), null));
        return new ArchivedAnswers(newest, application.get(ArchivedBodies.class), boardwalk::talk);
    }

    private static boolean mayKeep(RecordedPage page, Forgotten forgotten) {
        boolean named = forgotten.people()
                && page instanceof Answered answered
                && Mention.of(forgotten).in(answered.body());
        return !named && !forgotten.url(page.url().toString());
    }

    /** A fixture in which no list was read shows nothing about the board. */
    private void refuseWithoutList(Fixture fixture) {
        boolean read = fixture.pages().stream()
                .anyMatch(
                        page -> page.kind().lists() && page instanceof Answered answered && answered.body().length > 0);
        if (read) {
            return;
        }
        String reason = fixture.pages().stream()
                .filter(Unanswered.class::isInstance)
                .map(page -> ((Unanswered) page).reason())
                .findFirst()
                .orElse(
                        archived
                                ? "no night stored a start page of it, or its body has expired; without --archived the site is asked"
                                : "no start page gave a body");
        throw new CommandFailure(archived ? ExitCode.NOT_FOUND : ExitCode.TEMPORARY, "nothing to record: " + reason);
    }
}
