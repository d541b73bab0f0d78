package dev.boardwalk.alarm;

import dev.boardwalk.alarm.AlarmRule.Raised;
import dev.boardwalk.board.BoardOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the alarm rule reads and what it remembers: {@code board_night} and {@code board_alarm}. Callers bring the transaction. */
public final class AlarmRepository {
    private final JdbcClient jdbc;

    public AlarmRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The judged boards of a night, by id.
     *
     * @param after by board, after how many bad nights in a row its operators are told
     */
    List<BoardTonight> boards(long nightId, ToIntFunction<String> after) {
        return jdbc.sql("""
                SELECT bn.board_id, bn.outcome, bn.reason, bn.shape_break, bn.bad_nights, bn.bad_since, bn.last_good_date, bn.last_good_page, bn.next_command,
                       t.cause, t.reason AS page_reason, coalesce(t.host, s.host) AS host, a.outcome AS told, a.bad_since AS told_since,
                       (SELECT array_agg(e.outcome) FROM boardwalk.board_alarm e WHERE e.board_id = a.board_id AND e.bad_since = a.bad_since) AS told_all
                  FROM boardwalk.board_night bn
                  LEFT JOIN boardwalk.board_alarm a ON a.board_id = bn.board_id AND a.ended_night_id IS NULL
                  LEFT JOIN LATERAL (SELECT p.cause, p.reason, p.host FROM boardwalk.page p
                                      WHERE p.board_id = bn.board_id AND p.night_id = bn.night_id AND p.cause IS NOT NULL
                                      ORDER BY p.kind = 'DETAIL', p.depth, p.id LIMIT 1) t ON true
                  LEFT JOIN LATERAL (SELECT p.host FROM boardwalk.page p
                                      WHERE p.board_id = bn.board_id AND p.night_id = bn.night_id AND p.kind <> 'DETAIL'
                                      ORDER BY p.depth, p.id LIMIT 1) s ON true
                 WHERE bn.night_id = :night AND bn.outcome IS NOT NULL
                 ORDER BY bn.board_id
                """)
                .param("night", nightId)
                .query((row, index) -> board(row, after))
                .list();
    }

    private static BoardTonight board(ResultSet row, ToIntFunction<String> after) throws SQLException {
        String board = row.getString("board_id");
        BoardOutcome outcome = BoardOutcome.valueOf(row.getString("outcome"));
        return new BoardTonight(
                board,
                outcome,
                row.getString("reason"),
                row.getBoolean("shape_break"),
                row.getInt("bad_nights"),
                row.getObject("bad_since", LocalDate.class),
                row.getObject("last_good_date", LocalDate.class),
                row.getString("last_good_page"),
                row.getString("next_command"),
                Cause.of(outcome, row.getString("cause"), row.getString("page_reason")),
                row.getString("host"),
                told(row),
                after.applyAsInt(board));
    }

    private static BoardTonight.@Nullable Told told(ResultSet row) throws SQLException {
        String outcome = row.getString("told");
        return outcome == null
                ? null
                : new BoardTonight.Told(
                        BoardOutcome.valueOf(outcome),
                        row.getObject("told_since", LocalDate.class),
                        Stream.of((String[]) row.getArray("told_all").getArray())
                                .map(BoardOutcome::valueOf)
                                .collect(Collectors.toSet()));
    }

    /** The alarm stands from now on; one that stood before ends with it. */
    void raise(Raised raised, long nightId, LocalDate date) {
        BoardTonight board = raised.board();
        end(board.board(), nightId);
        jdbc.sql("""
                INSERT INTO boardwalk.board_alarm (board_id, raised_night_id, outcome, why, bad_since) VALUES (:board, :night, :outcome, :why, :since)
                """)
                .param("board", board.board())
                .param("night", nightId)
                .param("outcome", board.outcome().name())
                .param("why", raised.why().name())
                .param("since", board.badSince() == null ? date : board.badSince())
                .update();
    }

    /** No alarm of the board stands any more. */
    void end(String board, long nightId) {
        jdbc.sql(
                        "UPDATE boardwalk.board_alarm SET ended_night_id = :night WHERE board_id = :board AND ended_night_id IS NULL")
                .param("night", nightId)
                .param("board", board)
                .update();
    }
}
