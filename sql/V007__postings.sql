-- Postings: the openings behind the job ads. Memberships end, they are not deleted: any night can be undone.

CREATE TABLE boardwalk.posting (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    first_seen_night_id bigint      NOT NULL REFERENCES boardwalk.night (id),
    created_at          timestamptz NOT NULL
);
COMMENT ON TABLE boardwalk.posting IS 'The opening behind one or more job ads: what analysts count.';
COMMENT ON COLUMN boardwalk.posting.id IS 'Identity; stable over all nights.';
COMMENT ON COLUMN boardwalk.posting.first_seen_night_id IS 'The night that made it.';
COMMENT ON COLUMN boardwalk.posting.created_at IS 'When.';

CREATE TABLE boardwalk.posting_member (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    posting_id    bigint      NOT NULL REFERENCES boardwalk.posting (id),
    job_ad_id     bigint      NOT NULL REFERENCES boardwalk.job_ad (id),
    rule          text        NOT NULL CHECK (rule IN ('FIRST', 'LINK', 'CONTENT')),
    evidence      jsonb       NOT NULL,
    night_id      bigint      NOT NULL REFERENCES boardwalk.night (id),
    valid_from    timestamptz NOT NULL,
    valid_to      timestamptz,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz
);
CREATE UNIQUE INDEX posting_member_current ON boardwalk.posting_member (job_ad_id) WHERE superseded_at IS NULL AND valid_to IS NULL;
CREATE INDEX posting_member_by_posting ON boardwalk.posting_member (posting_id);
CREATE INDEX posting_member_by_night ON boardwalk.posting_member (night_id);
COMMENT ON TABLE boardwalk.posting_member IS 'Which job ad belongs to which posting, since when, and why. Bitemporal.';
COMMENT ON COLUMN boardwalk.posting_member.id IS 'Identity.';
COMMENT ON COLUMN boardwalk.posting_member.posting_id IS 'The posting.';
COMMENT ON COLUMN boardwalk.posting_member.job_ad_id IS 'The job ad; in one posting at a time.';
COMMENT ON COLUMN boardwalk.posting_member.rule IS 'FIRST: the ad the posting was made for; else the rule that joined it.';
COMMENT ON COLUMN boardwalk.posting_member.evidence IS 'What the rule saw: the shared key and the ads that carry it.';
COMMENT ON COLUMN boardwalk.posting_member.night_id IS 'The night that recorded it.';
COMMENT ON COLUMN boardwalk.posting_member.valid_from IS 'Since when the ad belongs to the posting.';
COMMENT ON COLUMN boardwalk.posting_member.valid_to IS 'Until when; null while it does.';
COMMENT ON COLUMN boardwalk.posting_member.recorded_at IS 'When we came to believe it.';
COMMENT ON COLUMN boardwalk.posting_member.superseded_at IS 'When we stopped (an undo, a correction); null for what we believe now.';

CREATE TABLE boardwalk.match_key (
    job_ad_id bigint NOT NULL REFERENCES boardwalk.job_ad (id),
    kind      text   NOT NULL CHECK (kind IN ('LINK', 'CONTENT')),
    key       text   NOT NULL,
    PRIMARY KEY (job_ad_id, kind, key)
);
CREATE INDEX match_key_by_key ON boardwalk.match_key (kind, key);
COMMENT ON TABLE boardwalk.match_key IS 'By what a job ad can be found as the same opening as another; rewritten when the ad changes.';
COMMENT ON COLUMN boardwalk.match_key.job_ad_id IS 'The job ad.';
COMMENT ON COLUMN boardwalk.match_key.kind IS 'LINK: its own, canonical or apply URL; CONTENT: hash of company, title, places and text.';
COMMENT ON COLUMN boardwalk.match_key.key IS 'The key itself.';
