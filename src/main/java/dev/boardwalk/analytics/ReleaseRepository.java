package dev.boardwalk.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of a release. Callers bring the transaction. */
public final class ReleaseRepository {
    private static final TypeReference<TreeMap<String, Integer>> CHECKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    public ReleaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Computes the open postings into a table of this transaction. */
    void stage() {
        jdbc.sql("CREATE TEMP TABLE next_posting (LIKE analytics.posting_current INCLUDING ALL) ON COMMIT DROP")
                .update();
        jdbc.sql(PostingSql.NO_MAIL).update();
        // a first night has just filled them: planned for the empty tables they were, the next statement takes the
        // square of their rows
        jdbc.sql(
                        "ANALYZE boardwalk.posting_member, boardwalk.job_ad, boardwalk.job_ad_version (job_ad_id, superseded_at)")
                .update();
        jdbc.sql(PostingSql.OPEN_POSTINGS).update();
        jdbc.sql("ANALYZE next_posting").update();
    }

    /** Brings some postings in line with the ads they still have, without news of it: of ads that were removed on request. */
    public void rewrite(Collection<Long> postings) {
        if (postings.isEmpty()) {
            return;
        }
        Long[] ids = postings.toArray(Long[]::new);
        stage();
        jdbc.sql("DELETE FROM analytics.posting_current WHERE posting_id = ANY (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("INSERT INTO analytics.posting_current SELECT n.* FROM next_posting n WHERE n.posting_id = ANY (:ids)")
                .param("ids", ids)
                .update();
    }

    /** Boards of the night whose walk says nothing about tonight. */
    List<String> missingBoards(long nightId) {
        return jdbc.sql("""
                SELECT board_id FROM boardwalk.board_night
                 WHERE night_id = :night AND outcome NOT IN ('HEALTHY', 'EMPTY_CONFIRMED')
                 ORDER BY board_id
                """).param("night", nightId).query(String.class).list();
    }

    long open(long nightId, LocalDate date, String scope, Instant at, List<String> missing) {
        return insert(nightId, date, scope, at, missing, "PUBLISHED", "{}");
    }

    void refuse(
            long nightId, LocalDate date, String scope, Instant at, List<String> missing, Map<String, Integer> failed) {
        insert(nightId, date, scope, at, missing, "REFUSED", json.writeValueAsString(failed));
    }

    private long insert(
            long nightId,
            LocalDate date,
            String scope,
            Instant at,
            List<String> missing,
            String status,
            String checks) {
        return jdbc.sql("""
                INSERT INTO analytics.dataset_release (night_id, business_date, scope, published_at, status, complete, boards_missing, postings_open, checks)
                VALUES (:night, :date, :scope, :at, :status, :complete, :missing, 0, :checks::jsonb)
                RETURNING release_id
                """)
                .param("night", nightId)
                .param("date", date)
                .param("scope", scope)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("status", status)
                .param("complete", missing.isEmpty())
                .param("missing", missing.toArray(String[]::new))
                .param("checks", checks)
                .query(Long.class)
                .single();
    }

    /** Says what changes, before it does. */
    void feedChanges(long releaseId) {
        jdbc.sql(PostingSql.FEED_NEW_AND_REOPENED).param("release", releaseId).update();
        jdbc.sql(PostingSql.FEED_CHANGED).param("release", releaseId).update();
        jdbc.sql(PostingSql.FEED_CLOSED).param("release", releaseId).update();
    }

    /** Rows that did not change are not written. */
    void replacePostings() {
        jdbc.sql(
                        "DELETE FROM analytics.posting_current c WHERE NOT EXISTS (SELECT 1 FROM next_posting n WHERE n.posting_id = c.posting_id)")
                .update();
        jdbc.sql("""
                DELETE FROM analytics.posting_current c
                 USING next_posting n
                 WHERE n.posting_id = c.posting_id AND n IS DISTINCT FROM c
                """).update();
        jdbc.sql("""
                INSERT INTO analytics.posting_current
                SELECT n.* FROM next_posting n
                 WHERE NOT EXISTS (SELECT 1 FROM analytics.posting_current c WHERE c.posting_id = n.posting_id)
                """).update();
    }

    /** Facts about the open ads, for the same release. */
    void replaceFlags() {
        jdbc.sql("DELETE FROM analytics.posting_flag").update();
        jdbc.sql(FlagSql.OF_ADS).update();
        jdbc.sql(FlagSql.MASS_POSTED)
                .param("places", FlagSql.MASS_PLACES)
                .param("companies", FlagSql.MASS_COMPANIES)
                .update();
    }

    /** Few rows, all written anew: a night can lengthen any chain. */
    void writeRepostChains() {
        jdbc.sql("DELETE FROM analytics.repost_chain").update();
        jdbc.sql(PostingSql.REPOST_CHAINS).update();
    }

    /** The night's boards; an earlier night of the same date gives way. */
    void writeBoards(long releaseId, long nightId, LocalDate date) {
        jdbc.sql("""
                DELETE FROM analytics.board_daily d
                 USING boardwalk.board_night bn
                 WHERE d.business_date = :date AND d.board_id = bn.board_id AND bn.night_id = :night
                """).param("date", date).param("night", nightId).update();
        jdbc.sql("""
                INSERT INTO analytics.board_daily
                SELECT :date, bn.board_id, :release, bn.outcome, coalesce(bn.reason, ''), coalesce(bn.complete, false),
                       coalesce(bn.pages_read, 0), coalesce(bn.ads_listed, 0), coalesce(bn.ads_read, 0),
                       (SELECT count(*) FROM boardwalk.job_ad a WHERE a.board_id = bn.board_id AND a.state = 'OPEN'),
                       coalesce(bn.ads_new, 0), coalesce(bn.ads_changed, 0), coalesce(bn.ads_closed, 0), coalesce(bn.ads_reopened, 0),
                       coalesce(bn.quarantined, 0),
                       (bn.fill ->> 'company')::numeric, (bn.fill ->> 'locations')::numeric, (bn.fill ->> 'pay')::numeric,
                       (bn.fill ->> 'datePosted')::numeric, (bn.fill ->> 'employmentTypes')::numeric, (bn.fill ->> 'skills')::numeric
                  FROM boardwalk.board_night bn
                 WHERE bn.night_id = :night
                """)
                .param("date", date)
                .param("release", releaseId)
                .param("night", nightId)
                .update();
    }

    /** How the walks stood in this release, for good: {@code board_daily} is rewritten by the next night of the date. */
    void keepBoards(long releaseId, long nightId) {
        jdbc.sql("""
                INSERT INTO analytics.release_board (release_id, board_id, outcome, reason, ads_open,
                                                     bad_nights, bad_since, last_good_date, last_good_page, next_command)
                SELECT d.release_id, d.board_id, d.outcome, d.reason, d.ads_open,
                       bn.bad_nights, bn.bad_since, bn.last_good_date, bn.last_good_page, bn.next_command
                  FROM analytics.board_daily d
                  JOIN boardwalk.board_night bn ON bn.board_id = d.board_id AND bn.night_id = :night
                 WHERE d.release_id = :release
                """).param("release", releaseId).param("night", nightId).update();
    }

    /** By name, how many rows violate it. Each is computed another way than the tables were. */
    Map<String, Integer> check(long nightId, LocalDate date) {
        Map<String, Integer> violations = new TreeMap<>();
        PostingSql.CHECKS.forEach((name, sql) -> violations.put(
                name,
                jdbc.sql(sql)
                        .param("night", nightId)
                        .param("date", date)
                        .query(Integer.class)
                        .single()));
        return violations;
    }

    void close(long releaseId, Map<String, Integer> checks) {
        jdbc.sql("""
                UPDATE analytics.dataset_release
                   SET checks = :checks::jsonb, postings_open = (SELECT count(*) FROM analytics.posting_current)
                 WHERE release_id = :release
                """)
                .param("checks", json.writeValueAsString(checks))
                .param("release", releaseId)
                .update();
    }

    public Release find(long releaseId) {
        return jdbc.sql("SELECT * FROM analytics.dataset_release WHERE release_id = :release")
                .param("release", releaseId)
                .query(this::row)
                .single();
    }

    /** The last one that was published; empty before the first. */
    public Optional<Release> newest() {
        return jdbc.sql(
                        "SELECT * FROM analytics.dataset_release WHERE status = 'PUBLISHED' ORDER BY release_id DESC LIMIT 1")
                .query(this::row)
                .optional();
    }

    private Release row(ResultSet row, int index) throws SQLException {
        return new Release(
                row.getLong("release_id"),
                row.getLong("night_id"),
                row.getObject("business_date", LocalDate.class),
                row.getString("scope"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("status").equals("PUBLISHED"),
                Arrays.asList((String[]) row.getArray("boards_missing").getArray()),
                row.getInt("postings_open"),
                json.readValue(row.getString("checks"), CHECKS));
    }
}
