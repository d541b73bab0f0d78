package dev.boardwalk.analytics;

import java.util.Map;

/** The longer statements of a release, each read as one piece of SQL. */
final class PostingSql {
    private PostingSql() {}

    /**
     * Mail addresses and phone numbers are personal data; one in a title must neither be published nor keep everything else from being published. A phone
     * number begins with + or follows a word that announces one: figures alone are pay, years and requisitions.
     */
    static final String NO_MAIL = """
            CREATE OR REPLACE FUNCTION pg_temp.no_mail(words text) RETURNS text LANGUAGE sql IMMUTABLE AS
            $$ SELECT regexp_replace(
                        regexp_replace(words, '[[:alnum:]._+-]+@[[:alnum:]-]+(\\.[[:alnum:]-]+)+', '(mail address)', 'g'),
                        '(\\+|\\m(call|phone|tel|telephone|mobile|mob|whatsapp|contact)\\M[^[:alnum:]+]{0,4}\\+?)[0-9]([ ().-]{0,2}[0-9]){7,14}',
                        '(phone number)', 'gi') $$
            """;

    /** One row a posting with at least one OPEN job ad. Single-valued columns come from the lead ad: the
     * one read from structured data before one read from prose (a blog's copy), then the one seen first. Places are the union, dates the earliest. */
    static final String OPEN_POSTINGS = """
            WITH open_ad AS (
                SELECT m.posting_id, a.id, a.board_id, a.url, a.first_seen_at, a.last_seen_at, v.ad,
                       row_number() OVER (PARTITION BY m.posting_id
                                          ORDER BY CASE WHEN v.ad #>> '{evidence,title,extractor}' IN ('json-ld', 'microdata', 'rdfa', 'ats', 'feed') THEN 1
                                                        WHEN v.ad #>> '{evidence,title,extractor}' = 'selector' THEN 2
                                                        ELSE 3 END, a.first_seen_at, a.id) AS nth
                  FROM boardwalk.posting_member m
                  JOIN boardwalk.job_ad a ON a.id = m.job_ad_id AND a.state = 'OPEN'
                  JOIN boardwalk.job_ad_version v ON v.job_ad_id = a.id AND v.superseded_at IS NULL
                 WHERE m.superseded_at IS NULL AND m.valid_to IS NULL),
            place AS (
                SELECT DISTINCT o.posting_id,
                       coalesce(nullif(concat_ws(', ', l ->> 'city', l ->> 'region', l ->> 'country'), ''), pg_temp.no_mail(l ->> 'raw')) AS place
                  FROM open_ad o, jsonb_array_elements(o.ad -> 'locations') l),
            places AS (SELECT posting_id, array_agg(place ORDER BY place) AS locations FROM place GROUP BY posting_id),
            whole AS (
                SELECT posting_id, count(*) AS ads_n, array_agg(DISTINCT board_id) AS boards, min(first_seen_at) AS first_seen_at,
                       max(last_seen_at) AS last_verified_at, min((ad ->> 'datePosted')::date) AS date_posted
                  FROM open_ad GROUP BY posting_id)
            INSERT INTO next_posting
            SELECT o.posting_id, pg_temp.no_mail(o.ad ->> 'title'), pg_temp.no_mail(o.ad ->> 'titleCore'), o.ad ->> 'seniority',
                   pg_temp.no_mail(o.ad #>> '{company,name}'), pg_temp.no_mail(o.ad #>> '{company,key}'),
                   o.ad #>> '{locations,0,city}', o.ad #>> '{locations,0,region}', o.ad #>> '{locations,0,country}',
                   coalesce(p.locations, '{}'), o.ad ->> 'workMode',
                   ARRAY(SELECT jsonb_array_elements_text(o.ad -> 'employmentTypes')),
                   (o.ad #>> '{pay,min}')::numeric, (o.ad #>> '{pay,max}')::numeric, o.ad #>> '{pay,currency}', o.ad #>> '{pay,period}',
                   o.ad #>> '{pay,kind}', (o.ad #>> '{pay,annualMin}')::numeric, (o.ad #>> '{pay,annualMax}')::numeric,
                   w.date_posted, (o.ad ->> 'datePostedLatest')::date, (o.ad ->> 'validThrough')::date,
                   (o.ad ->> 'durationMonths')::int, (o.ad ->> 'prePlacementOffer')::boolean,
                   ARRAY(SELECT s ->> 'name' FROM jsonb_array_elements(o.ad -> 'skills') s ORDER BY 1), o.ad ->> 'language', o.url,
                   CASE WHEN o.ad ->> 'applyUrl' ~* '^https?://' AND o.ad ->> 'applyUrl' = pg_temp.no_mail(o.ad ->> 'applyUrl')
                         AND o.ad ->> 'applyUrl' !~* '^https?://([a-z0-9-]+\\.)*(wa\\.me|whatsapp\\.com|t\\.me|telegram\\.(me|org))([/?]|$)' THEN o.ad ->> 'applyUrl' END,
                   w.boards, w.ads_n, w.first_seen_at, w.last_verified_at, o.id,
                   o.ad #>> '{occupation,isco}', o.ad #>> '{occupation,esco}'
              FROM open_ad o
              JOIN whole w USING (posting_id)
              LEFT JOIN places p USING (posting_id)
             WHERE o.nth = 1
            """;

