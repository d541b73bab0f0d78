package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.PageSource;
import dev.boardwalk.crawl.VisitsAtHand;
import dev.boardwalk.crawl.Walk;
import dev.boardwalk.crawl.live.OnePage;
import dev.boardwalk.extract.PageReader;
import dev.boardwalk.posting.Page;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.UrlKey;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code board preview}: what a night would read on a page. The same walk as a night's, with a sink that prints. */
@Command(
        name = "preview",
        description = "Reads one page as a night would and prints what it found; stores nothing.",
        footer = {
            "",
            "Examples:",
            "  boardwalk board preview https://careers.example.com/jobs/42",
            "  boardwalk board preview --page saved/job.html -o json",
            "  boardwalk board preview --pages saved -o json"
        })
final class PreviewCommand implements Callable<Integer> {
    private final BoardwalkCommand boardwalk;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--board",
            paramLabel = "ID",
            description = "Read it for this board (default: the board whose scope covers it).")
    private @Nullable String boardId;

    /** Exactly one of them. */
    static final class What {
        @Parameters(paramLabel = "URL", description = "A page on the web: fetched politely, robots.txt included.")
        private @Nullable URI url;

        @Option(names = "--page", paramLabel = "FILE", description = "A saved page.")
        private @Nullable Path page;

        @Option(
                names = "--pages",
                paramLabel = "DIR",
                description = "Every saved *.html below a folder; one JSON object a line.")
        private @Nullable Path pages;
    }

    PreviewCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (what.pages != null) {
            return folder(what.pages);
        }
        return what.page != null
                ? file(what.page)
                : web(Objects.requireNonNull(what.url, "picocli gives one of three"));
    }

    private int folder(Path folder) throws InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(ExitCode.NOT_FOUND, folder + " is no folder");
        }
        SavedPages saved = new SavedPages(
                folder,
                chosenBoard().orElse(null),
                boardwalk.surroundings().clock().instant());
        for (Path file : saved.all()) {
            ObjectNode preview = preview(new VisitsAtHand(saved.visit(file, PageKind.DETAIL)));
            preview.put("page", saved.name(file));
            boardwalk.surroundings().out().println(preview);
        }
        return ExitCode.OK.code();
    }

    private int file(Path file) throws InterruptedException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(ExitCode.NOT_FOUND, file + " is no file");
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        SavedPages saved = new SavedPages(
                folder,
                chosenBoard().orElse(null),
                boardwalk.surroundings().clock().instant());
        return show(preview(new VisitsAtHand(saved.visit(file.toAbsolutePath(), PageKind.DETAIL))));
    }

    private int web(URI url) throws InterruptedException {
        if (url.getHost() == null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "'" + url + "' is no URL of a page: write https://…, or --page FILE for a saved one");
        }
        Board board = chosenBoard()
                .or(() -> boardwalk.checkedBoards().stream()
                        .filter(candidate -> candidate.scope().covers(url))
                        .findFirst())
                .orElseGet(() -> SavedPages.anyBoard(url));
        PageKind kind = board.start().stream()
                .filter(start ->
                        start.url().equals(url.toString()) && !board.id().equals("preview"))
                .findFirst()
                .map(start -> PageKind.of(start.kind()))
                .orElse(PageKind.DETAIL);
        Page page = new Page(
                0, board.id(), kind, url, UrlKey.of(url.toString()).orElse(url.toString()), kind.lists() ? 1 : 0);
        try (Application application = boardwalk.openToCrawl(Map.of())) {
            return show(preview(new OnePage(application.get(OnePage.Means.class), board, page)));
        }
    }

    private Optional<Board> chosenBoard() {
        return boardId == null ? Optional.empty() : Optional.of(boardwalk.board(boardId));
    }

    private ObjectNode preview(PageSource source) throws InterruptedException {
        ObjectNode[] shown = new ObjectNode[1];
        Walk walk = new Walk(
                source,
                PreviewCommand::read,
                boardwalk.surroundings().normalize(),
                (visit, reading, normalized) -> shown[0] = PagePreview.of(visit, reading, normalized),
                new Semaphore(1));
        walk.visitNext();
        return shown[0];
    }

    /** Nobody said what the page is: a page that is no posting may still be a listing. */
    static Reading read(Board board, PageKind kind, PageBody body) {
        Reading detail = READER.read(board, kind, body);
        if (kind.lists() || detail.verdict() != Verdict.NOT_A_POSTING) {
            return detail;
        }
        Reading listing = READER.read(board, PageKind.LISTING, body);
        return listing.links().isEmpty() ? detail : listing;
    }

    private static final PageReader READER = new PageReader();

    private int show(ObjectNode preview) {
        if (boardwalk.options().output() == OutputFormat.json) {
            boardwalk.surroundings().out().println(preview.toPrettyString());
        } else {
            boardwalk.print(PreviewRows.of(preview));
        }
        boardwalk.talk(preview.path("verdict").asString() + ": "
                + preview.path("reason").asString());
        List<String> failed = List.of("FAILED", "DENIED");
        return failed.contains(preview.path("verdict").asString()) ? ExitCode.TEMPORARY.code() : ExitCode.OK.code();
    }
}
