-- Who is told of a board in trouble, when, and whether it reached them.

ALTER TABLE boardwalk.board_night
    ADD COLUMN shape_break boolean NOT NULL DEFAULT false,
    ADD COLUMN bad_nights  int     NOT NULL DEFAULT 0 CHECK (bad_nights >= 0);
COMMENT ON COLUMN boardwalk.board_night.shape_break IS 'The pages were read and no longer say what they said: a selector or an extractor matches nothing any more. Told at once.';
COMMENT ON COLUMN boardwalk.board_night.bad_nights IS 'How many walks in a row were not good, this one included; 0 for HEALTHY and EMPTY_CONFIRMED.';

CREATE TABLE boardwalk.board_alarm (
    board_id        text   NOT NULL REFERENCES boardwalk.board (id),
    raised_night_id bigint NOT NULL REFERENCES boardwalk.night (id),
    outcome         text   NOT NULL,
    why             text   NOT NULL CHECK (why IN ('AT_ONCE', 'IN_A_ROW', 'WIDESPREAD', 'TURNED')),
    bad_since       date   NOT NULL,
    ended_night_id  bigint REFERENCES boardwalk.night (id),
    PRIMARY KEY (board_id, raised_night_id)
);
CREATE INDEX board_alarm_standing ON boardwalk.board_alarm (board_id) WHERE ended_night_id IS NULL;
COMMENT ON TABLE boardwalk.board_alarm IS 'What operators were told of boards in trouble: one row each time they were, so that nothing is told twice and the recovery once.';
COMMENT ON COLUMN boardwalk.board_alarm.board_id IS 'The board.';
COMMENT ON COLUMN boardwalk.board_alarm.raised_night_id IS 'The night after which they were told.';
COMMENT ON COLUMN boardwalk.board_alarm.outcome IS 'The board outcome they were told.';
COMMENT ON COLUMN boardwalk.board_alarm.why IS 'AT_ONCE for GONE and shape breaks, IN_A_ROW after so many bad nights, WIDESPREAD when most boards failed of one cause, TURNED when a trouble already told became one that is told at once.';
COMMENT ON COLUMN boardwalk.board_alarm.bad_since IS 'First night of the trouble.';
COMMENT ON COLUMN boardwalk.board_alarm.ended_night_id IS 'The night in which the board was well again, or a later alarm took this one''s place; null while it stands.';

CREATE TABLE boardwalk.outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('ALARM', 'PING')),
    message_key  text        NOT NULL,
    channel      text        NOT NULL CHECK (channel IN ('MAIL', 'WEBHOOK', 'PING')),
    recipient    text        NOT NULL,
    subject      text        NOT NULL,
    body         text        NOT NULL,
    document     jsonb,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'GIVEN_UP')),
    maybe_sent   boolean     NOT NULL DEFAULT false,
    attempts     int         NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    problem      text,
    written_at   timestamptz NOT NULL,
    attempted_at timestamptz,
    sent_at      timestamptz,
    UNIQUE (kind, message_key, channel, recipient)
);
CREATE INDEX outbox_unsent ON boardwalk.outbox (id) WHERE state IN ('WAITING', 'SENDING');
COMMENT ON TABLE boardwalk.outbox IS 'Messages to people, written in the transaction that decided on them and sent afterwards: each once to each recipient.';
COMMENT ON COLUMN boardwalk.outbox.id IS 'Identity.';
COMMENT ON COLUMN boardwalk.outbox.kind IS 'ALARM: boards or a night in trouble, or well again. PING: the sign of life after a night that ended as it should.';
COMMENT ON COLUMN boardwalk.outbox.message_key IS 'What it is about: night-12, night-12-failed. The same is never written twice for one recipient.';
COMMENT ON COLUMN boardwalk.outbox.channel IS 'How it goes out.';
COMMENT ON COLUMN boardwalk.outbox.recipient IS 'A mail address, or the name of a webhook in the configuration: its URL may be a secret and is not kept here.';
COMMENT ON COLUMN boardwalk.outbox.subject IS 'One line.';
COMMENT ON COLUMN boardwalk.outbox.body IS 'Plain text for people.';
COMMENT ON COLUMN boardwalk.outbox.document IS 'The same for programs, schema boardwalk/alarm/v1; sent to webhooks.';
COMMENT ON COLUMN boardwalk.outbox.state IS 'WAITING to be sent; SENDING while one process does; SENT; GIVEN_UP after too many attempts.';
COMMENT ON COLUMN boardwalk.outbox.maybe_sent IS 'An attempt ended without an answer, or its process died: the next one says that it may be a repetition.';
COMMENT ON COLUMN boardwalk.outbox.attempts IS 'How often it was tried.';
COMMENT ON COLUMN boardwalk.outbox.problem IS 'What the last attempt met; no secrets.';
COMMENT ON COLUMN boardwalk.outbox.written_at IS 'When it was decided on.';
COMMENT ON COLUMN boardwalk.outbox.attempted_at IS 'When it was last tried.';
COMMENT ON COLUMN boardwalk.outbox.sent_at IS 'When the mail server or the webhook took it.';
