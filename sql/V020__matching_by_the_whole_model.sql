-- Matching by the whole model, night by night: what is kept of each ad so that others find it, the accepted links, and memberships that can be undone.

CREATE TABLE boardwalk.match_run (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind      text        NOT NULL CHECK (kind IN ('NIGHT', 'MERGE', 'SPLIT', 'UNDO')),
    night_id  bigint REFERENCES boardwalk.night (id),
    who       text,
    why       text,
    at        timestamptz NOT NULL,
    undone_by bigint REFERENCES boardwalk.match_run (id),
    CHECK ((kind = 'NIGHT') = (who IS NULL)),
    CHECK (kind <> 'NIGHT' OR night_id IS NOT NULL)
);
CREATE UNIQUE INDEX match_run_of_night ON boardwalk.match_run (night_id) WHERE kind = 'NIGHT' AND undone_by IS NULL;
COMMENT ON TABLE boardwalk.match_run IS 'What changed memberships, in order: a night''s matching, an operator''s word, an undo. Undoing means going back to before a row of this table.';
COMMENT ON COLUMN boardwalk.match_run.id IS 'Identity; the order in which they happened.';
COMMENT ON COLUMN boardwalk.match_run.kind IS 'NIGHT; MERGE and SPLIT by an operator; UNDO of a night and all that came after it.';
COMMENT ON COLUMN boardwalk.match_run.night_id IS 'The night that matched, or the first one undone; null for an operator''s merge or split.';
COMMENT ON COLUMN boardwalk.match_run.who IS 'The operator; null for a night.';
COMMENT ON COLUMN boardwalk.match_run.why IS 'In the operator''s words.';
COMMENT ON COLUMN boardwalk.match_run.at IS 'When it began.';
COMMENT ON COLUMN boardwalk.match_run.undone_by IS 'The undo that took it back; null while it holds.';

-- Memberships of before belong to the run of their night.
INSERT INTO boardwalk.match_run (kind, night_id, at)
SELECT 'NIGHT', night_id, min(recorded_at) FROM boardwalk.posting_member GROUP BY night_id ORDER BY night_id;

ALTER TABLE boardwalk.posting_member
    DROP CONSTRAINT posting_member_rule_check,
    ALTER COLUMN night_id DROP NOT NULL,
    ADD COLUMN run_id bigint REFERENCES boardwalk.match_run (id),
    ADD COLUMN superseded_run_id bigint REFERENCES boardwalk.match_run (id),
    ADD COLUMN pair_class text CHECK (pair_class IN ('FULL', 'SEMANTIC', 'PARTIAL')),
    ADD COLUMN score numeric;
UPDATE boardwalk.posting_member m SET run_id = r.id FROM boardwalk.match_run r WHERE r.night_id = m.night_id;
UPDATE boardwalk.posting_member SET superseded_run_id = run_id WHERE superseded_at IS NOT NULL;
ALTER TABLE boardwalk.posting_member
    ALTER COLUMN run_id SET NOT NULL,
    ADD CHECK (rule IN ('FIRST', 'IDENTITY', 'SCORE', 'OPERATOR', 'LINK', 'CONTENT')),
    ADD CHECK ((superseded_at IS NULL) = (superseded_run_id IS NULL));
