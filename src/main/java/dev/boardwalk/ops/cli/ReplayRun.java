package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.ArchivedPage;
import dev.boardwalk.crawl.ArchivedPageRepository.Selection;
import dev.boardwalk.crawl.Replay;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One replay from a command: picks the pages, reads them with today's board files, prints what came of it. */
final class ReplayRun {
    private final BoardwalkCommand boardwalk;

    ReplayRun(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    /** @param write whether to store the differences, while no night runs */
    int of(Selection selection, boolean write) throws Exception {
        Map<String, Board> boards =
                boardwalk.checkedBoards().stream().collect(Collectors.toMap(Board::id, Function.identity()));
        try (Application application = boardwalk.open()) {
            RereadRows found = new RereadRows();
            Replay replay = application.get(Replay.class);
            List<ArchivedPage> pages = replay.pages(selection).stream()
                    .filter(page -> boards.containsKey(page.page().boardId()))
                    .toList();
            if (pages.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.NOT_FOUND,
                        "no stored page is meant by that: bodies are kept for a while only, and only of boards that still have a file");
            }
            if (write) {
                application.nights().whileNoNightRuns(() -> run(replay, pages, boards, true, found));
            } else {
                run(replay, pages, boards, false, found);
            }
            boardwalk.print(found.rows());
            boardwalk.talk(
                    found.sentence(write) + (write ? "; the next night matches and publishes what changed" : ""));
            return ExitCode.OK.code();
        }
    }

    private static boolean run(
            Replay replay, List<ArchivedPage> pages, Map<String, Board> boards, boolean write, RereadRows found)
            throws InterruptedException {
        replay.run(
                pages, id -> java.util.Objects.requireNonNull(boards.get(id), "only known boards"), write, found::add);
        return write;
    }
}
