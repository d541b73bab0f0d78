package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDraft;
import dev.boardwalk.board.BoardFile;
import dev.boardwalk.board.BoardProblem;
import dev.boardwalk.board.ConfigFolder;
import dev.boardwalk.board.Loaded;
import dev.boardwalk.board.StartPage;
import dev.boardwalk.crawl.live.OnePage;
import dev.boardwalk.extract.PageAddress;
import dev.boardwalk.extract.PageReader;
import dev.boardwalk.extract.PageSurvey;
import dev.boardwalk.extract.Survey;
import dev.boardwalk.extract.Survey.Proposal;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code board new URL}: looks at a site and drafts its board file. */
@Command(
        name = "new",
        description = "Looks at a site and drafts its board file: on stdout, or with --write among the boards.",
        footer = {
            "",
            "Exit code 6 when there is nothing to walk by: an app shell, a login, a single ad, a site that disallows crawlers.",
            "",
            "Examples:",
            "  boardwalk board new https://careers.example.com/jobs",
            "  boardwalk board new https://jobs.lever.co/acme --write",
            "  boardwalk board new https://careers.example.com/jobs --page saved.html"
        })
final class NewCommand implements Callable<Integer> {
    private final BoardwalkCommand boardwalk;

    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            description = "The page that lists the ads, or a board of a known platform.")
    private @Nullable URI url;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "The same page as a saved file: nothing is fetched. Without URL its canonical link tells.")
    private @Nullable Path saved;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "The board's id (default: from the host or the platform's name for it).")
    private @Nullable String id;

    @Option(names = "--write", description = "Write CONFIG/boards/ID.yaml; what is there already stays as it is.")
    private boolean write;

    @Option(names = "--dry-run", description = "With --write: show what would be written where.")
    private boolean dryRun;

    NewCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (saved != null) {
            PageBody body = savedPage(saved);
            return draft(PageSurvey.of(body), board -> body);
        }
        if (url == null || url.getHost() == null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "give the URL of the page that lists the ads: https://…, or --page FILE for a saved one");
        }
        Optional<Survey> byUrl = PageSurvey.of(url);
        if (byUrl.isPresent() && byUrl.get().proposals().isEmpty()) {
            return draft(byUrl.get(), board -> null);
        }
        try (Application application = boardwalk.openToCrawl(Map.of())) {
            Probe probe = new Probe(application.get(OnePage.Means.class), boardwalk::talk);
            return draft(byUrl.isPresent() ? byUrl.get() : probe.survey(url), probe::start);
        }
    }

    /** Gets the page a board begins at; null when it cannot be had. */
    @FunctionalInterface
    private interface FirstPage {
        @Nullable
        PageBody of(Board board) throws InterruptedException;
    }

    private PageBody savedPage(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            URI address = url != null
                    ? url
                    : PageAddress.of(bytes)
                            .orElseThrow(() -> new CommandFailure(
                                    ExitCode.USAGE, file + " does not say where it comes from; give its URL as well"));
            return new PageBody(
                    address, bytes, null, boardwalk.surroundings().clock().instant());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.NOT_FOUND, file + " cannot be read: " + e.getMessage());
        }
    }

    private int draft(Survey survey, FirstPage firstPage) throws InterruptedException, IOException {
        survey.seen().forEach(seen -> boardwalk.talk("saw " + seen));
        if (survey.proposals().isEmpty()) {
            String why = survey.obstacle() == null
                    ? "nothing to walk by was found"
                    : survey.obstacle().words();
            throw new CommandFailure(ExitCode.NOT_FOUND, "no draft: " + why);
        }
        Proposal best = survey.proposals().get(0);
        BoardDraft draft = best.draft().with(id, DraftRemarks.of(survey, boardwalk.today()));
        Board board = checked(draft);
        verify(board, firstPage);
        boardwalk.talk("%d %% sure of %s".formatted(Math.round(best.sure() * 100), best.because()));
        return write ? write(draft) : print(draft);
    }

    /** A draft that 'board check' would refuse is a mistake of ours, and said as one. */
    private Board checked(BoardDraft draft) throws IOException {
        Path folder = Files.createTempDirectory("boardwalk-draft");
        Path file = Files.createDirectories(folder.resolve("boards")).resolve(draft.id() + ".yaml");
        try {
            Files.writeString(file, draft.yaml());
            Loaded loaded = boardwalk.surroundings().boards().load(ConfigFolder.at(folder));
            if (loaded.files().get(0) instanceof BoardFile.Usable usable) {
                return usable.board();
            }
            throw new CommandFailure(
                    ExitCode.INVALID,
                    draft.yaml()
                            + String.join(
                                    "\n",
                                    loaded.problems().stream()
                                            .map(BoardProblem::text)
                                            .toList()));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder.resolve("boards"));
            Files.deleteIfExists(folder);
        }
    }

    /** What a night would find there first; a page that cannot be had is said, and the draft stands. */
    private void verify(Board board, FirstPage firstPage) throws InterruptedException {
        try {
            @Nullable PageBody body = firstPage.of(board);
            if (body == null || isNoAnswer(board, body)) {
                return;
            }
            Reading reading = new PageReader()
                    .read(board, PageKind.of(board.start().get(0).kind()), body);
            boardwalk.talk("read with the draft: %s: %s"
                    .formatted(reading.verdict().name().toLowerCase(Locale.ROOT), reading.reason()));
        } catch (CommandFailure e) {
            boardwalk.talk("not verified: " + e.getMessage());
        }
    }

    /** A saved page of people's is not the answer an interface gives, and an empty one is none. */
    private boolean isNoAnswer(Board board, PageBody body) {
        return saved != null
                && board.start().get(0).kind() == StartPage.Kind.API
                && (body.bytes().length == 0 || body.bytes()[0] == '<');
    }

    private int print(BoardDraft draft) {
        boardwalk.surroundings().out().print(draft.yaml());
        boardwalk.talk("save it as boards/%s.yaml in your config folder, or run this again with --write"
                .formatted(draft.id()));
        return ExitCode.OK.code();
    }

    private int write(BoardDraft draft) {
        Path file = boardwalk.options().ownConfig().resolve("boards").resolve(draft.id() + ".yaml");
        if (Files.exists(file)) {
            throw new CommandFailure(
                    ExitCode.INVALID, file + " is there already; choose another name with --id ID, or remove it first");
        }
        if (dryRun) {
            boardwalk.surroundings().out().print(draft.yaml());
            boardwalk.talk("would write " + file);
            return ExitCode.OK.code();
        }
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, draft.yaml());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        boardwalk.talk(
                "wrote %s; next: boardwalk board check, then boardwalk board record %s, which walks it once and shows what it gives"
                        .formatted(file, draft.id()));
        return ExitCode.OK.code();
    }
}
