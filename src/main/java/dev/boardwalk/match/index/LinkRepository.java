package dev.boardwalk.match.index;

import dev.boardwalk.match.pair.Decree;
import dev.boardwalk.match.score.PairClass;
import dev.boardwalk.match.score.Verdict;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of ads the rules link, and pairs an operator has spoken about. The ad with the lower number is a. */
public final class LinkRepository {
    private final JdbcClient jdbc;

    public LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A linked pair. */
    public record Linked(long a, long b, Verdict verdict) {}

    /** A pair an operator has spoken about. */
    public record Decreed(long a, long b, Decree decree) {}

    /** @return the other ends of the links that are gone */
    public List<Long> removeOf(Collection<Long> ads) {
        return jdbc.sql("""
                WITH gone AS (
                    DELETE FROM boardwalk.match_link
                     WHERE ctid = ANY (ARRAY(
                           SELECT k.at FROM unnest(:ads::bigint[]) w (id)
                            CROSS JOIN LATERAL (SELECT x.ctid AS at FROM boardwalk.match_link x WHERE x.a = w.id OFFSET 0) k
                           UNION
                           SELECT k.at FROM unnest(:ads::bigint[]) w (id)
                            CROSS JOIN LATERAL (SELECT x.ctid AS at FROM boardwalk.match_link x WHERE x.b = w.id OFFSET 0) k))
                    RETURNING a, b)
                SELECT a FROM gone UNION SELECT b FROM gone
                """)
                .param("ads", ads.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    public void add(Collection<Linked> links) {
        if (links.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO boardwalk.match_link (a, b, pair_class, score, why)
                SELECT n.a, n.b, n.class, n.score, ARRAY(SELECT jsonb_array_elements_text(n.why::jsonb))
                  FROM unnest(:a::bigint[], :b::bigint[], :classes::text[], :scores::numeric[], :why::text[]) n (a, b, class, score, why)
                ON CONFLICT (a, b) DO UPDATE SET pair_class = excluded.pair_class, score = excluded.score, why = excluded.why, doubtful = false
                """)
                .param("a", links.stream().map(Linked::a).toArray(Long[]::new))
                .param("b", links.stream().map(Linked::b).toArray(Long[]::new))
                .param(
                        "classes",
                        links.stream()
                                .map(link -> link.verdict().pairClass().name())
                                .toArray(String[]::new))
                .param(
                        "scores",
                        links.stream()
                                .map(link -> BigDecimal.valueOf(link.verdict().score()))
                                .toArray(BigDecimal[]::new))
                .param(
                        "why",
                        links.stream()
                                .map(link -> JsonMapper.shared()
                                        .writeValueAsString(link.verdict().why()))
                                .toArray(String[]::new))
                .update();
    }

    /**
     * Looks at the links whose block was closed: those that no other block supports are gone.
     * {@code OFFSET 0} and {@code LIMIT 1} keep the looks by key: left to itself the planner reads all closed blocks, and does so once a link, or all ads.
     *
     * @return their ends
     */
    public List<Long> settleDoubts() {
        List<Long> ends = jdbc.sql("""
                WITH gone AS (
                    DELETE FROM boardwalk.match_link
                     WHERE ctid = ANY (ARRAY(
                           SELECT l.at FROM (SELECT d.ctid AS at, d.a, d.b FROM boardwalk.match_link d WHERE d.doubtful OFFSET 0) l
                            CROSS JOIN LATERAL (SELECT m.blocks FROM boardwalk.match_ad m WHERE m.job_ad_id = l.a LIMIT 1) x
                            CROSS JOIN LATERAL (SELECT m.blocks FROM boardwalk.match_ad m WHERE m.job_ad_id = l.b LIMIT 1) y
                            WHERE NOT EXISTS (
                                  SELECT 1 FROM unnest(x.blocks) u (block)
                                   WHERE u.block = ANY (y.blocks)
                                     AND NOT EXISTS (SELECT 1 FROM boardwalk.match_block_closed c WHERE c.block = u.block OFFSET 0))))
                    RETURNING a, b)
                SELECT a FROM gone UNION SELECT b FROM gone
                """).query(Long.class).list();
        jdbc.sql("UPDATE boardwalk.match_link SET doubtful = false WHERE doubtful")
                .update();
        return ends;
    }

    /** Links with one of these ads at an end. */
    public List<Linked> of(Collection<Long> ads) {
        return jdbc.sql("""
                SELECT k.* FROM unnest(:ads::bigint[]) w (id)
                 CROSS JOIN LATERAL (SELECT * FROM boardwalk.match_link x WHERE x.a = w.id OFFSET 0) k
                UNION
                SELECT k.* FROM unnest(:ads::bigint[]) w (id)
                 CROSS JOIN LATERAL (SELECT * FROM boardwalk.match_link x WHERE x.b = w.id OFFSET 0) k
                """)
                .param("ads", ads.toArray(Long[]::new))
                .query(LinkRepository::linked)
                .list();
    }

    private static Linked linked(ResultSet row, int index) throws SQLException {
        List<String> why = Arrays.asList((String[]) row.getArray("why").getArray());
        return new Linked(
                row.getLong("a"),
                row.getLong("b"),
                new Verdict(PairClass.valueOf(row.getString("pair_class")), row.getDouble("score"), why, false));
    }

    /** What operators said of these ads and holds. */
    public List<Decreed> decrees(Collection<Long> ads) {
        return jdbc.sql("""
                SELECT k.a, k.b, k.kind, r.who, r.why
                  FROM (SELECT o.* FROM unnest(:ads::bigint[]) w (id)
                         CROSS JOIN LATERAL (SELECT * FROM boardwalk.match_override x WHERE x.a = w.id AND x.superseded_at IS NULL OFFSET 0) o
                        UNION
                        SELECT o.* FROM unnest(:ads::bigint[]) w (id)
                         CROSS JOIN LATERAL (SELECT * FROM boardwalk.match_override x WHERE x.b = w.id AND x.superseded_at IS NULL OFFSET 0) o) k
                  JOIN boardwalk.match_run r ON r.id = k.run_id
                """)
                .param("ads", ads.toArray(Long[]::new))
                .query((row, rowNumber) -> new Decreed(
                        row.getLong("a"),
                        row.getLong("b"),
                        new Decree(
                                Decree.Kind.valueOf(row.getString("kind")),
                                row.getString("who"),
                                row.getString("why"))))
                .list();
    }
}
