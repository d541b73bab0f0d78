package dev.boardwalk.posting.life;

import dev.boardwalk.board.outcome.AdsSeen;
import dev.boardwalk.board.outcome.FieldCount;
import dev.boardwalk.board.outcome.Judgement;
import dev.boardwalk.board.outcome.Listed;
import dev.boardwalk.board.outcome.WalkFacts;
import dev.boardwalk.board.outcome.WalkFacts.Ends;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the frontier says of a night's walks, and the outcome written beside it. Callers bring the transaction. */
public final class WalkRepository {
    private final JdbcClient jdbc;

    public WalkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Boards of the night that have no outcome yet, by id. */
    public List<String> unjudged(long nightId) {
        return jdbc.sql(
                        "SELECT board_id FROM boardwalk.board_night WHERE night_id = :night AND outcome IS NULL ORDER BY board_id")
                .param("night", nightId)
                .query(String.class)
                .list();
    }

    /** The counts of one walk; {@code minAds} comes from the board definition. */
    public WalkFacts facts(long nightId, String boardId, @Nullable Integer minAds) {
        Map<Group, Ends> ends = ends(nightId, boardId);
        return jdbc.sql("""
                SELECT bn.empty_marker, bn.truncated_by,
                       (SELECT count(*) FROM boardwalk.page p
                         WHERE p.board_id = bn.board_id AND p.kind = 'DETAIL' AND p.listed_night_id = bn.night_id)
                       + (SELECT count(*) FROM boardwalk.job_ad a JOIN boardwalk.page p ON p.id = a.page_id
                           WHERE a.board_id = bn.board_id AND a.last_seen_night_id = bn.night_id AND p.kind <> 'DETAIL') AS listed,
                       (SELECT count(*) FROM boardwalk.job_ad a
                          LEFT JOIN boardwalk.page p ON p.id = a.page_id AND p.state = 'RESTING' AND p.night_id = bn.night_id AND p.listed_night_id = bn.night_id
                          LEFT JOIN boardwalk.page_reading r ON r.page_id = p.id
                         WHERE a.board_id = bn.board_id
                           AND (a.last_seen_night_id = bn.night_id OR a.ad_key = ANY (r.ad_keys))) AS read,
                       (SELECT CASE WHEN starts_with(p.reason, p.url || ' ') THEN p.reason
                                    ELSE p.url || ': ' || coalesce(p.reason, CASE WHEN p.state <> 'FETCHED' THEN NULL
                                                                                  WHEN p.verdict = 'WALL' THEN 'a login or a challenge instead of the page'
                                                                                  ELSE 'not understood as a listing' END, p.state) END FROM boardwalk.page p
                         WHERE p.board_id = bn.board_id AND p.night_id = bn.night_id AND p.kind <> 'DETAIL'
                           AND (p.state NOT IN ('FETCHED', 'NOT_MODIFIED') OR p.verdict NOT IN ('LISTING', 'POSTING'))
                         ORDER BY p.depth, p.id LIMIT 1) AS trouble,
                       (SELECT p.reason FROM boardwalk.page p
                         WHERE p.board_id = bn.board_id AND p.night_id = bn.night_id AND p.kind <> 'DETAIL' AND p.cause = 'CRAWL_DELAY'
                         ORDER BY p.depth, p.id LIMIT 1) AS skipped
                  FROM boardwalk.board_night bn
                 WHERE bn.night_id = :night AND bn.board_id = :board
                """)
                .param("night", nightId)
                .param("board", boardId)
                .query((row, index) -> new WalkFacts(
                        row.getString("skipped"),
                        ends.getOrDefault(Group.START, Ends.NONE),
                        ends.getOrDefault(Group.LISTING, Ends.NONE),
                        ends.getOrDefault(Group.DETAIL, Ends.NONE),
                        row.getInt("listed"),
                        row.getInt("read"),
                        row.getBoolean("empty_marker"),
                        row.getString("truncated_by"),
                        minAds,
                        row.getString("trouble")))
                .single();
    }

    private enum Group {
        START,
        LISTING,
        DETAIL
    }

    private record Counted(Group group, Ends ends) {}

