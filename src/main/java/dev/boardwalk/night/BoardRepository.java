package dev.boardwalk.night;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDocument;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The boards of nights, with the definitions they were walked with. Callers bring the transaction. */
public final class BoardRepository {
    private final JdbcClient jdbc;

    public BoardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The board takes part in the night with this definition, in this crawl partition. What the night has already stays as it is. */
    void plan(long nightId, Board board, int partitionNo, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        String hash = BoardDocument.hash(board);
        jdbc.sql("""
                INSERT INTO boardwalk.board_definition (hash, board_id, document, stored_at) VALUES (:hash, :board, :document::jsonb, :at)
                ON CONFLICT (hash) DO NOTHING
                """)
                .param("hash", hash)
                .param("board", board.id())
                .param("document", BoardDocument.write(board))
                .param("at", at)
                .update();
        jdbc.sql("""
                INSERT INTO boardwalk.board AS b (id, name, definition_hash, first_planned_at, last_planned_at) VALUES (:board, :name, :hash, :at, :at)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, definition_hash = excluded.definition_hash,
                                               last_planned_at = greatest(b.last_planned_at, excluded.last_planned_at)
                """)
                .param("board", board.id())
                .param("name", board.name())
                .param("hash", hash)
                .param("at", at)
                .update();
        jdbc.sql("""
                INSERT INTO boardwalk.board_night (night_id, board_id, definition_hash, partition_no) VALUES (:night, :board, :hash, :partition)
                ON CONFLICT (night_id, board_id) DO NOTHING
                """)
                .param("night", nightId)
                .param("board", board.id())
                .param("hash", hash)
                .param("partition", partitionNo)
                .update();
    }

    /** The board as the night was planned with it. */
    public Board board(long nightId, String boardId) {
        String document = jdbc.sql("""
                SELECT d.document FROM boardwalk.board_night bn JOIN boardwalk.board_definition d ON d.hash = bn.definition_hash
                 WHERE bn.night_id = :night AND bn.board_id = :board
                """)
                .param("night", nightId)
                .param("board", boardId)
                .query(String.class)
                .single();
        return BoardDocument.read(document);
    }
}
