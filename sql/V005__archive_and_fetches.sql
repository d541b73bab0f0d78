-- Every fetch, and where its body is kept.

CREATE TABLE boardwalk.archive_file (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name            text        NOT NULL UNIQUE,
    night_id        bigint      NOT NULL REFERENCES boardwalk.night (id),
    state           text        NOT NULL CHECK (state IN ('OPEN', 'SEALED', 'EXPIRED')),
    committed_bytes bigint      NOT NULL DEFAULT 0 CHECK (committed_bytes >= 0),
    opened_at       timestamptz NOT NULL,
    sealed_at       timestamptz
);
COMMENT ON TABLE boardwalk.archive_file IS 'WARC files (ISO 28500), one gzip member a record, below archive.location.';
COMMENT ON COLUMN boardwalk.archive_file.id IS 'Identity.';
COMMENT ON COLUMN boardwalk.archive_file.name IS 'Path below archive.location: <night>/<worker>-<seq>.warc.gz.';
COMMENT ON COLUMN boardwalk.archive_file.night_id IS 'The night it was written in.';
COMMENT ON COLUMN boardwalk.archive_file.state IS 'OPEN while written, SEALED when complete, EXPIRED when the bodies were deleted.';
COMMENT ON COLUMN boardwalk.archive_file.committed_bytes IS 'Length up to the end of the last record a page_fetch points to; what stands behind it is a torn tail.';
COMMENT ON COLUMN boardwalk.archive_file.opened_at IS 'When it was created.';
COMMENT ON COLUMN boardwalk.archive_file.sealed_at IS 'When it was closed; null while open.';

CREATE TABLE boardwalk.page_fetch (
    id              bigint GENERATED ALWAYS AS IDENTITY,
    fetched_at      timestamptz NOT NULL,
    page_id         bigint      NOT NULL REFERENCES boardwalk.page (id),
    night_id        bigint      NOT NULL REFERENCES boardwalk.night (id),
    board_id        text        NOT NULL,
    result          text        NOT NULL CHECK (result IN ('FETCHED', 'NOT_MODIFIED', 'DENIED', 'DEFERRED', 'GONE', 'FAILED')),
    reason          text,
    http_status     int,
    content_type    text,
    final_url       text,
    body_bytes      int,
    body_sha256     text,
    took_ms         int,
    archive_file_id bigint REFERENCES boardwalk.archive_file (id),
    archive_offset  bigint,
    archive_length  bigint,
    truncated       text CHECK (truncated IN ('LENGTH', 'TIME', 'DISCONNECT')),
    PRIMARY KEY (fetched_at, id)
) PARTITION BY RANGE (fetched_at);
CREATE INDEX page_fetch_by_page ON boardwalk.page_fetch (page_id, fetched_at DESC);
CREATE INDEX page_fetch_by_night ON boardwalk.page_fetch (night_id, board_id);
COMMENT ON TABLE boardwalk.page_fetch IS 'One row for each attempt to get a page; partitioned by month because it is dropped by month.';
COMMENT ON COLUMN boardwalk.page_fetch.id IS 'Identity, unique over all partitions.';
COMMENT ON COLUMN boardwalk.page_fetch.fetched_at IS 'When the attempt ended.';
COMMENT ON COLUMN boardwalk.page_fetch.page_id IS 'The page.';
COMMENT ON COLUMN boardwalk.page_fetch.night_id IS 'The night.';
COMMENT ON COLUMN boardwalk.page_fetch.board_id IS 'The board, repeated here for counting.';
COMMENT ON COLUMN boardwalk.page_fetch.result IS 'How the attempt ended.';
COMMENT ON COLUMN boardwalk.page_fetch.reason IS 'Why it was not FETCHED; null when it was.';
COMMENT ON COLUMN boardwalk.page_fetch.http_status IS 'Status of the last hop; null when no answer came.';
COMMENT ON COLUMN boardwalk.page_fetch.content_type IS 'As sent.';
COMMENT ON COLUMN boardwalk.page_fetch.final_url IS 'Where the body came from after redirects.';
COMMENT ON COLUMN boardwalk.page_fetch.body_bytes IS 'Decoded length.';
COMMENT ON COLUMN boardwalk.page_fetch.body_sha256 IS 'Of the decoded body, hex.';
COMMENT ON COLUMN boardwalk.page_fetch.took_ms IS 'From request to last byte, redirects included.';
COMMENT ON COLUMN boardwalk.page_fetch.archive_file_id IS 'Where the body is kept; null when there was none.';
COMMENT ON COLUMN boardwalk.page_fetch.archive_offset IS 'First byte of its gzip member.';
COMMENT ON COLUMN boardwalk.page_fetch.archive_length IS 'Bytes of its gzip member.';
COMMENT ON COLUMN boardwalk.page_fetch.truncated IS 'Why the body was cut; a cut body is archived but not read.';