    private Map<Group, Ends> ends(long nightId, String boardId) {
        return jdbc.sql("""
                SELECT g.name,
                       count(*) FILTER (WHERE end_of = 'READ')       AS read,
                       count(*) FILTER (WHERE end_of = 'GONE')       AS gone,
                       count(*) FILTER (WHERE end_of = 'KEPT_OUT')   AS kept_out,
                       count(*) FILTER (WHERE end_of = 'UNFINISHED') AS unfinished,
                       count(*) FILTER (WHERE end_of = 'FAILED')     AS failed
                  FROM (SELECT p.kind, p.depth,
                               CASE WHEN p.state = 'FETCHED' AND p.verdict = 'WALL' THEN 'KEPT_OUT'
                                    WHEN p.kind <> 'DETAIL' AND p.state = 'FETCHED' AND p.verdict NOT IN ('LISTING', 'POSTING')
                                     AND EXISTS (SELECT 1 FROM boardwalk.page q
                                                  WHERE q.board_id = :board AND q.night_id = :night AND q.kind <> 'DETAIL'
                                                    AND q.verdict IN ('LISTING', 'POSTING')) THEN 'FAILED'
                                    WHEN p.state IN ('FETCHED', 'NOT_MODIFIED') THEN 'READ'
                                    WHEN p.state = 'RESTING' AND p.listed_night_id = :night THEN 'READ'
                                    WHEN p.state = 'GONE' THEN 'GONE'
                                    WHEN p.state = 'DENIED'
                                      OR p.cause IN ('AUTH_WALL', 'HOST_BUSY', 'ROBOTS_UNREACHABLE', 'CHALLENGE') THEN 'KEPT_OUT'
                                    WHEN p.state IN ('DUE', 'CLAIMED', 'DEFERRED', 'RESTING') THEN 'UNFINISHED'
                                    ELSE 'FAILED' END AS end_of
                          FROM boardwalk.page p
                         WHERE p.board_id = :board AND p.night_id = :night) p
                  JOIN (VALUES ('START'), ('LISTING'), ('DETAIL')) g (name)
                    ON g.name = CASE WHEN p.kind = 'DETAIL' THEN p.kind ELSE 'LISTING' END OR (g.name = 'START' AND p.kind <> 'DETAIL' AND p.depth = 1)
                 GROUP BY g.name
                """).param("night", nightId).param("board", boardId).query(WalkRepository::counted).stream()
                .collect(Collectors.toMap(Counted::group, Counted::ends));
    }

    private static Counted counted(ResultSet row, int index) throws SQLException {
        return new Counted(
                Group.valueOf(row.getString("name")),
                new Ends(
                        row.getInt("read"),
                        row.getInt("gone"),
                        row.getInt("kept_out"),
                        row.getInt("unfinished"),
                        row.getInt("failed")));
    }

    /** The detail pages the listing linked to. */
    Listed listed(long nightId, String boardId) {
        return Listed.of(jdbc.sql("""
                SELECT id FROM boardwalk.page WHERE board_id = :board AND kind = 'DETAIL' AND listed_night_id = :night
                UNION ALL
                -- an ad that stands on a listing itself has no page of its own: below zero it is no page's number
                SELECT -a.id FROM boardwalk.job_ad a JOIN boardwalk.page p ON p.id = a.page_id
                 WHERE a.board_id = :board AND a.last_seen_night_id = :night AND p.kind <> 'DETAIL'
                """).param("night", nightId).param("board", boardId).query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .toArray());
    }