ALTER TABLE boardwalk.posting ALTER COLUMN first_seen_night_id DROP NOT NULL;
COMMENT ON COLUMN boardwalk.posting.first_seen_night_id IS 'The night that made it; null for one an operator split off.';
DROP INDEX boardwalk.posting_member_by_posting;
DROP INDEX boardwalk.posting_member_by_night;
CREATE INDEX posting_member_by_posting ON boardwalk.posting_member (posting_id, job_ad_id);
CREATE INDEX posting_member_by_run ON boardwalk.posting_member (run_id);
CREATE INDEX posting_member_superseded ON boardwalk.posting_member (superseded_run_id) WHERE superseded_run_id IS NOT NULL;
COMMENT ON COLUMN boardwalk.posting_member.rule IS 'FIRST: the ad the posting was made for. IDENTITY: it names the same requisition as another ad of it. SCORE: the weights of the comparison reach the threshold. OPERATOR: somebody said so. LINK, CONTENT: rules of releases before 0.3.';
COMMENT ON COLUMN boardwalk.posting_member.evidence IS 'What the rule saw: the ad it was linked to most strongly, and the reasons with their weights in bits.';
COMMENT ON COLUMN boardwalk.posting_member.night_id IS 'The night that recorded it; null for an operator''s word.';
COMMENT ON COLUMN boardwalk.posting_member.run_id IS 'The run that recorded it.';
COMMENT ON COLUMN boardwalk.posting_member.superseded_run_id IS 'The run that ended the belief; null for what we believe now.';
COMMENT ON COLUMN boardwalk.posting_member.pair_class IS 'What the ad is to the one in the evidence: FULL, SEMANTIC or PARTIAL; null for FIRST.';
COMMENT ON COLUMN boardwalk.posting_member.score IS 'Bits for one opening of that pair; null for FIRST.';

-- What candidate search keeps. Rows without foreign keys: fifty of them an ad, and checking each would cost as much as writing it; they are rewritten with match_ad.
CREATE TABLE boardwalk.match_ad (
    job_ad_id bigint   PRIMARY KEY REFERENCES boardwalk.job_ad (id),
    facts     text     NOT NULL,
    blocks    bigint[] NOT NULL,
    touched   boolean  NOT NULL DEFAULT false
);
CREATE INDEX match_ad_touched ON boardwalk.match_ad (job_ad_id) WHERE touched;
COMMENT ON TABLE boardwalk.match_ad IS 'What matching keeps of an ad''s current version; written anew when the ad changes.';
COMMENT ON COLUMN boardwalk.match_ad.job_ad_id IS 'The job ad.';
COMMENT ON COLUMN boardwalk.match_ad.facts IS 'Its profile without the text, as JSON: enough to rule most candidates out.';
COMMENT ON COLUMN boardwalk.match_ad.blocks IS 'Hashes of what it can be found by: requisitions, links, text bands, and keys of employer, role, place, pay and days.';
COMMENT ON COLUMN boardwalk.match_ad.touched IS 'It lost a link and waits for grouping, although it did not change itself.';

CREATE TABLE boardwalk.match_block (
    block     bigint NOT NULL,
    job_ad_id bigint NOT NULL,
    PRIMARY KEY (block, job_ad_id)
);
COMMENT ON TABLE boardwalk.match_block IS 'Which ads share a block; two ads are compared only when they do. Blocks that grew too large have no rows here.';
COMMENT ON COLUMN boardwalk.match_block.block IS 'Hash, see match_ad.blocks.';
COMMENT ON COLUMN boardwalk.match_block.job_ad_id IS 'The job ad.';

CREATE TABLE boardwalk.match_block_closed (
    block bigint PRIMARY KEY
);
COMMENT ON TABLE boardwalk.match_block_closed IS 'Blocks that held more than 40 ads: boilerplate, or one firm''s many openings of one kind; no evidence, for good.';
COMMENT ON COLUMN boardwalk.match_block_closed.block IS 'Hash, see match_ad.blocks.';

CREATE TABLE boardwalk.match_sentence (
    sentence  bigint NOT NULL,
    title     bigint NOT NULL,
    job_ad_id bigint NOT NULL,
    PRIMARY KEY (sentence, title, job_ad_id)
);
COMMENT ON TABLE boardwalk.match_sentence IS 'Under which titles an employer''s sentences have stood, until there are four: then they are boilerplate and have no rows here.';
COMMENT ON COLUMN boardwalk.match_sentence.sentence IS 'Hash of employer and sentence.';
COMMENT ON COLUMN boardwalk.match_sentence.title IS 'Hash of the words of the title that tell roles apart.';
COMMENT ON COLUMN boardwalk.match_sentence.job_ad_id IS 'An ad that has it: its profile changes when the sentence becomes boilerplate.';

