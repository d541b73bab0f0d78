package dev.boardwalk.match.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Employers' sentences and the titles they stood under. A sentence only ever becomes boilerplate, so the order in which ads come means nothing. */
public final class SentenceRepository {
    private final JdbcClient jdbc;

    public SentenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That an ad has a sentence under a title; the sentence is a hash that knows its employer. */
    public record Use(long sentence, long title, long jobAdId) {}

    /**
     * Notes sentences and tells which have become boilerplate by it.
     *
     * @param titles under so many different titles a sentence is boilerplate
     * @return the ads that have one of those sentences
     */
    public List<Long> add(Collection<Use> uses, int titles) {
        if (uses.isEmpty()) {
            return List.of();
        }
        jdbc.sql("""
                INSERT INTO boardwalk.match_sentence (sentence, title, job_ad_id)
                SELECT u.sentence, u.title, u.ad
                  FROM unnest(:sentences::bigint[], :titles::bigint[], :ads::bigint[]) u (sentence, title, ad)
                  LEFT JOIN LATERAL (SELECT 1 AS one FROM boardwalk.match_boilerplate b WHERE b.sentence = u.sentence LIMIT 1) known ON true
                 WHERE known.one IS NULL
                ON CONFLICT DO NOTHING
                """)
                .param("sentences", uses.stream().map(Use::sentence).toArray(Long[]::new))
                .param("titles", uses.stream().map(Use::title).toArray(Long[]::new))
                .param("ads", uses.stream().map(Use::jobAdId).toArray(Long[]::new))
                .update();
        return jdbc.sql("""
                WITH crossed AS (
                    INSERT INTO boardwalk.match_boilerplate (sentence)
                    SELECT u.sentence
                      FROM unnest(:sentences::bigint[]) u (sentence)
                     WHERE (SELECT count(DISTINCT s.title) FROM boardwalk.match_sentence s WHERE s.sentence = u.sentence) >= :titles
                    RETURNING sentence),
                gone AS (
                    DELETE FROM boardwalk.match_sentence s USING crossed c WHERE s.sentence = c.sentence RETURNING s.job_ad_id)
                SELECT DISTINCT job_ad_id FROM gone
                """)
                .param("sentences", uses.stream().map(Use::sentence).distinct().toArray(Long[]::new))
                .param("titles", titles)
                .query(Long.class)
                .list();
    }

    /** Which of these are boilerplate. */
    public Set<Long> boilerplate(Collection<Long> sentences) {
        return new HashSet<>(jdbc.sql("""
                SELECT u.sentence
                  FROM unnest(:sentences::bigint[]) u (sentence)
                 CROSS JOIN LATERAL (SELECT 1 FROM boardwalk.match_boilerplate b WHERE b.sentence = u.sentence LIMIT 1) known
                """)
                .param("sentences", sentences.stream().distinct().toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
