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

    /**
     * The open ads of postings, the best source first: read from structured data before read by a board's selectors before read from prose (a blog's copy), then
     * the one seen first.
     */
    private static final String RANKED = """
            SELECT m.posting_id, a.id, a.board_id, a.url, a.first_seen_at, a.last_seen_at,
                   -- without its long texts it need be unpacked only once, and not for every field that is asked of it
                   v.ad - ARRAY['description', 'descriptionMarkdown', 'sections', 'evidence', 'flags'] AS ad,
                   row_number() OVER (PARTITION BY m.posting_id
                                      ORDER BY CASE WHEN v.ad #>> '{evidence,title,extractor}' IN ('json-ld', 'microdata', 'rdfa', 'ats', 'feed') THEN 1
                                                    WHEN v.ad #>> '{evidence,title,extractor}' = 'selector' THEN 2
                                                    ELSE 3 END, a.first_seen_at, a.id) AS nth
              FROM boardwalk.posting_member m
              JOIN boardwalk.job_ad a ON a.id = m.job_ad_id AND a.state = 'OPEN'
              JOIN boardwalk.job_ad_version v ON v.job_ad_id = a.id AND v.superseded_at IS NULL
             WHERE m.superseded_at IS NULL AND m.valid_to IS NULL
            """;

    /** A field of a posting comes from its best source that states it; null and empty are not stated. */
    private static String firstStated(String field) {
        return "(array_agg(ad -> '%1$s' ORDER BY nth) FILTER (WHERE jsonb_typeof(ad -> '%1$s') <> 'null' AND ad -> '%1$s' <> '[]'))[1]"
                .formatted(field);
    }

    private static final String APPLY_URL = """
            (array_agg(ad ->> 'applyUrl' ORDER BY nth) FILTER (
                 WHERE ad ->> 'applyUrl' ~* '^https?://' AND ad ->> 'applyUrl' = pg_temp.no_mail(ad ->> 'applyUrl')
                   AND ad ->> 'applyUrl' !~* '^https?://([a-z0-9-]+\\.)*(wa\\.me|whatsapp\\.com|t\\.me|telegram\\.(me|org))([/?]|$)'))[1]""";

    /**
     * One row a posting with at least one OPEN job ad. Title, level, language and page come from the best source; places are the union; the day of posting is the
     * earliest; every other field comes from the best source that states it.
     */
    static final String OPEN_POSTINGS = "WITH open_ad AS (" + RANKED + """
            ),
            place AS (
                SELECT DISTINCT o.posting_id,
                       coalesce(nullif(concat_ws(', ', l ->> 'city', l ->> 'region', l ->> 'country'), ''), pg_temp.no_mail(l ->> 'raw')) AS place
                  FROM open_ad o, jsonb_array_elements(o.ad -> 'locations') l),
            places AS (SELECT posting_id, array_agg(place ORDER BY place) AS locations FROM place GROUP BY posting_id),
            whole AS (
                SELECT posting_id, count(*) AS ads_n, array_agg(DISTINCT board_id) AS boards, min(first_seen_at) AS first_seen_at,
                       max(last_seen_at) AS last_verified_at,
                       (array_agg(ad ORDER BY (ad ->> 'datePosted')::date NULLS LAST, nth))[1] AS earliest,
            """
            + "       " + firstStated("company") + " AS company, " + firstStated("locations") + " AS locations,\n"
            + "       " + firstStated("workMode") + " AS work_mode, " + firstStated("employmentTypes")
            + " AS employment_types,\n"
            + "       " + firstStated("pay") + " AS pay, " + firstStated("validThrough") + " AS valid_through,\n"
            + "       " + firstStated("durationMonths") + " AS duration_months, " + firstStated("prePlacementOffer")
            + " AS offer,\n"
            + "       " + firstStated("skills") + " AS skills, " + firstStated("occupation") + " AS occupation,\n"
            + "       " + APPLY_URL + " AS apply_url\n"
            + """
                  FROM open_ad GROUP BY posting_id)
            INSERT INTO next_posting
            SELECT o.posting_id, pg_temp.no_mail(o.ad ->> 'title'), pg_temp.no_mail(o.ad ->> 'titleCore'), o.ad ->> 'seniority',
                   pg_temp.no_mail(w.company ->> 'name'), pg_temp.no_mail(w.company ->> 'key'),
                   w.locations #>> '{0,city}', w.locations #>> '{0,region}', w.locations #>> '{0,country}',
                   coalesce(p.locations, '{}'), w.work_mode #>> '{}',
                   ARRAY(SELECT jsonb_array_elements_text(w.employment_types)),
                   (w.pay ->> 'min')::numeric, (w.pay ->> 'max')::numeric, w.pay ->> 'currency', w.pay ->> 'period',
                   w.pay ->> 'kind', (w.pay ->> 'annualMin')::numeric, (w.pay ->> 'annualMax')::numeric,
                   (w.earliest ->> 'datePosted')::date, (w.earliest ->> 'datePostedLatest')::date, (w.valid_through #>> '{}')::date,
                   (w.duration_months #>> '{}')::int, (w.offer #>> '{}')::boolean,
                   ARRAY(SELECT s ->> 'name' FROM jsonb_array_elements(w.skills) s ORDER BY 1), o.ad ->> 'language', o.url, w.apply_url,
                   w.boards, w.ads_n, w.first_seen_at, w.last_verified_at, o.id,
                   w.occupation ->> 'isco', w.occupation ->> 'esco'
              FROM open_ad o
              JOIN whole w USING (posting_id)
              LEFT JOIN places p USING (posting_id)
             WHERE o.nth = 1
            """;

    /** By the same rule, for one posting: which ad each field comes from. */
    static final String FIELD_SOURCES = "WITH open_ad AS (" + RANKED + " AND m.posting_id = :posting)\n" + """
            SELECT f.field, 'best source' AS rule, o.id, left(o.ad ->> f.field, 200) AS value, 1 AS part
              FROM open_ad o, unnest(ARRAY['title', 'titleCore', 'seniority', 'language', 'url']) f (field)
             WHERE o.nth = 1
            UNION ALL
            SELECT f.field, 'best source that states it', (array_agg(o.id ORDER BY o.nth))[1], left((array_agg(o.ad ->> f.field ORDER BY o.nth))[1], 200), 2
              FROM open_ad o,
                   unnest(ARRAY['company', 'workMode', 'employmentTypes', 'pay', 'validThrough', 'durationMonths', 'prePlacementOffer', 'skills', 'occupation']) f (field)
             WHERE jsonb_typeof(o.ad -> f.field) <> 'null' AND o.ad -> f.field <> '[]'
             GROUP BY f.field
            UNION ALL
            SELECT 'locations', 'union of all', o.id, left(o.ad ->> 'locations', 200), 3 FROM open_ad o WHERE o.ad -> 'locations' <> '[]'
            UNION ALL
            (SELECT 'datePosted', 'earliest', o.id, o.ad ->> 'datePosted', 4 FROM open_ad o WHERE o.ad ->> 'datePosted' IS NOT NULL
              ORDER BY (o.ad ->> 'datePosted')::date, o.nth LIMIT 1)
             ORDER BY 5, 1, 3
            """;

    /** Postings that are one opening at several times, in the order in which they began: a repost goes to the newest older posting it repeats. */
    static final String REPOST_CHAINS = """
            WITH RECURSIVE edge AS (
                SELECT DISTINCT x.posting_id AS one, y.posting_id AS other
                  FROM boardwalk.match_link l
                  JOIN boardwalk.posting_member x ON x.job_ad_id = l.a AND x.superseded_at IS NULL AND x.valid_to IS NULL
                  JOIN boardwalk.posting_member y ON y.job_ad_id = l.b AND y.superseded_at IS NULL AND y.valid_to IS NULL
                 WHERE l.pair_class = 'TEMPORAL' AND x.posting_id <> y.posting_id),
            life AS (
                SELECT p.id, min(a.first_seen_at) AS began, max(a.last_seen_at) AS last_seen, bool_or(a.state = 'OPEN') AS is_open
                  FROM (SELECT one AS id FROM edge UNION SELECT other FROM edge) p
                  JOIN boardwalk.posting_member m ON m.posting_id = p.id AND m.superseded_at IS NULL AND m.valid_to IS NULL
                  JOIN boardwalk.job_ad a ON a.id = m.job_ad_id
                 GROUP BY p.id),
            before AS (
                SELECT DISTINCT ON (later.id) later.id, earlier.id AS previous
                  FROM (SELECT one, other FROM edge UNION SELECT other, one FROM edge) e
                  JOIN life later ON later.id = e.one
                  JOIN life earlier ON earlier.id = e.other
                 WHERE (earlier.began, earlier.id) < (later.began, later.id)
                 ORDER BY later.id, earlier.began DESC, earlier.id DESC),
            chain AS (
                SELECT l.id AS chain_id, l.id FROM life l WHERE NOT EXISTS (SELECT 1 FROM before b WHERE b.id = l.id)
                UNION ALL
                SELECT c.chain_id, b.id FROM chain c JOIN before b ON b.previous = c.id)
            INSERT INTO analytics.repost_chain (chain_id, nth, posting_id, previous_posting_id, first_seen_at, last_seen_at, is_open, gap_days)
            SELECT c.chain_id, row_number() OVER (PARTITION BY c.chain_id ORDER BY l.began, l.id), l.id, b.previous, l.began, l.last_seen, l.is_open,
                   greatest(0, l.began::date - p.last_seen::date)
              FROM chain c
              JOIN life l ON l.id = c.id
              LEFT JOIN before b ON b.id = c.id
              LEFT JOIN life p ON p.id = b.previous
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
            SELECT :release, d.posting_id, 'CHANGED',
                   ARRAY(SELECT k.key FROM jsonb_each(d.after - d.no_news) k WHERE k.value IS DISTINCT FROM d.before -> k.key ORDER BY k.key),
                   d.before, d.after, NULL
              -- the rows become documents once each, not once for each of their fields
              FROM (SELECT n.posting_id, to_jsonb(c) AS before, to_jsonb(n) AS after,
                           ARRAY['first_seen_at', 'last_verified_at', 'lead_job_ad_id', 'ads_n', 'boards', 'url', 'isco', 'esco'] AS no_news
                      FROM next_posting n
                      JOIN analytics.posting_current c USING (posting_id)
                    OFFSET 0) d
             WHERE d.before - d.no_news <> d.after - d.no_news
             ORDER BY d.posting_id
            """;

    static final String FEED_CLOSED = """
            INSERT INTO analytics.posting_change_feed (release_id, posting_id, change, changed_fields, before, after, reason)
            SELECT :release, c.posting_id, 'CLOSED', '{}', to_jsonb(c), NULL,
                   coalesce((SELECT coalesce(a.closed_reason, a.state)
                               FROM boardwalk.posting_member m
                               JOIN boardwalk.job_ad a ON a.id = m.job_ad_id
                              WHERE m.posting_id = c.posting_id AND m.superseded_at IS NULL AND m.valid_to IS NULL
                              ORDER BY a.closed_at DESC NULLS LAST, a.id LIMIT 1), 'MERGED')
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
