-- Job ads and their versions.

CREATE TABLE boardwalk.job_ad (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    board_id            text        NOT NULL REFERENCES boardwalk.board (id),
    ad_key              text        NOT NULL,
    page_id             bigint      NOT NULL REFERENCES boardwalk.page (id),
    url                 text        NOT NULL,
    source_id           text,
    state               text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'UNVERIFIED')),
    closed_reason       text CHECK (closed_reason IN ('PAGE_GONE', 'PAGE_SAYS_CLOSED', 'VALID_THROUGH_PAST', 'MISSING_TWICE')),
    closed_evidence     text,
    closed_at           timestamptz,
    closed_night_id     bigint REFERENCES boardwalk.night (id),
    reopened_night_id   bigint REFERENCES boardwalk.night (id),
    first_seen_at       timestamptz NOT NULL,
    first_seen_night_id bigint      NOT NULL REFERENCES boardwalk.night (id),
    last_seen_at        timestamptz NOT NULL,
    last_seen_night_id  bigint      NOT NULL REFERENCES boardwalk.night (id),
    missing_walks       int         NOT NULL DEFAULT 0 CHECK (missing_walks >= 0),
    missing_date        date,
    missing_at          timestamptz,
    content_hash        text        NOT NULL,
    changed_night_id    bigint      NOT NULL REFERENCES boardwalk.night (id),
    matched_hash        text,
    UNIQUE (board_id, ad_key),
    CHECK ((state = 'CLOSED') = (closed_reason IS NOT NULL))
);
CREATE INDEX job_ad_by_page ON boardwalk.job_ad (page_id);
CREATE INDEX job_ad_open ON boardwalk.job_ad (board_id) WHERE state = 'OPEN';
CREATE INDEX job_ad_unmatched ON boardwalk.job_ad (id) WHERE matched_hash IS DISTINCT FROM content_hash;
COMMENT ON TABLE boardwalk.job_ad IS 'One advertisement as one board shows it. Never deleted by a night: it closes and reopens.';
COMMENT ON COLUMN boardwalk.job_ad.id IS 'Identity.';
COMMENT ON COLUMN boardwalk.job_ad.board_id IS 'The board.';
COMMENT ON COLUMN boardwalk.job_ad.ad_key IS 'Identity within the board: source id, else URL key, else URL key and a hash of title, company, place.';
COMMENT ON COLUMN boardwalk.job_ad.page_id IS 'The page it was last read from.';
COMMENT ON COLUMN boardwalk.job_ad.url IS 'That page''s URL after redirects.';
COMMENT ON COLUMN boardwalk.job_ad.source_id IS 'The board''s or ATS'' own id; null when the page has none.';
COMMENT ON COLUMN boardwalk.job_ad.state IS 'OPEN; CLOSED for a stated reason; UNVERIFIED when nothing confirmed it for 14 days. Only the reconcile step changes it: storing a sighting neither closes nor reopens.';
COMMENT ON COLUMN boardwalk.job_ad.closed_reason IS 'The rule that closed it; null unless CLOSED.';
COMMENT ON COLUMN boardwalk.job_ad.closed_evidence IS 'What was seen, in words.';
COMMENT ON COLUMN boardwalk.job_ad.closed_at IS 'When it was closed; kept when it reopens.';
COMMENT ON COLUMN boardwalk.job_ad.closed_night_id IS 'The night that closed it; kept when it reopens.';
COMMENT ON COLUMN boardwalk.job_ad.reopened_night_id IS 'The last night that reopened it.';
COMMENT ON COLUMN boardwalk.job_ad.first_seen_at IS 'When it was first read.';
COMMENT ON COLUMN boardwalk.job_ad.first_seen_night_id IS 'In which night.';
COMMENT ON COLUMN boardwalk.job_ad.last_seen_at IS 'When its page last showed it, or a listing last linked to it.';
COMMENT ON COLUMN boardwalk.job_ad.last_seen_night_id IS 'In which night.';
COMMENT ON COLUMN boardwalk.job_ad.missing_walks IS 'Healthy complete walks in a row whose listing did not have it; two close it.';
COMMENT ON COLUMN boardwalk.job_ad.missing_date IS 'Business date of the last walk counted; two walks on one date count once.';
COMMENT ON COLUMN boardwalk.job_ad.missing_at IS 'Time of the last walk counted; two walks less than 20 h apart count once.';
COMMENT ON COLUMN boardwalk.job_ad.content_hash IS 'SHA-256 over the normalised ad without evidence: what "changed" means.';
COMMENT ON COLUMN boardwalk.job_ad.changed_night_id IS 'The night that wrote the current version.';
COMMENT ON COLUMN boardwalk.job_ad.matched_hash IS 'The content_hash matching last looked at; differs while it waits for matching.';

CREATE TABLE boardwalk.job_ad_version (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job_ad_id      bigint      NOT NULL REFERENCES boardwalk.job_ad (id),
    version_no     int         NOT NULL CHECK (version_no >= 1),
    content_hash   text        NOT NULL,
    raw            jsonb       NOT NULL,
    ad             jsonb       NOT NULL,
    night_id       bigint      NOT NULL REFERENCES boardwalk.night (id),
    page_fetch_id  bigint,
    seen_from      timestamptz NOT NULL,
    seen_to        timestamptz,
    recorded_at    timestamptz NOT NULL,
    superseded_at  timestamptz,
    UNIQUE (job_ad_id, version_no)
);
CREATE UNIQUE INDEX job_ad_version_current ON boardwalk.job_ad_version (job_ad_id) WHERE superseded_at IS NULL;
CREATE INDEX job_ad_version_by_night ON boardwalk.job_ad_version (night_id);
COMMENT ON TABLE boardwalk.job_ad_version IS 'What a job ad said, from when to when: one row for each changed content.';
COMMENT ON COLUMN boardwalk.job_ad_version.id IS 'Identity.';
COMMENT ON COLUMN boardwalk.job_ad_version.job_ad_id IS 'The job ad.';
COMMENT ON COLUMN boardwalk.job_ad_version.version_no IS '1 for the first content seen.';
COMMENT ON COLUMN boardwalk.job_ad_version.content_hash IS 'SHA-256 over the normalised ad without evidence.';
COMMENT ON COLUMN boardwalk.job_ad_version.raw IS 'The raw ad: values by field as they stood on the page, with evidence.';
COMMENT ON COLUMN boardwalk.job_ad_version.ad IS 'The normalised ad (boardwalk/preview/v1) with its evidence.';
COMMENT ON COLUMN boardwalk.job_ad_version.night_id IS 'The night that recorded it.';
COMMENT ON COLUMN boardwalk.job_ad_version.page_fetch_id IS 'The fetch whose stored body it was read from.';
COMMENT ON COLUMN boardwalk.job_ad_version.seen_from IS 'When the page first showed this content.';
COMMENT ON COLUMN boardwalk.job_ad_version.seen_to IS 'When other content was seen; null for the current one.';
COMMENT ON COLUMN boardwalk.job_ad_version.recorded_at IS 'When we came to believe it.';
COMMENT ON COLUMN boardwalk.job_ad_version.superseded_at IS 'When we stopped; null for what we believe now.';
