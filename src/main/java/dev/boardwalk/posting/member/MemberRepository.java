package dev.boardwalk.posting.member;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Postings and their members. Callers bring the transaction. */
public final class MemberRepository {
    private final JdbcClient jdbc;

    public MemberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All members of the postings these ads belong to now, the oldest membership first. */
    public List<Member> together(Collection<Long> ads) {
        return jdbc.sql("""
                SELECT DISTINCT co.id, co.posting_id, co.job_ad_id
                  FROM unnest(:ads::bigint[]) w (id)
                 CROSS JOIN LATERAL (SELECT m.posting_id FROM boardwalk.posting_member m
                                      WHERE m.job_ad_id = w.id AND m.superseded_at IS NULL AND m.valid_to IS NULL LIMIT 1) mine
                 CROSS JOIN LATERAL (SELECT c.id, c.posting_id, c.job_ad_id FROM boardwalk.posting_member c
                                      WHERE c.posting_id = mine.posting_id AND c.superseded_at IS NULL AND c.valid_to IS NULL OFFSET 0) co
                 ORDER BY co.id
                """)
                .param("ads", ads.toArray(Long[]::new))
                .query(Member.class)
                .list();
    }

    /** The members of one posting now, the oldest membership first; none when it has ended or never was. */
    public List<Member> of(long postingId) {
        return jdbc.sql("""
                SELECT id, posting_id, job_ad_id FROM boardwalk.posting_member
                 WHERE posting_id = :posting AND superseded_at IS NULL AND valid_to IS NULL ORDER BY id
                """).param("posting", postingId).query(Member.class).list();
    }

    /** Makes new postings without members; their numbers ascend. */
    public List<Long> open(int number, @Nullable Long nightId, Instant at) {
        return jdbc
                .sql("""
                INSERT INTO boardwalk.posting (first_seen_night_id, created_at)
                SELECT :night, :at FROM generate_series(1, :number) RETURNING id
                """)
                .param("night", nightId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .query(Long.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** These memberships were right until now, and are no more: what we believed is kept, and what we believe is that they ended. */
    public void end(Collection<Member> members, Run run, Instant at) {
        if (members.isEmpty()) {
            return;
        }
        jdbc.sql("""
                WITH ended AS (
                    UPDATE boardwalk.posting_member SET superseded_at = :at, superseded_run_id = :run
                     WHERE id = ANY (:ids::bigint[]) AND superseded_at IS NULL
                    RETURNING posting_id, job_ad_id, rule, pair_class, score, evidence, valid_from)
                INSERT INTO boardwalk.posting_member
                       (posting_id, job_ad_id, rule, pair_class, score, evidence, night_id, run_id, valid_from, valid_to, recorded_at)
                SELECT posting_id, job_ad_id, rule, pair_class, score, evidence, :night, :run, valid_from, :at, :at FROM ended
                """)
                .param("ids", members.stream().map(Member::id).toArray(Long[]::new))
                .param("run", run.id())
                .param("night", run.nightId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void join(List<Joining> joinings, Run run, Instant at) {
        if (joinings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO boardwalk.posting_member
                       (posting_id, job_ad_id, rule, pair_class, score, evidence, night_id, run_id, valid_from, recorded_at)
                SELECT n.posting, n.ad, n.rule, n.class, n.score, n.evidence::jsonb, :night, :run, :at, :at
                  FROM unnest(:postings::bigint[], :ads::bigint[], :rules::text[], :classes::text[], :scores::numeric[], :evidence::text[])
                       n (posting, ad, rule, class, score, evidence)
                """)
                .param("postings", joinings.stream().map(Joining::postingId).toArray(Long[]::new))
                .param("ads", joinings.stream().map(Joining::jobAdId).toArray(Long[]::new))
                .param("rules", texts(joinings, link -> link.rule().name(), "FIRST"))
                .param("classes", texts(joinings, Joining.Link::pairClass, null))
                .param(
                        "scores",
                        joinings.stream()
                                .map(Joining::link)
                                .map(link -> link == null ? null : BigDecimal.valueOf(link.score()))
                                .toArray(BigDecimal[]::new))
                .param("evidence", texts(joinings, MemberRepository::evidence, "{}"))
                .param("night", run.nightId())
                .param("run", run.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String[] texts(
            List<Joining> joinings, Function<Joining.Link, String> text, @Nullable String alone) {
        return joinings.stream()
                .map(Joining::link)
                .map(link -> link == null ? alone : text.apply(link))
                .toArray(String[]::new);
    }

    private static String evidence(Joining.Link link) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("linkedToJobAd", link.jobAdId());
        evidence.put("why", link.why());
        return JsonMapper.shared().writeValueAsString(evidence);
    }
}