    /** When an ad of the board was first seen last; null when none ever was. */
    @Nullable
    Instant newestAd(String boardId) {
        return jdbc.sql("SELECT max(first_seen_at) AS newest FROM boardwalk.job_ad WHERE board_id = :board")
                .param("board", boardId)
                .query((row, index) -> Optional.ofNullable(row.getObject("newest", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** By field name, how often the ads read tonight have it; {@link AdsSeen#POSTING} counts the listed detail pages that were understood. */
    Map<String, FieldCount> fields(long nightId, String boardId) {
        return jdbc
                .sql(FIELDS)
                .param("night", nightId)
                .param("board", boardId)
                .query((row, index) -> Map.entry(
                        row.getString("name"),
                        new FieldCount(row.getInt("filled"), row.getInt("of"), row.getInt("kept"), row.getInt("lost"))))
                .list()
                .stream()
                .filter(entry -> entry.getValue().of() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes the verdict and how well the ads read tonight are filled. Comes before the ads' own decisions, which count listed ads as seen too. */
    public void judge(
            long nightId, String boardId, WalkFacts facts, Map<String, FieldCount> fields, Judgement judgement) {
        jdbc.sql("""
                UPDATE boardwalk.board_night bn
                   SET outcome = :outcome, reason = :reason, complete = :complete, ads_listed = :listed, ads_read = :read,
                       pages_read = :pages, fill = :fill::jsonb,
                       pages_dated = (SELECT count(*) FROM boardwalk.page p
                                       WHERE p.board_id = :board AND p.night_id = :night AND p.state = 'RESTING' AND p.cause = 'SITEMAP_DATE'
                                         AND p.listed_night_id = :night)
                 WHERE bn.night_id = :night AND bn.board_id = :board
                """)
                .param("outcome", judgement.outcome().name())
                .param("reason", judgement.reason())
                .param("complete", facts.complete())
                .param("listed", facts.adsListed())
                .param("read", facts.adsRead())
                .param("pages", facts.listings().read() + facts.details().read())
                .param("fill", fields.isEmpty() ? null : fill(fields))
                .param("night", nightId)
                .param("board", boardId)
                .update();
    }

    private static String fill(Map<String, FieldCount> fields) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        fields.forEach((name, count) ->
                shares.put(name, BigDecimal.valueOf(count.share()).setScale(4, RoundingMode.HALF_UP)));
        return JsonMapper.shared().writeValueAsString(shares);
    }

    /** Counts what the night did to the board's ads. Comes after the ads' own decisions. */
    public void countChanges(long nightId, String boardId) {
        jdbc.sql("""
                UPDATE boardwalk.board_night bn
                   SET ads_new = (SELECT count(*) FROM boardwalk.job_ad WHERE board_id = :board AND first_seen_night_id = :night),
                       ads_changed = (SELECT count(*) FROM boardwalk.job_ad
                                       WHERE board_id = :board AND changed_night_id = :night AND first_seen_night_id <> :night),
                       ads_closed = (SELECT count(*) FROM boardwalk.job_ad
                                      WHERE board_id = :board AND closed_night_id = :night AND state = 'CLOSED'),
                       ads_reopened = (SELECT count(*) FROM boardwalk.job_ad WHERE board_id = :board AND reopened_night_id = :night),
                       quarantined = (SELECT count(*) FROM boardwalk.quarantine WHERE board_id = :board AND night_id = :night)
                 WHERE bn.night_id = :night AND bn.board_id = :board
                """).param("night", nightId).param("board", boardId).update();
    }

    private static final String FIELDS = """
            SELECT f.name, count(*) FILTER (WHERE f.has) AS filled, count(*) AS of,
                   count(*) FILTER (WHERE f.has AND a.first_seen_night_id <> :night) AS kept, count(*) FILTER (WHERE f.had AND NOT f.has) AS lost
              FROM boardwalk.job_ad a
              JOIN boardwalk.job_ad_version v ON v.job_ad_id = a.id AND v.superseded_at IS NULL
              LEFT JOIN boardwalk.job_ad_version o ON o.job_ad_id = a.id AND v.night_id = :night AND o.version_no = v.version_no - 1
             CROSS JOIN LATERAL (
                   SELECT n.name, n.name = 'title' OR n.name = ANY (v.stated) AS has, n.name = 'title' OR n.name = ANY (o.stated) AS had
                     FROM unnest(ARRAY['title', 'company', 'locations', 'pay', 'datePosted', 'employmentTypes', 'skills', 'applyUrl', 'description']) n (name)) f
             WHERE a.board_id = :board AND a.last_seen_night_id = :night
             GROUP BY f.name
             UNION ALL
            SELECT 'posting', count(*) FILTER (WHERE p.verdict <> 'NOT_A_POSTING'), count(*), 0, 0
              FROM boardwalk.page p
             WHERE p.board_id = :board AND p.night_id = :night AND p.kind = 'DETAIL' AND p.state IN ('FETCHED', 'NOT_MODIFIED', 'RESTING') AND p.listed_night_id = :night
               AND p.verdict IN ('POSTING', 'CLOSED', 'NOT_A_POSTING')
            """;
}
