package dev.boardwalk.posting;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what could not be used until it can be, or somebody discards it. Every method wants to be called within a transaction. */
public final class QuarantineRepository {
    private final JdbcClient jdbc;

    public QuarantineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts a page or an ad of it into quarantine, with the definition its board was walked with. One row for each night, page and rule: the same again
     * renews its words and leaves an operator's DISCARDED alone. The row of {@code board_night} must be there.
     */
    public void put(ReadFrom from, String url, Refusal refusal) {
        jdbc.sql("""
                INSERT INTO boardwalk.quarantine AS q (night_id, board_id, page_id, page_fetch_id, definition_hash, url, rule, reason, snippet,
                                                       state, recorded_at)
                SELECT bn.night_id, bn.board_id, :page, :fetch, bn.definition_hash, :url, :rule, :reason, :snippet, 'WAITING', :at
                  FROM boardwalk.board_night bn WHERE bn.night_id = :night AND bn.board_id = :board
                ON CONFLICT (night_id, page_id, rule) DO UPDATE
                   SET page_fetch_id = excluded.page_fetch_id, reason = excluded.reason, snippet = excluded.snippet,
                       state = CASE WHEN q.state = 'DISCARDED' THEN q.state ELSE 'WAITING' END
                """)
                .param("night", from.nightId())
                .param("board", from.boardId())
                .param("page", from.pageId())
                .param("fetch", from.fetchId())
                .param("url", url)
                .param("rule", refusal.rule())
                .param("reason", withoutNul(refusal.reason()))
                .param("snippet", refusal.snippet() == null ? null : withoutNul(refusal.snippet()))
                .param("at", from.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that the page can be used now. Returns how many rows waited for that. */
    public int resolve(long pageId) {
        return jdbc.sql(
                        "UPDATE boardwalk.quarantine SET state = 'RESOLVED' WHERE page_id = :page AND state = 'WAITING'")
                .param("page", pageId)
                .update();
    }

    /** A text column holds every character but this one. */
    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }
}
