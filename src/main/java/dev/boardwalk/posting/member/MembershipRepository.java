package dev.boardwalk.posting.member;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is believed of a posting's members, present and past. */
public final class MembershipRepository {
    private final JdbcClient jdbc;

    public MembershipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Present members first, then those that left; none when there never was such a posting, or its night was undone. */
    public List<Membership> of(long postingId) {
        return jdbc.sql("""
                SELECT m.job_ad_id, a.board_id, v.ad ->> 'title' AS title, a.url, a.state, m.rule, m.pair_class, m.score, m.evidence,
                       m.valid_from, m.valid_to, n.business_date, r.who
                  FROM boardwalk.posting_member m
                  JOIN boardwalk.job_ad a ON a.id = m.job_ad_id
                  JOIN boardwalk.job_ad_version v ON v.job_ad_id = a.id AND v.superseded_at IS NULL
                  JOIN boardwalk.match_run r ON r.id = m.run_id
                  LEFT JOIN boardwalk.night n ON n.id = m.night_id
                 WHERE m.posting_id = :posting AND m.superseded_at IS NULL
                 ORDER BY m.valid_to IS NOT NULL, m.valid_from, m.id
                """)
                .param("posting", postingId)
                .query(MembershipRepository::row)
                .list();
    }

    /** Postings these ads are linked to as reposts: ad, the other ad, its posting, the reasons. */
    public List<Repost> reposts(long postingId) {
        return jdbc.sql("""
                SELECT mine.job_ad_id, other.id, theirs.posting_id, other.why
                  FROM boardwalk.posting_member mine
                 CROSS JOIN LATERAL (
                       SELECT l.b AS id, l.why FROM boardwalk.match_link l WHERE l.a = mine.job_ad_id AND l.pair_class = 'TEMPORAL'
                       UNION ALL
                       SELECT l.a, l.why FROM boardwalk.match_link l WHERE l.b = mine.job_ad_id AND l.pair_class = 'TEMPORAL') other
                  JOIN boardwalk.posting_member theirs
                    ON theirs.job_ad_id = other.id AND theirs.superseded_at IS NULL AND theirs.valid_to IS NULL AND theirs.posting_id <> :posting
                 WHERE mine.posting_id = :posting AND mine.superseded_at IS NULL AND mine.valid_to IS NULL
                 ORDER BY 1, 2
                """)
                .param("posting", postingId)
                .query((row, index) -> new Repost(row.getLong(1), row.getLong(2), row.getLong(3), List.of((String[])
                        row.getArray(4).getArray())))
                .list();
    }

    /** The same opening at another time. */
    public record Repost(long jobAdId, long otherJobAdId, long otherPostingId, List<String> why) {}

    private static Membership row(ResultSet row, int index) throws SQLException {
        JsonNode evidence = JsonMapper.shared().readTree(row.getString("evidence"));
        List<String> why = new ArrayList<>();
        evidence.path("why").forEach(reason -> why.add(reason.stringValue()));
        OffsetDateTime to = row.getObject("valid_to", OffsetDateTime.class);
        BigDecimal score = row.getBigDecimal("score");
        return new Membership(
                row.getLong("job_ad_id"),
                row.getString("board_id"),
                row.getString("title"),
                row.getString("url"),
                row.getString("state"),
                row.getString("rule"),
                row.getString("pair_class"),
                score == null ? null : score.doubleValue(),
                evidence.has("linkedToJobAd") ? evidence.get("linkedToJobAd").longValue() : null,
                why,
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                to == null ? null : to.toInstant(),
                row.getObject("business_date", LocalDate.class),
                row.getString("who"));
    }
}
