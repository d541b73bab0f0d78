package dev.boardwalk.ops.cli;

import dev.boardwalk.crawl.replay.ArchivedPageRepository.Selection;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code replay}: archived pages through today's extractor. */
@Command(
        name = "replay",
        description = {
            "Reads stored pages again with today's rules and board files; asks no site.",
            "Takes the newest stored body of each page. Ads that read otherwise are corrected, ads only today's rules find are added; none is closed."
        },
        footer = {
            "",
            "Examples:",
            "  boardwalk replay --board larkfield --diff      what would change, field by field",
            "  boardwalk replay --night 2026-03-10            correct what that night read"
        })
final class ReplayCommand implements Callable<Integer> {
    private final BoardwalkCommand boardwalk;

    @Option(names = "--night", paramLabel = "DATE", description = "Only pages last read in the night of this date.")
    private @Nullable LocalDate night;

    @Option(names = "--board", paramLabel = "ID", description = "Only pages of this board.")
    private @Nullable String boardId;

    @Option(
            names = {"--diff", "--dry-run"},
            description = "Show what would change; write nothing.")
    private boolean diff;

    ReplayCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Override
    public Integer call() throws Exception {
        if (boardId != null) {
            boardwalk.board(boardId); // a misspelt name is worth its own message
        }
        return new ReplayRun(boardwalk).of(new Selection(night, boardId, null), !diff);
    }
}
