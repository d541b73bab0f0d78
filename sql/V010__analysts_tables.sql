-- What analysts may read. Filled by the publish step only, one release at a time, after its checks passed.

CREATE TABLE analytics.dataset_release (
    release_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    night_id       bigint      NOT NULL,
    business_date  date        NOT NULL,
    scope          text        NOT NULL,
    published_at   timestamptz NOT NULL,
    status         text        NOT NULL CHECK (status IN ('PUBLISHED', 'REFUSED')),
    complete       boolean     NOT NULL,
    boards_missing text[]      NOT NULL,
    postings_open  int         NOT NULL CHECK (postings_open >= 0),
    checks         jsonb       NOT NULL
);
CREATE INDEX dataset_release_by_night ON analytics.dataset_release (night_id);
COMMENT ON TABLE analytics.dataset_release IS 'One publication of the tables of this schema. Grain: one try of one night.';
COMMENT ON COLUMN analytics.dataset_release.release_id IS 'Identity; later releases have higher numbers.';
COMMENT ON COLUMN analytics.dataset_release.night_id IS 'The night it came from.';
COMMENT ON COLUMN analytics.dataset_release.business_date IS 'That night''s date.';
COMMENT ON COLUMN analytics.dataset_release.scope IS '''all'' for a full night, else the selection of boards that was walked.';
COMMENT ON COLUMN analytics.dataset_release.published_at IS 'When; the as-of time of every figure in it.';
COMMENT ON COLUMN analytics.dataset_release.status IS 'PUBLISHED; REFUSED when a check failed: the tables then still hold the release before.';
COMMENT ON COLUMN analytics.dataset_release.complete IS 'Every board of the night was HEALTHY or EMPTY_CONFIRMED.';
COMMENT ON COLUMN analytics.dataset_release.boards_missing IS 'Boards that were not: their postings are as of their last good walk.';
COMMENT ON COLUMN analytics.dataset_release.postings_open IS 'Rows of posting_current in this release.';
COMMENT ON COLUMN analytics.dataset_release.checks IS 'By check: how many rows violated it; all 0 in a PUBLISHED release.';

CREATE TABLE analytics.posting_current (
    posting_id          bigint PRIMARY KEY,
    title               text        NOT NULL,
    title_core          text        NOT NULL,
    seniority           text,
    company             text,
    company_key         text,
    city                text,
    region              text,
    country             text,
    locations           text[]      NOT NULL,
    work_mode           text,
    employment_types    text[]      NOT NULL,
    pay_min             numeric,
    pay_max             numeric,
    pay_currency        text,
    pay_period          text,
    pay_kind            text,
    pay_annual_min      numeric,
    pay_annual_max      numeric,
    date_posted         date,
    date_posted_latest  date,
    valid_through       date,
    duration_months     int,
    pre_placement_offer boolean,
    skills              text[]      NOT NULL,
    language            text,
    url                 text        NOT NULL,
    apply_url           text,
    boards              text[]      NOT NULL,
    ads_n               int         NOT NULL CHECK (ads_n >= 1),
    first_seen_at       timestamptz NOT NULL,
    last_verified_at    timestamptz NOT NULL,
    lead_job_ad_id      bigint      NOT NULL
);
COMMENT ON TABLE analytics.posting_current IS 'Open postings as of the last PUBLISHED release. Grain: one row an opening, whatever the number of job ads behind it (unique postings = count(*), total ads = sum(ads_n)).';
COMMENT ON COLUMN analytics.posting_current.posting_id IS 'Identity of the posting, stable over releases.';
COMMENT ON COLUMN analytics.posting_current.title IS 'Title of the lead job ad, as written.';
COMMENT ON COLUMN analytics.posting_current.title_core IS 'The title without level, gender tags, ids and place.';
COMMENT ON COLUMN analytics.posting_current.seniority IS 'INTERN, JUNIOR, MID, SENIOR, LEAD, MANAGER, DIRECTOR, EXECUTIVE; null: the title states none.';
COMMENT ON COLUMN analytics.posting_current.company IS 'Employer as written, legal form taken off; null: not named.';
COMMENT ON COLUMN analytics.posting_current.company_key IS 'What spellings of one employer share: group by this.';
COMMENT ON COLUMN analytics.posting_current.city IS 'City of the first place, today''s English name; null: unknown or no city.';
COMMENT ON COLUMN analytics.posting_current.region IS 'First-order division of the first place.';
COMMENT ON COLUMN analytics.posting_current.country IS 'ISO 3166-1 alpha-2 of the first place; null: unknown.';
COMMENT ON COLUMN analytics.posting_current.locations IS 'Union of the places of all open job ads, each "city, region, country" as far as known; empty: none stated.';
COMMENT ON COLUMN analytics.posting_current.work_mode IS 'ONSITE, HYBRID, REMOTE; null: not stated, which is not the same as ONSITE.';
COMMENT ON COLUMN analytics.posting_current.employment_types IS 'schema.org values; empty: not stated.';
COMMENT ON COLUMN analytics.posting_current.pay_min IS 'Lower bound in pay_currency per pay_period; null: not stated or open below.';
COMMENT ON COLUMN analytics.posting_current.pay_max IS 'Upper bound; null: not stated or open above.';
COMMENT ON COLUMN analytics.posting_current.pay_currency IS 'ISO 4217; never converted.';
COMMENT ON COLUMN analytics.posting_current.pay_period IS 'HOUR, DAY, WEEK, MONTH, YEAR, PROJECT.';
COMMENT ON COLUMN analytics.posting_current.pay_kind IS 'BASE, CTC, STIPEND, OTE, UNPAID, NOT_DISCLOSED; null: the ad says nothing about pay.';
COMMENT ON COLUMN analytics.posting_current.pay_annual_min IS 'pay_min times hours 2080, days 260, weeks 52, months 12; null for PROJECT.';
COMMENT ON COLUMN analytics.posting_current.pay_annual_max IS 'Likewise for pay_max.';
COMMENT ON COLUMN analytics.posting_current.date_posted IS 'Earliest day any open job ad of it can have been posted; null: not stated.';
COMMENT ON COLUMN analytics.posting_current.date_posted_latest IS 'Latest day the lead job ad can have been posted; equal to its earliest for an exact date.';
COMMENT ON COLUMN analytics.posting_current.valid_through IS 'Deadline stated by the lead job ad.';
COMMENT ON COLUMN analytics.posting_current.duration_months IS 'For internships and contracts.';
COMMENT ON COLUMN analytics.posting_current.pre_placement_offer IS 'True: the ad holds out a permanent job after the internship; null: it does not say.';
COMMENT ON COLUMN analytics.posting_current.skills IS 'Canonical names the lead job ad itself mentions; empty: none recognised.';
COMMENT ON COLUMN analytics.posting_current.language IS 'BCP 47.';
COMMENT ON COLUMN analytics.posting_current.url IS 'Page of the lead job ad.';
COMMENT ON COLUMN analytics.posting_current.apply_url IS 'Where one applies; http(s) only, mail addresses are personal data and left out.';
COMMENT ON COLUMN analytics.posting_current.boards IS 'Boards that show it, by id.';
COMMENT ON COLUMN analytics.posting_current.ads_n IS 'Open job ads behind it.';
COMMENT ON COLUMN analytics.posting_current.first_seen_at IS 'When any of its job ads was first read.';
COMMENT ON COLUMN analytics.posting_current.last_verified_at IS 'When any of them was last seen.';
COMMENT ON COLUMN analytics.posting_current.lead_job_ad_id IS 'The open job ad the single-valued columns come from: one read from structured data before one read from prose, then the one seen first. Joins to analytics.job_ad.';

CREATE TABLE analytics.posting_change_feed (
    change_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release_id     bigint NOT NULL REFERENCES analytics.dataset_release (release_id),
    posting_id     bigint NOT NULL,
    change         text   NOT NULL CHECK (change IN ('NEW', 'CHANGED', 'CLOSED', 'REOPENED')),
    changed_fields text[] NOT NULL,
    before         jsonb,
    after          jsonb,
    reason         text
);
CREATE INDEX posting_change_feed_by_release ON analytics.posting_change_feed (release_id);
CREATE INDEX posting_change_feed_by_posting ON analytics.posting_change_feed (posting_id);
COMMENT ON TABLE analytics.posting_change_feed IS 'What each release did to posting_current. Grain: one event; read on from the last change_id you saw.';
COMMENT ON COLUMN analytics.posting_change_feed.change_id IS 'Cursor.';
COMMENT ON COLUMN analytics.posting_change_feed.release_id IS 'The release.';
COMMENT ON COLUMN analytics.posting_change_feed.posting_id IS 'The posting.';
COMMENT ON COLUMN analytics.posting_change_feed.change IS 'NEW: never published before; REOPENED: published, closed, and open again.';
COMMENT ON COLUMN analytics.posting_change_feed.changed_fields IS 'Columns of posting_current that differ; empty unless CHANGED.';
COMMENT ON COLUMN analytics.posting_change_feed.before IS 'The row before; null for NEW and REOPENED.';
COMMENT ON COLUMN analytics.posting_change_feed.after IS 'The row after; null for CLOSED.';
COMMENT ON COLUMN analytics.posting_change_feed.reason IS 'For CLOSED: PAGE_GONE, PAGE_SAYS_CLOSED, VALID_THROUGH_PAST, MISSING_TWICE or UNVERIFIED, of the ad that closed last; else null.';

CREATE TABLE analytics.board_daily (
    business_date date   NOT NULL,
    board_id      text   NOT NULL,
    release_id    bigint NOT NULL REFERENCES analytics.dataset_release (release_id),
    outcome       text   NOT NULL,
    reason        text   NOT NULL,
    complete      boolean NOT NULL,
    pages_read    int    NOT NULL,
    ads_listed    int    NOT NULL,
    ads_read      int    NOT NULL,
    ads_open      int    NOT NULL,
    ads_new       int    NOT NULL,
    ads_changed   int    NOT NULL,
    ads_closed    int    NOT NULL,
    ads_reopened  int    NOT NULL,
    quarantined   int    NOT NULL,
    fill_company  numeric,
    fill_location numeric,
    fill_pay      numeric,
    fill_date_posted numeric,
    fill_employment_type numeric,
    fill_skills   numeric,
    PRIMARY KEY (business_date, board_id)
);
COMMENT ON TABLE analytics.board_daily IS 'How each board''s walk went. Grain: business date and board; of several nights on one date the last.';
COMMENT ON COLUMN analytics.board_daily.business_date IS 'The night''s date.';
COMMENT ON COLUMN analytics.board_daily.board_id IS 'The board.';
COMMENT ON COLUMN analytics.board_daily.release_id IS 'The release that wrote the row.';
COMMENT ON COLUMN analytics.board_daily.outcome IS 'HEALTHY, TRUNCATED, INCOMPLETE, EMPTY_CONFIRMED, EMPTY_SUSPECT, BLOCKED, GONE, FAILED or SKIPPED.';
COMMENT ON COLUMN analytics.board_daily.reason IS 'The numbers behind it.';
COMMENT ON COLUMN analytics.board_daily.complete IS 'Every listing page was read.';
COMMENT ON COLUMN analytics.board_daily.pages_read IS 'Pages fetched and read.';
COMMENT ON COLUMN analytics.board_daily.ads_listed IS 'Distinct detail pages the listing linked to.';
COMMENT ON COLUMN analytics.board_daily.ads_read IS 'Job ads read.';
COMMENT ON COLUMN analytics.board_daily.ads_open IS 'Job ads of the board open after the night. Ads, not postings: adding boards up counts an opening once for each board that shows it.';
COMMENT ON COLUMN analytics.board_daily.ads_new IS 'First seen in this night.';
COMMENT ON COLUMN analytics.board_daily.ads_changed IS 'Content differs from the night before.';
COMMENT ON COLUMN analytics.board_daily.ads_closed IS 'Closed in this night.';
COMMENT ON COLUMN analytics.board_daily.ads_reopened IS 'Open again in this night.';
COMMENT ON COLUMN analytics.board_daily.quarantined IS 'Pages and ads that could not be used.';
COMMENT ON COLUMN analytics.board_daily.fill_company IS 'Share (0..1) of the ads read that name an employer; null: none was read.';
COMMENT ON COLUMN analytics.board_daily.fill_location IS 'Share with at least one place.';
COMMENT ON COLUMN analytics.board_daily.fill_pay IS 'Share that says anything about pay.';
COMMENT ON COLUMN analytics.board_daily.fill_date_posted IS 'Share with a posting date.';
COMMENT ON COLUMN analytics.board_daily.fill_employment_type IS 'Share with an employment type.';
COMMENT ON COLUMN analytics.board_daily.fill_skills IS 'Share with at least one recognised skill.';

-- Lineage: from a posting to its job ads to the stored page.
CREATE VIEW analytics.job_ad AS
SELECT a.id AS job_ad_id, m.posting_id, a.board_id, a.url, a.source_id, a.state, a.closed_reason, a.first_seen_at, a.last_seen_at, a.closed_at,
       m.rule AS joined_by, v.version_no, v.page_fetch_id
  FROM boardwalk.job_ad a
  JOIN boardwalk.job_ad_version v ON v.job_ad_id = a.id AND v.superseded_at IS NULL
  LEFT JOIN boardwalk.posting_member m ON m.job_ad_id = a.id AND m.superseded_at IS NULL AND m.valid_to IS NULL;
COMMENT ON VIEW analytics.job_ad IS 'The job ads behind the postings, open and closed. Grain: one row an ad.';
COMMENT ON COLUMN analytics.job_ad.job_ad_id IS 'Identity.';
COMMENT ON COLUMN analytics.job_ad.posting_id IS 'The posting it belongs to; null until matched.';
COMMENT ON COLUMN analytics.job_ad.board_id IS 'The board that shows it.';
COMMENT ON COLUMN analytics.job_ad.url IS 'Its page.';
COMMENT ON COLUMN analytics.job_ad.source_id IS 'The board''s own id.';
COMMENT ON COLUMN analytics.job_ad.state IS 'OPEN, CLOSED, UNVERIFIED.';
COMMENT ON COLUMN analytics.job_ad.closed_reason IS 'The rule that closed it.';
COMMENT ON COLUMN analytics.job_ad.first_seen_at IS 'When it was first read.';
COMMENT ON COLUMN analytics.job_ad.last_seen_at IS 'When it was last read or listed.';
COMMENT ON COLUMN analytics.job_ad.closed_at IS 'When it was last closed.';
COMMENT ON COLUMN analytics.job_ad.joined_by IS 'FIRST, LINK or CONTENT: why it belongs to the posting.';
COMMENT ON COLUMN analytics.job_ad.version_no IS 'How many contents it has had.';
COMMENT ON COLUMN analytics.job_ad.page_fetch_id IS 'The fetch its current content was read from; joins to stored_page.';

CREATE VIEW analytics.stored_page AS
SELECT f.id AS page_fetch_id, f.board_id, p.url, f.fetched_at, f.result, f.http_status, f.body_sha256, w.name AS archive_file, f.archive_offset, f.archive_length
  FROM boardwalk.page_fetch f
  JOIN boardwalk.page p ON p.id = f.page_id
  LEFT JOIN boardwalk.archive_file w ON w.id = f.archive_file_id;
COMMENT ON VIEW analytics.stored_page IS 'Where the page behind a figure is kept. Grain: one row a fetch.';
COMMENT ON COLUMN analytics.stored_page.page_fetch_id IS 'Identity.';
COMMENT ON COLUMN analytics.stored_page.board_id IS 'The board.';
COMMENT ON COLUMN analytics.stored_page.url IS 'The page.';
COMMENT ON COLUMN analytics.stored_page.fetched_at IS 'When it was fetched.';
COMMENT ON COLUMN analytics.stored_page.result IS 'How the fetch ended.';
COMMENT ON COLUMN analytics.stored_page.http_status IS 'Status of the answer.';
COMMENT ON COLUMN analytics.stored_page.body_sha256 IS 'Of the body, hex.';
COMMENT ON COLUMN analytics.stored_page.archive_file IS 'WARC file below archive.location; null: no body.';
COMMENT ON COLUMN analytics.stored_page.archive_offset IS 'First byte of the record.';
COMMENT ON COLUMN analytics.stored_page.archive_length IS 'Length of the record.';
