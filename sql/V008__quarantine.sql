-- What could not be used, kept with everything needed to try again.

CREATE TABLE boardwalk.quarantine (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    night_id        bigint      NOT NULL REFERENCES boardwalk.night (id),
    board_id        text        NOT NULL REFERENCES boardwalk.board (id),
    page_id         bigint      NOT NULL REFERENCES boardwalk.page (id),
    page_fetch_id   bigint,
    definition_hash text        NOT NULL REFERENCES boardwalk.board_definition (hash),
    url             text        NOT NULL,
    rule            text        NOT NULL,
    reason          text        NOT NULL,
    snippet         text,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'RESOLVED', 'DISCARDED')),
    recorded_at     timestamptz NOT NULL,
    UNIQUE (night_id, page_id, rule)
);
CREATE INDEX quarantine_waiting ON boardwalk.quarantine (page_id) WHERE state = 'WAITING';
COMMENT ON TABLE boardwalk.quarantine IS 'Pages and job ads that could not be used, waiting for replay or discard.';
COMMENT ON COLUMN boardwalk.quarantine.id IS 'Identity.';
COMMENT ON COLUMN boardwalk.quarantine.night_id IS 'The night.';
COMMENT ON COLUMN boardwalk.quarantine.board_id IS 'The board.';
COMMENT ON COLUMN boardwalk.quarantine.page_id IS 'The page.';
COMMENT ON COLUMN boardwalk.quarantine.page_fetch_id IS 'The fetch whose stored body could not be used.';
COMMENT ON COLUMN boardwalk.quarantine.definition_hash IS 'The board definition it was read with.';
COMMENT ON COLUMN boardwalk.quarantine.url IS 'The page''s URL.';
COMMENT ON COLUMN boardwalk.quarantine.rule IS 'The rule that refused it.';
COMMENT ON COLUMN boardwalk.quarantine.reason IS 'Why, in words.';
COMMENT ON COLUMN boardwalk.quarantine.snippet IS 'The first words of what was there instead.';
COMMENT ON COLUMN boardwalk.quarantine.state IS 'WAITING; RESOLVED when a later reading of the same page could be used; DISCARDED by an operator.';
COMMENT ON COLUMN boardwalk.quarantine.recorded_at IS 'When.';
