package dev.boardwalk.match.index;

import dev.boardwalk.match.pair.Decree;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators say of ads. A later word on the same two ads takes the place of an earlier one. Callers bring the transaction. */
public final class DecreeRepository {
    private final JdbcClient jdbc;

    public DecreeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These ads are one posting from now on; whatever was said to keep two of them apart holds no more. */
    public void merge(List<Long> ads, long runId, Instant at) {
        end(Decree.Kind.SPLIT, ads, ads, at);
        List<long[]> chain = new ArrayList<>();
        for (int i = 1; i < ads.size(); i++) {
            chain.add(new long[] {ads.get(i - 1), ads.get(i)});
        }
        put(Decree.Kind.MERGE, chain, runId, at);
    }

    /** None of the ones is in a posting with one of the others from now on. */
    public void split(Collection<Long> ones, Collection<Long> others, long runId, Instant at) {
        end(Decree.Kind.MERGE, ones, others, at);
        List<long[]> pairs = new ArrayList<>();
        ones.forEach(one -> others.forEach(other -> pairs.add(new long[] {one, other})));
        put(Decree.Kind.SPLIT, pairs, runId, at);
    }

    private void end(Decree.Kind kind, Collection<Long> ones, Collection<Long> others, Instant at) {
        jdbc.sql("""
                UPDATE boardwalk.match_override SET superseded_at = :at
                 WHERE superseded_at IS NULL AND kind = :kind
                   AND (a = ANY (:ones::bigint[]) AND b = ANY (:others::bigint[]) OR a = ANY (:others::bigint[]) AND b = ANY (:ones::bigint[]))
                """)
                .param("kind", kind.name())
                .param("ones", ones.toArray(Long[]::new))
                .param("others", others.toArray(Long[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void put(Decree.Kind kind, List<long[]> pairs, long runId, Instant at) {
        jdbc.sql("""
                INSERT INTO boardwalk.match_override (kind, a, b, run_id, recorded_at)
                SELECT :kind, n.a, n.b, :run, :at FROM unnest(:a::bigint[], :b::bigint[]) n (a, b)
                ON CONFLICT (a, b) WHERE superseded_at IS NULL DO NOTHING
                """)
                .param("kind", kind.name())
                .param(
                        "a",
                        pairs.stream().map(pair -> Math.min(pair[0], pair[1])).toArray(Long[]::new))
                .param(
                        "b",
                        pairs.stream().map(pair -> Math.max(pair[0], pair[1])).toArray(Long[]::new))
                .param("run", runId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
