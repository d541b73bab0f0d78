-- Removal on request, what keeps it removed, and who asked when. What was removed is nowhere here: only salted hashes of it.

CREATE TABLE boardwalk.forget_salt (
    salt bytea NOT NULL
);
COMMENT ON TABLE boardwalk.forget_salt IS 'One row: what is hashed together with whatever is to be forgotten, so that hashes of two installations never meet.';
COMMENT ON COLUMN boardwalk.forget_salt.salt IS '32 bytes, made once.';
INSERT INTO boardwalk.forget_salt
SELECT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');

CREATE TABLE boardwalk.forgotten (
    kind         text        NOT NULL CHECK (kind IN ('URL', 'BOARD', 'NAME', 'MAIL', 'PHONE')),
    hash         text        NOT NULL,
    words        int         NOT NULL CHECK (words >= 1),
    forgotten_at timestamptz NOT NULL,
    PRIMARY KEY (kind, hash)
);
COMMENT ON TABLE boardwalk.forgotten IS 'What is never stored again: pages and boards are not asked for, names, mail addresses and phone numbers are struck out of what is read.';
COMMENT ON COLUMN boardwalk.forgotten.kind IS 'URL, BOARD, or which personal datum.';
COMMENT ON COLUMN boardwalk.forgotten.hash IS 'SHA-256, hex, over the salt and the thing in one spelling: a URL''s key, a board''s id, a name''s words in lower case, a mail address in lower case, a number''s digits.';
COMMENT ON COLUMN boardwalk.forgotten.words IS 'Of how many words a name is made; 1 for all else.';
COMMENT ON COLUMN boardwalk.forgotten.forgotten_at IS 'When.';

CREATE TABLE boardwalk.audit (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    who          text        NOT NULL,
    action       text        NOT NULL,
    subject_kind text        NOT NULL,
    subject_hash text        NOT NULL,
    counts       jsonb       NOT NULL
);
COMMENT ON TABLE boardwalk.audit IS 'Who did what that cannot be undone. One row an action; it stays.';
COMMENT ON COLUMN boardwalk.audit.id IS 'Identity.';
COMMENT ON COLUMN boardwalk.audit.at IS 'When.';
COMMENT ON COLUMN boardwalk.audit.who IS 'The operating system''s name of who did it.';
COMMENT ON COLUMN boardwalk.audit.action IS 'FORGET.';
COMMENT ON COLUMN boardwalk.audit.subject_kind IS 'As in forgotten.kind.';
COMMENT ON COLUMN boardwalk.audit.subject_hash IS 'As in forgotten.hash: who has the request can show that it was met, and nobody can read here what it was about.';
COMMENT ON COLUMN boardwalk.audit.counts IS 'By table and file: how many rows or records went or were changed.';

CREATE TABLE boardwalk.archive_leftover (
    name     text PRIMARY KEY,
    noted_at timestamptz NOT NULL
);
COMMENT ON TABLE boardwalk.archive_leftover IS 'Files of the archive that no row stands for: the old form of a file that was written anew, or a new form nobody finished. They are deleted, if need be by the next night.';
COMMENT ON COLUMN boardwalk.archive_leftover.name IS 'Path below archive.location.';
COMMENT ON COLUMN boardwalk.archive_leftover.noted_at IS 'When.';
