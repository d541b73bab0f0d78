-- What is walked, and one row for each time it was.

CREATE TABLE boardwalk.board_definition (
    hash      text PRIMARY KEY,
    board_id  text        NOT NULL,
    document  jsonb       NOT NULL,
    stored_at timestamptz NOT NULL
);
COMMENT ON TABLE boardwalk.board_definition IS 'Compiled board files by content; workers and replays read these, never the files.';
COMMENT ON COLUMN boardwalk.board_definition.hash IS 'SHA-256 of the compiled definition, hex.';
COMMENT ON COLUMN boardwalk.board_definition.board_id IS 'The board it defines.';
COMMENT ON COLUMN boardwalk.board_definition.document IS 'The compiled definition, templates and defaults resolved.';
COMMENT ON COLUMN boardwalk.board_definition.stored_at IS 'When this form was first seen.';

CREATE TABLE boardwalk.board (
    id              text PRIMARY KEY,
    name            text        NOT NULL,
    definition_hash text        NOT NULL REFERENCES boardwalk.board_definition (hash),
    first_planned_at timestamptz NOT NULL,
    last_planned_at  timestamptz NOT NULL
);
COMMENT ON TABLE boardwalk.board IS 'Every board that was ever planned for a night.';
COMMENT ON COLUMN boardwalk.board.id IS 'The id in its file.';
COMMENT ON COLUMN boardwalk.board.name IS 'What people call it.';
COMMENT ON COLUMN boardwalk.board.definition_hash IS 'The definition of the last night it was planned for.';
COMMENT ON COLUMN boardwalk.board.first_planned_at IS 'When a night first included it.';
COMMENT ON COLUMN boardwalk.board.last_planned_at IS 'When a night last included it.';

CREATE TABLE boardwalk.night (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    business_date date        NOT NULL,
    scope         text        NOT NULL,
    attempt       int         NOT NULL CHECK (attempt >= 1),
    started_at    timestamptz NOT NULL,
    deadline_at   timestamptz NOT NULL,
    ended_at      timestamptz,
    UNIQUE (business_date, scope, attempt)
);
COMMENT ON TABLE boardwalk.night IS 'One execution of the nightly job; a restart continues its row, a further attempt on the same date is a row of its own.';
COMMENT ON COLUMN boardwalk.night.id IS 'Identity of the night in all other tables.';
COMMENT ON COLUMN boardwalk.night.business_date IS 'The date it stands for, in the zone of the schedule.';
COMMENT ON COLUMN boardwalk.night.scope IS '''all'' for a full night, else the selection of boards, e.g. ''board:acme,zenith'' or ''label:tech''.';
COMMENT ON COLUMN boardwalk.night.attempt IS '1 for the first execution of this date and scope.';
COMMENT ON COLUMN boardwalk.night.started_at IS 'When it was planned.';
COMMENT ON COLUMN boardwalk.night.deadline_at IS 'When crawling ends, finished or not.';
COMMENT ON COLUMN boardwalk.night.ended_at IS 'When its last step ended; null while it runs or after a crash.';

CREATE TABLE boardwalk.board_night (
    night_id        bigint NOT NULL REFERENCES boardwalk.night (id),
    board_id        text   NOT NULL REFERENCES boardwalk.board (id),
    definition_hash text   NOT NULL REFERENCES boardwalk.board_definition (hash),
    partition_no    int    NOT NULL CHECK (partition_no >= 0),
    outcome         text CHECK (outcome IN ('HEALTHY', 'TRUNCATED', 'INCOMPLETE', 'SUSPECT_DROP', 'EMPTY_CONFIRMED', 'EMPTY_SUSPECT',
                                            'FIELD_DRIFT', 'BLOCKED', 'GONE', 'FAILED', 'SKIPPED')),
    reason          text,
    complete        boolean,
    truncated_by    text CHECK (truncated_by IN ('MAX_PAGES', 'MAX_REQUESTS')),
    empty_marker    boolean NOT NULL DEFAULT false,
    requests        int     NOT NULL DEFAULT 0 CHECK (requests >= 0),
    pages_read      int,
    ads_listed      int,
    ads_read        int,
    ads_new         int,
    ads_changed     int,
    ads_closed      int,
    ads_reopened    int,
    quarantined     int,
    fill            jsonb,
    PRIMARY KEY (night_id, board_id)
);
CREATE INDEX board_night_by_board ON boardwalk.board_night (board_id, night_id DESC);
COMMENT ON TABLE boardwalk.board_night IS 'How one night''s walk over one board went.';
COMMENT ON COLUMN boardwalk.board_night.night_id IS 'The night.';
COMMENT ON COLUMN boardwalk.board_night.board_id IS 'The board.';
COMMENT ON COLUMN boardwalk.board_night.definition_hash IS 'The definition it was walked with.';
COMMENT ON COLUMN boardwalk.board_night.partition_no IS 'The crawl partition that walked it; boards which share a host share a partition.';
COMMENT ON COLUMN boardwalk.board_night.outcome IS 'The board outcome; null until the walk was reconciled.';
COMMENT ON COLUMN boardwalk.board_night.reason IS 'Why that outcome, with the numbers behind it and the next command to type.';
COMMENT ON COLUMN boardwalk.board_night.complete IS 'Every listing page was read; null until reconciled.';
COMMENT ON COLUMN boardwalk.board_night.truncated_by IS 'The limit of the board file that ended the walk; null when none did.';
COMMENT ON COLUMN boardwalk.board_night.empty_marker IS 'The board''s own "no openings" element was seen.';
COMMENT ON COLUMN boardwalk.board_night.requests IS 'Pages asked for so far, retries included; counted while the walk goes on, because maxRequests ends it.';
COMMENT ON COLUMN boardwalk.board_night.pages_read IS 'Pages fetched and read, listing and detail.';
COMMENT ON COLUMN boardwalk.board_night.ads_listed IS 'Distinct detail pages the listing linked to.';
COMMENT ON COLUMN boardwalk.board_night.ads_read IS 'Job ads extracted and stored, changed or not.';
COMMENT ON COLUMN boardwalk.board_night.ads_new IS 'Job ads first seen in this night.';
COMMENT ON COLUMN boardwalk.board_night.ads_changed IS 'Job ads whose content changed.';
COMMENT ON COLUMN boardwalk.board_night.ads_closed IS 'Job ads closed in this night.';
COMMENT ON COLUMN boardwalk.board_night.ads_reopened IS 'Closed job ads that were seen again.';
COMMENT ON COLUMN boardwalk.board_night.quarantined IS 'Pages and ads put into quarantine.';
COMMENT ON COLUMN boardwalk.board_night.fill IS 'By field name: the share (0..1) of ads read in this night that have it.';
