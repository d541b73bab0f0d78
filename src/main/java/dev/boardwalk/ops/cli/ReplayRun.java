package dev.boardwalk.ops.cli;

import dev.boardwalk.archive.ArchiveExpiry;
import dev.boardwalk.archive.ArchivedNight;
import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.replay.ArchivedPage;
import dev.boardwalk.crawl.replay.ArchivedPageRepository.Selection;
import dev.boardwalk.crawl.replay.Replay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                throw new CommandFailure(ExitCode.NOT_FOUND, noPage(selection, application.get(ArchiveExpiry.class)));
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

    /** A night whose pages expired is not a night that never was. */
    private static String noPage(Selection selection, ArchiveExpiry archive) {
        List<ArchivedNight> ofDate = archive.nights().stream()
                .filter(night -> night.date().equals(selection.night()))
                .toList();
        long expired =
                ofDate.stream().filter(night -> night.expiresAt() == null).count();
        if (!ofDate.isEmpty() && expired == ofDate.size()) {
            return "the stored pages of " + selection.night() + " are gone: "
                    + ArchiveRows.sentence(ofDate.get(0)) + " after "
                    + archive.kept().toDays() + " nights (boardwalk.crawl.keep-nights)";
        }
        return "no stored page is meant by that: bodies are kept for "
                + archive.kept().toDays()
                + " nights, a page counts for the last night that saw it, and its board must still have a file";
    }

    private static boolean run(
            Replay replay, List<ArchivedPage> pages, Map<String, Board> boards, boolean write, RereadRows found)
            throws InterruptedException {
        replay.run(pages, id -> Objects.requireNonNull(boards.get(id), "only known boards"), write, found::add);
        return write;
    }
}
