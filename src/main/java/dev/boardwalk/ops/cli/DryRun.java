package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.night.NightScope;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a night would begin with; asks nobody, writes nothing. */
final class DryRun {
    private DryRun() {}

    static Rows of(List<Board> boards, NightScope scope) {
        List<Board> selected = scope.select(boards);
        if (selected.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "no board is selected by '" + scope.text() + "': see 'board list'");
        }
        List<List<@Nullable Object>> rows = selected.stream()
                .map(board -> Arrays.<@Nullable Object>asList(
                        board.id(),
                        BoardCommand.starts(board),
                        String.join(" ", board.scope().hosts().stream().sorted().toList()),
                        board.politeness().maxPages(),
                        board.politeness().maxRequests()))
                .toList();
        return new Rows("boardwalk/dry-run/v1", List.of("board", "start", "hosts", "maxPages", "maxRequests"), rows);
    }
}
