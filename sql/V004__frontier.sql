-- The frontier and the politeness clock. A page is claimed only when its host's clock allows.

CREATE TABLE boardwalk.host (
    name            text PRIMARY KEY,
    next_allowed_at timestamptz NOT NULL,
    last_delay_ms   int         NOT NULL DEFAULT 0 CHECK (last_delay_ms >= 0),
    backoff_level   int         NOT NULL DEFAULT 0 CHECK (backoff_level >= 0),
    blocked_until   timestamptz,
    blocked_reason  text
);
COMMENT ON TABLE boardwalk.host IS 'One politeness clock each: the registrable domain, or scheme://host:port for bare addresses and localhost.';
COMMENT ON COLUMN boardwalk.host.name IS 'Registrable domain, private suffixes included.';
COMMENT ON COLUMN boardwalk.host.next_allowed_at IS 'No request before this; while a request is under way, the latest it can end.';
COMMENT ON COLUMN boardwalk.host.last_delay_ms IS 'The pause after the last response, in milliseconds; an error never lowers it.';
COMMENT ON COLUMN boardwalk.host.backoff_level IS 'How often in a row the host asked us to slow down (429, 503).';
COMMENT ON COLUMN boardwalk.host.blocked_until IS 'Asked to stay away until then; null when not.';
COMMENT ON COLUMN boardwalk.host.blocked_reason IS 'What the host answered.';

CREATE TABLE boardwalk.origin (
    name               text PRIMARY KEY,
    host               text NOT NULL REFERENCES boardwalk.host (name),
    robots_body        bytea,
    robots_status      int,
    robots_fetched_at  timestamptz,
    robots_sha256      text,
    robots_tries       int  NOT NULL DEFAULT 0,
    robots_retry_at    timestamptz,
    robots_problem     text,
    failures_in_a_row  int  NOT NULL DEFAULT 0,
    failures_night_id  bigint REFERENCES boardwalk.night (id),
    ended_night_id     bigint REFERENCES boardwalk.night (id),
    ended_reason       text
);
COMMENT ON TABLE boardwalk.origin IS 'One scheme://host:port; robots.txt and the five-failures rule belong to it.';
COMMENT ON COLUMN boardwalk.origin.name IS 'scheme://host:port, the port always written.';
COMMENT ON COLUMN boardwalk.origin.host IS 'The clock it shares.';
COMMENT ON COLUMN boardwalk.origin.robots_body IS 'The last robots.txt that was readable, at most 512 KiB; null when there was none.';
COMMENT ON COLUMN boardwalk.origin.robots_status IS 'HTTP status of the last good answer; 4xx but 429 counts as one and allows all.';
COMMENT ON COLUMN boardwalk.origin.robots_fetched_at IS 'When that answer came; good for 24 h, as a stale copy for 30 days (RFC 9309, 2.4 and 2.3.1.4).';
COMMENT ON COLUMN boardwalk.origin.robots_sha256 IS 'Of the body, hex.';
COMMENT ON COLUMN boardwalk.origin.robots_tries IS 'Failed tries in a row since the last good answer; after three it rests until the next night.';
COMMENT ON COLUMN boardwalk.origin.robots_retry_at IS 'When an unreachable robots.txt may be asked for again; null when it need not.';
COMMENT ON COLUMN boardwalk.origin.robots_problem IS 'What the last failed try met; null when the last try was good.';
COMMENT ON COLUMN boardwalk.origin.failures_in_a_row IS 'Failed fetches since the last success of that night; five end the origin''s night.';
COMMENT ON COLUMN boardwalk.origin.failures_night_id IS 'The night the failures are counted in; another night begins at none.';
COMMENT ON COLUMN boardwalk.origin.ended_night_id IS 'The night in which nothing more is asked of this origin.';
COMMENT ON COLUMN boardwalk.origin.ended_reason IS 'Why.';

CREATE TABLE boardwalk.night_host (
    night_id     bigint NOT NULL REFERENCES boardwalk.night (id),
    host         text   NOT NULL REFERENCES boardwalk.host (name),
    partition_no int    NOT NULL,
    PRIMARY KEY (night_id, host)
);
COMMENT ON TABLE boardwalk.night_host IS 'Which crawl partition walks which hosts in a night: a host is in one partition only.';
COMMENT ON COLUMN boardwalk.night_host.night_id IS 'The night.';
COMMENT ON COLUMN boardwalk.night_host.host IS 'The host.';
COMMENT ON COLUMN boardwalk.night_host.partition_no IS 'The partition.';

