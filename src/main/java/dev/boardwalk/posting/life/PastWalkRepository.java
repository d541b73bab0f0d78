package dev.boardwalk.posting.life;

import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.outcome.BoardPast;
import dev.boardwalk.board.outcome.Judgement;
import dev.boardwalk.board.outcome.Listed;
import dev.boardwalk.board.outcome.NextCommand;
import dev.boardwalk.board.outcome.PastWalk;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What verdicts remember of each other: a board's earlier walks, and where tonight's stands among them. Callers bring the transaction. */
public final class PastWalkRepository {
    private static final TypeReference<Map<String, Double>> FILL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    public PastWalkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last thirty walks before this night's, and the last eight healthy ones however long ago: a level outlives a long outage. */
    BoardPast before(long nightId, String boardId) {
        return new BoardPast(jdbc.sql("""
                SELECT w.*
                  FROM (SELECT bn.night_id, n.business_date, coalesce(bn.judged_at, n.ended_at, n.started_at) AS at, bn.outcome, bn.complete,
                               bn.lifted, bn.bad_since, bn.ads_listed, bn.ads_read, bn.fill, bn.listed_pages,
                               row_number() OVER (ORDER BY bn.night_id DESC) AS nth,
                               row_number() OVER (PARTITION BY bn.outcome ORDER BY bn.night_id DESC) AS nth_of_outcome
                          FROM boardwalk.board_night bn
                          JOIN boardwalk.night n ON n.id = bn.night_id
                         WHERE bn.board_id = :board AND bn.night_id < :night AND bn.outcome IS NOT NULL) w
                 WHERE w.nth <= 30 OR (w.outcome = 'HEALTHY' AND w.nth_of_outcome <= 8)
                 ORDER BY w.night_id DESC
                """)
                .param("board", boardId)
                .param("night", nightId)
                .query(this::walk)
                .list());
    }

    private PastWalk walk(ResultSet row, int index) throws SQLException {
        String fill = row.getString("fill");
        return new PastWalk(
                row.getLong("night_id"),
                row.getObject("business_date", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                BoardOutcome.valueOf(row.getString("outcome")),
                row.getBoolean("complete"),
                row.getBoolean("lifted"),
                row.getObject("bad_since", LocalDate.class),
                row.getInt("ads_listed"),
                row.getInt("ads_read"),
                fill == null ? Map.of() : json.readValue(fill, FILL),
                listed(row.getArray("listed_pages")));
    }

    private static @Nullable Listed listed(@Nullable Array pages) throws SQLException {
        return pages == null
                ? null
                : Listed.of(Stream.of((Long[]) pages.getArray())
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    /**
     * Where a verdict stands.
     *
     * @param past the walks before it
     * @param listed the pages its listing linked to; stored when the drop is doubted
     */
    record Standing(Judgement judgement, BoardPast past, Listed listed, LocalDate date, Instant at) {
        @Nullable
        LocalDate badSince() {
            return judgement.outcome().isGood() ? null : past.badSince(date);
        }

        int badNights() {
            return judgement.outcome().isGood() ? 0 : past.badInARow(date, at);
        }

        @Nullable
        LocalDate lastGood() {
            return judgement.outcome().isGood() ? date : past.lastGood().orElse(null);
        }

        long @Nullable [] listedPages() {
            return judgement.outcome() == BoardOutcome.SUSPECT_DROP ? listed.ids() : null;
        }
    }

    /** Writes it beside the verdict, which has to be there: the last good walk can be tonight's. */
    void put(long nightId, String boardId, Standing standing) {
        BoardOutcome outcome = standing.judgement().outcome();
        jdbc.sql("""
                UPDATE boardwalk.board_night bn
                   SET judged_at = :at, bad_since = :badSince, last_good_date = :lastGood, in_a_row = :inARow, lifted = :lifted, listed_pages = :listed,
                       shape_break = :shapeBreak, bad_nights = :badNights, next_command = :next,
                       last_good_page = (SELECT p.url || ' (fetch ' || f.id || ')'
                                           FROM boardwalk.page p
                                           JOIN boardwalk.page_fetch f ON f.page_id = p.id AND f.result = 'FETCHED' AND f.night_id <=
                                                (SELECT max(g.night_id) FROM boardwalk.board_night g
                                                  WHERE g.board_id = :board AND g.night_id <= :night AND g.outcome IN ('HEALTHY', 'EMPTY_CONFIRMED'))
                                          WHERE p.board_id = :board AND p.kind <> 'DETAIL' AND p.depth = 1
                                          ORDER BY p.id, f.fetched_at DESC LIMIT 1)
                 WHERE bn.night_id = :night AND bn.board_id = :board
                """)
                .param("at", standing.at().atOffset(ZoneOffset.UTC))
                .param("badSince", standing.badSince())
                .param("lastGood", standing.lastGood())
                .param("inARow", standing.judgement().inARow())
                .param("lifted", standing.judgement().lift() != null)
                .param("listed", standing.listedPages())
                .param("shapeBreak", standing.judgement().shapeBreak())
                .param("badNights", standing.badNights())
                .param("next", NextCommand.of(outcome, boardId, leads(nightId, boardId)))
                .param("night", nightId)
                .param("board", boardId)
                .update();
    }

    private NextCommand.Leads leads(long nightId, String boardId) {
        return jdbc.sql("""
                SELECT (SELECT p.url FROM boardwalk.page p
                         WHERE p.board_id = :board AND p.night_id = :night AND p.kind <> 'DETAIL' AND p.depth = 1 ORDER BY p.id LIMIT 1) AS start,
                       (SELECT p.url FROM boardwalk.page p
                         WHERE p.board_id = :board AND p.night_id = :night AND p.kind <> 'DETAIL'
                           AND (p.state NOT IN ('FETCHED', 'NOT_MODIFIED') OR p.verdict NOT IN ('LISTING', 'POSTING'))
                         ORDER BY p.depth, p.id LIMIT 1) AS trouble,
                       (SELECT a.url FROM boardwalk.job_ad a
                         WHERE a.board_id = :board AND a.last_seen_night_id = :night
                         ORDER BY a.changed_night_id = :night DESC, a.id LIMIT 1) AS ad
                """)
                .param("night", nightId)
                .param("board", boardId)
                .query((row, index) ->
                        new NextCommand.Leads(row.getString("start"), row.getString("trouble"), row.getString("ad")))
                .single();
    }
}