    static final String FEED_NEW_AND_REOPENED = """
            INSERT INTO analytics.posting_change_feed (release_id, posting_id, change, changed_fields, before, after, reason)
            SELECT :release, n.posting_id,
                   CASE WHEN EXISTS (SELECT 1 FROM analytics.posting_change_feed f WHERE f.posting_id = n.posting_id) THEN 'REOPENED' ELSE 'NEW' END,
                   '{}', NULL, to_jsonb(n), NULL
              FROM next_posting n
             WHERE NOT EXISTS (SELECT 1 FROM analytics.posting_current c WHERE c.posting_id = n.posting_id)
             ORDER BY n.posting_id
            """;

    /** Being seen again, on one board more, or classified by newer rules, is no news of the posting itself. */
    static final String FEED_CHANGED = """
            INSERT INTO analytics.posting_change_feed (release_id, posting_id, change, changed_fields, before, after, reason)
            SELECT :release, d.posting_id, 'CHANGED', d.fields, d.before, d.after, NULL
              FROM (SELECT n.posting_id, to_jsonb(c) AS before, to_jsonb(n) AS after,
                           ARRAY(SELECT k.key FROM jsonb_each(to_jsonb(n)) k
                                  WHERE k.value IS DISTINCT FROM to_jsonb(c) -> k.key
                                    AND k.key NOT IN ('first_seen_at', 'last_verified_at', 'lead_job_ad_id', 'ads_n', 'boards', 'url', 'isco', 'esco')
                                  ORDER BY k.key) AS fields
                      FROM next_posting n
                      JOIN analytics.posting_current c USING (posting_id)) d
             WHERE cardinality(d.fields) > 0
             ORDER BY d.posting_id
            """;

    static final String FEED_CLOSED = """
            INSERT INTO analytics.posting_change_feed (release_id, posting_id, change, changed_fields, before, after, reason)
            SELECT :release, c.posting_id, 'CLOSED', '{}', to_jsonb(c), NULL,
                   (SELECT coalesce(a.closed_reason, a.state)
                      FROM boardwalk.posting_member m
                      JOIN boardwalk.job_ad a ON a.id = m.job_ad_id
                     WHERE m.posting_id = c.posting_id AND m.superseded_at IS NULL AND m.valid_to IS NULL
                     ORDER BY a.closed_at DESC NULLS LAST, a.id LIMIT 1)
              FROM analytics.posting_current c
             WHERE NOT EXISTS (SELECT 1 FROM next_posting n WHERE n.posting_id = c.posting_id)
             ORDER BY c.posting_id
            """;

    /** Each returns how many rows violate it; {@code :night} and {@code :date} may be used. */
    static final Map<String, String> CHECKS = Map.of(
            "every open job ad is in exactly one published posting", """
            SELECT count(*) FROM boardwalk.job_ad a
             WHERE a.state = 'OPEN'
               AND (SELECT count(*) FROM boardwalk.posting_member m
                      JOIN analytics.posting_current c ON c.posting_id = m.posting_id
                     WHERE m.job_ad_id = a.id AND m.superseded_at IS NULL AND m.valid_to IS NULL) <> 1
            """,
            "no published posting is without an open job ad", """
            SELECT count(*) FROM analytics.posting_current c
             WHERE NOT EXISTS (SELECT 1 FROM boardwalk.posting_member m JOIN boardwalk.job_ad a ON a.id = m.job_ad_id
                                WHERE m.posting_id = c.posting_id AND a.state = 'OPEN' AND m.superseded_at IS NULL AND m.valid_to IS NULL)
            """,
            "the ads behind the postings add up to the open ads of all boards", """
            SELECT CASE WHEN (SELECT coalesce(sum(ads_n), 0) FROM analytics.posting_current)
                           = (SELECT count(*) FROM boardwalk.job_ad WHERE state = 'OPEN') THEN 0 ELSE 1 END
            """,
            "every board of the night has an outcome and a row", """
            SELECT count(*) FROM boardwalk.board_night bn
             WHERE bn.night_id = :night
               AND NOT EXISTS (SELECT 1 FROM analytics.board_daily d
                                WHERE d.business_date = :date AND d.board_id = bn.board_id AND d.outcome = bn.outcome)
            """,
            "no mail address is published", """
            SELECT (SELECT count(*) FROM analytics.posting_current c
                     WHERE concat_ws(' ', c.title, c.title_core, c.company, c.apply_url) ~ '[[:alnum:]._+-]+@[[:alnum:]-]+\\.[[:alpha:]]')
                 + (SELECT count(*) FROM analytics.posting_flag f WHERE f.evidence ~ '[[:alnum:]._+-]+@[[:alnum:]-]+\\.[[:alpha:]]')
            """);
}