CREATE TABLE boardwalk.page (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    board_id        text        NOT NULL REFERENCES boardwalk.board (id),
    kind            text        NOT NULL CHECK (kind IN ('LISTING', 'DETAIL')),
    url             text        NOT NULL,
    url_key         text        NOT NULL,
    host            text        NOT NULL REFERENCES boardwalk.host (name),
    origin          text        NOT NULL REFERENCES boardwalk.origin (name),
    depth           int         NOT NULL DEFAULT 0,
    night_id        bigint      NOT NULL REFERENCES boardwalk.night (id),
    state           text        NOT NULL CHECK (state IN ('DUE', 'CLAIMED', 'FETCHED', 'NOT_MODIFIED', 'DENIED', 'DEFERRED', 'GONE', 'FAILED')),
    cause           text,
    reason          text,
    due_at          timestamptz NOT NULL,
    attempts        int         NOT NULL DEFAULT 0,
    claim           uuid,
    claimed_until   timestamptz,
    listed_night_id bigint REFERENCES boardwalk.night (id),
    verdict         text CHECK (verdict IN ('POSTING', 'LISTING', 'NOT_A_POSTING', 'CLOSED')),
    body_sha256     text,
    links_sha256    text,
    first_seen_at   timestamptz NOT NULL,
    UNIQUE (board_id, url_key),
    CHECK ((state = 'CLAIMED') = (claim IS NOT NULL))
);
-- The claim's question: the next due page of a host tonight, listings first.
CREATE INDEX page_due ON boardwalk.page (night_id, host, kind DESC, id) WHERE state = 'DUE';
CREATE INDEX page_claimed ON boardwalk.page (claimed_until) WHERE state = 'CLAIMED';
CREATE INDEX page_by_board_night ON boardwalk.page (board_id, night_id);
COMMENT ON TABLE boardwalk.page IS 'The frontier: every page of every board, with its state in the last night that wanted it.';
COMMENT ON COLUMN boardwalk.page.id IS 'Identity.';
COMMENT ON COLUMN boardwalk.page.board_id IS 'The board it belongs to.';
COMMENT ON COLUMN boardwalk.page.kind IS 'LISTING or DETAIL.';
COMMENT ON COLUMN boardwalk.page.url IS 'What is fetched, as found.';
COMMENT ON COLUMN boardwalk.page.url_key IS 'The form two spellings share; compared, never fetched.';
COMMENT ON COLUMN boardwalk.page.host IS 'Its politeness clock.';
COMMENT ON COLUMN boardwalk.page.origin IS 'Its robots.txt.';
COMMENT ON COLUMN boardwalk.page.depth IS '1 for a start page, one more for each following listing page, 0 for detail pages.';
COMMENT ON COLUMN boardwalk.page.night_id IS 'The last night that wanted it; the state is of that night.';
COMMENT ON COLUMN boardwalk.page.state IS 'DUE and CLAIMED are open; the others are the result of the last fetch.';
COMMENT ON COLUMN boardwalk.page.cause IS 'Why it was denied, deferred or failed, as one word: a FailureKind, DenyRule or DeferCause, or DEADLINE, ORIGIN_ENDED, BUDGET. Outcomes are judged by it.';
COMMENT ON COLUMN boardwalk.page.reason IS 'The same in words for an operator.';
COMMENT ON COLUMN boardwalk.page.due_at IS 'Not before; later than the plan for retries.';
COMMENT ON COLUMN boardwalk.page.attempts IS 'Fetches in this night; waits asked for by the host do not count.';
COMMENT ON COLUMN boardwalk.page.claim IS 'Token of who fetches it now; the store writes only where it still stands.';
COMMENT ON COLUMN boardwalk.page.claimed_until IS 'Past this the claim is void and the page due again (three call deadlines).';
COMMENT ON COLUMN boardwalk.page.listed_night_id IS 'The last night in which a listing page linked to it; null for listing pages.';
COMMENT ON COLUMN boardwalk.page.verdict IS 'What the last body read turned out to be.';
COMMENT ON COLUMN boardwalk.page.body_sha256 IS 'Of the last body, hex.';
COMMENT ON COLUMN boardwalk.page.links_sha256 IS 'Of the links a listing page gave, hex: two alike in one night are a pagination that repeats itself; null when none were read.';
COMMENT ON COLUMN boardwalk.page.first_seen_at IS 'When it was first heard of.';