CREATE TABLE boardwalk.match_boilerplate (
    sentence bigint PRIMARY KEY
);
COMMENT ON TABLE boardwalk.match_boilerplate IS 'Sentences an employer has put under four titles or more: about the firm, not about one opening; for good.';
COMMENT ON COLUMN boardwalk.match_boilerplate.sentence IS 'Hash of employer and sentence.';

CREATE TABLE boardwalk.match_link (
    a          bigint  NOT NULL,
    b          bigint  NOT NULL,
    pair_class text    NOT NULL CHECK (pair_class IN ('FULL', 'SEMANTIC', 'TEMPORAL', 'PARTIAL')),
    score      numeric NOT NULL,
    why        text[]  NOT NULL,
    doubtful   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (a, b),
    CHECK (a < b)
);
CREATE INDEX match_link_by_b ON boardwalk.match_link (b);
CREATE INDEX match_link_doubtful ON boardwalk.match_link (a, b) WHERE doubtful;
CREATE INDEX match_link_reposts ON boardwalk.match_link (a, b) WHERE pair_class = 'TEMPORAL';
COMMENT ON TABLE boardwalk.match_link IS 'Pairs of ads the rules link, as of their current versions. What analysts see is posting_member: a link alone makes no posting.';
COMMENT ON COLUMN boardwalk.match_link.a IS 'The job ad with the lower id.';
COMMENT ON COLUMN boardwalk.match_link.b IS 'The other.';
COMMENT ON COLUMN boardwalk.match_link.pair_class IS 'FULL, SEMANTIC, PARTIAL: one opening. TEMPORAL: advertised anew, a repost.';
COMMENT ON COLUMN boardwalk.match_link.score IS 'Bits for one opening.';
COMMENT ON COLUMN boardwalk.match_link.why IS 'The rule and the weights, in words.';
COMMENT ON COLUMN boardwalk.match_link.doubtful IS 'A block both share was closed tonight; whether another one still brings them together is looked at before grouping.';

CREATE TABLE boardwalk.match_override (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind IN ('MERGE', 'SPLIT')),
    a             bigint      NOT NULL REFERENCES boardwalk.job_ad (id),
    b             bigint      NOT NULL REFERENCES boardwalk.job_ad (id),
    run_id        bigint      NOT NULL REFERENCES boardwalk.match_run (id),
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz,
    CHECK (a < b)
);
CREATE UNIQUE INDEX match_override_current ON boardwalk.match_override (a, b) WHERE superseded_at IS NULL;
CREATE INDEX match_override_by_b ON boardwalk.match_override (b) WHERE superseded_at IS NULL;
COMMENT ON TABLE boardwalk.match_override IS 'An operator''s word on two ads; it overrules the rules in every later night. Who and why stand in match_run.';
COMMENT ON COLUMN boardwalk.match_override.id IS 'Identity.';
COMMENT ON COLUMN boardwalk.match_override.kind IS 'MERGE: always one posting. SPLIT: never one posting.';
COMMENT ON COLUMN boardwalk.match_override.a IS 'The job ad with the lower id.';
COMMENT ON COLUMN boardwalk.match_override.b IS 'The other.';
COMMENT ON COLUMN boardwalk.match_override.run_id IS 'The command that said it.';
COMMENT ON COLUMN boardwalk.match_override.recorded_at IS 'When.';
COMMENT ON COLUMN boardwalk.match_override.superseded_at IS 'When a later word on the same two took its place; null while it holds.';

-- An ad that closes or reopens is looked at as well: whether it is a repost depends on when another one ended.
DROP INDEX boardwalk.job_ad_unmatched;
ALTER TABLE boardwalk.job_ad ADD COLUMN matched_closed boolean;
COMMENT ON COLUMN boardwalk.job_ad.matched_closed IS 'Whether it was closed when matching last looked at it; differs while it waits for matching.';
UPDATE boardwalk.job_ad SET matched_hash = NULL;
CREATE INDEX job_ad_unmatched ON boardwalk.job_ad (id)
 WHERE matched_hash IS DISTINCT FROM content_hash OR matched_closed IS DISTINCT FROM (state = 'CLOSED');

DROP TABLE boardwalk.match_key;
