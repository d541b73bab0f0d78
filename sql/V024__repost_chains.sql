-- One opening at several times; and which ad a posting's fields come from.

CREATE TABLE analytics.repost_chain (
    chain_id            bigint      NOT NULL,
    nth                 int         NOT NULL CHECK (nth >= 1),
    posting_id          bigint      NOT NULL,
    previous_posting_id bigint,
    first_seen_at       timestamptz NOT NULL,
    last_seen_at        timestamptz NOT NULL,
    is_open             boolean     NOT NULL,
    gap_days            int CHECK (gap_days >= 0),
    PRIMARY KEY (chain_id, nth),
    UNIQUE (posting_id)
);
COMMENT ON TABLE analytics.repost_chain IS 'Postings that are one opening advertised again at another time, as of the last PUBLISHED release. Grain: one row a posting; only chains of two and more. Count postings for advertisements, chains for openings.';
COMMENT ON COLUMN analytics.repost_chain.chain_id IS 'posting_id of the first one.';
COMMENT ON COLUMN analytics.repost_chain.nth IS '1 for the first; in the order in which they were first seen.';
COMMENT ON COLUMN analytics.repost_chain.posting_id IS 'The posting, open or closed.';
COMMENT ON COLUMN analytics.repost_chain.previous_posting_id IS 'The newest older posting it repeats; null for the first.';
COMMENT ON COLUMN analytics.repost_chain.first_seen_at IS 'When any of its job ads was first read.';
COMMENT ON COLUMN analytics.repost_chain.last_seen_at IS 'When any of them was last seen.';
COMMENT ON COLUMN analytics.repost_chain.is_open IS 'One of its job ads is open.';
COMMENT ON COLUMN analytics.repost_chain.gap_days IS 'Days from the last sight of the previous one to the first of this; 0 when they overlap; null for the first.';

COMMENT ON COLUMN analytics.posting_current.company IS 'Employer as written, legal form taken off, by the best source that names one; null: not named.';
COMMENT ON COLUMN analytics.posting_current.city IS 'City of the first place of the best source that states one, today''s English name; null: unknown or no city.';
COMMENT ON COLUMN analytics.posting_current.date_posted_latest IS 'Latest day the job ad with the earliest date_posted can have been posted; equal to date_posted for an exact date.';
COMMENT ON COLUMN analytics.posting_current.valid_through IS 'Deadline stated by the best source that states one.';
COMMENT ON COLUMN analytics.posting_current.skills IS 'Canonical names that the best source which names any mentions; empty: none recognised.';
COMMENT ON COLUMN analytics.posting_current.apply_url IS 'Where one applies, by the best source that links there; http(s) only, mail addresses are personal data and left out.';
COMMENT ON COLUMN analytics.posting_current.lead_job_ad_id IS 'The best source: an open job ad read from structured data before one read from prose, then the one seen first. Title, level, language and url come from it, every other field from the best source that states it (''posting explain'' says which). Joins to analytics.job_ad.';
COMMENT ON COLUMN analytics.posting_change_feed.reason IS 'For CLOSED: PAGE_GONE, PAGE_SAYS_CLOSED, VALID_THROUGH_PAST, MISSING_TWICE or UNVERIFIED, of the ad that closed last; MERGED: its ads are in another posting now; else null.';
COMMENT ON COLUMN analytics.job_ad.joined_by IS 'FIRST, IDENTITY, SCORE or OPERATOR: why it belongs to the posting; LINK and CONTENT are rules of older releases.';
