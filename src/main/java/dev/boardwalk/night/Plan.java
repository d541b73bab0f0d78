package dev.boardwalk.night;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardComponents;
import dev.boardwalk.crawl.frontier.FrontierPlan;
import dev.boardwalk.crawl.pace.HostKey;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans a night: closed components of boards and hosts, packed into partitions, and the pages each board begins with. */
public final class Plan implements Planning {
    /** More cost more bookkeeping than they gain; 200 partitions of 10 hosts walked 2,000 hosts fastest. */
    static final int MAX_PARTITIONS = 200;

    private final BoardRepository boards;
    private final FrontierPlan frontier;
    private final InstantSource clock;

    public Plan(BoardRepository boards, FrontierPlan frontier, InstantSource clock) {
        this.boards = boards;
        this.frontier = frontier;
        this.clock = clock;
    }

    @Override
    public void plan(Night night, List<Board> selected) {
        Instant now = clock.instant();
        Map<String, Board> byId = selected.stream().collect(Collectors.toMap(Board::id, Function.identity()));
        // nobody knows yet how much work a board is: its own limit is the best guess there is
        var components = BoardComponents.of(
                selected, Plan::hostKey, board -> board.politeness().maxRequests());
        for (BoardComponents.Partition partition : BoardComponents.pack(components, MAX_PARTITIONS)) {
            for (String id : partition.boardIds()) {
                Board board = Objects.requireNonNull(byId.get(id), "a partition holds selected boards only");
                boards.plan(night.id(), board, partition.number(), now);
                frontier.plan(night.id(), partition.number(), board, now);
            }
        }
    }

    /** The politeness clock behind a host of a board file, whatever the scheme. */
    private static String hostKey(String host) {
        return HostKey.of(URI.create("https://" + host + "/")).name();
    }
}
