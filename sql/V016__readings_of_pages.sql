-- What a page said when it was last read whole, so that "not changed" is an answer as good as the page; and when a page that rarely changes is asked again.

CREATE TABLE boardwalk.page_reading (
    page_id       bigint PRIMARY KEY REFERENCES boardwalk.page (id),
    read_by       text        NOT NULL,
    read_at       timestamptz NOT NULL,
    final_url     text        NOT NULL,
    etag          text,
    last_modified text,
    body_sha256   text        NOT NULL,
    links         text[]      NOT NULL,
    next_url      text,
    more          text[]      NOT NULL,
    empty_marker  boolean     NOT NULL,
    ad_keys       text[]      NOT NULL,
    valid_through date
);
COMMENT ON TABLE boardwalk.page_reading IS 'The last whole body that was of use, one row a page. A 304, or the same body again, means that all of this still holds. Pages that could not be used have no row, so they are asked for unconditionally.';
COMMENT ON COLUMN boardwalk.page_reading.page_id IS 'The page.';
COMMENT ON COLUMN boardwalk.page_reading.read_by IS 'Fingerprint of the program that read it and of its board''s definition; another reader asks for the page unconditionally.';
COMMENT ON COLUMN boardwalk.page_reading.read_at IS 'When that body was received, or the same bytes again; after seven days the page is asked for unconditionally.';
COMMENT ON COLUMN boardwalk.page_reading.final_url IS 'Where the body came from; the validators belong to this URL and are sent to no other.';
COMMENT ON COLUMN boardwalk.page_reading.etag IS 'As sent, word for word; null when none was.';
COMMENT ON COLUMN boardwalk.page_reading.last_modified IS 'As sent, word for word; null when none was.';
COMMENT ON COLUMN boardwalk.page_reading.body_sha256 IS 'Of the decoded body, hex.';
COMMENT ON COLUMN boardwalk.page_reading.links IS 'Of a listing page: the detail pages it links to, in page order.';
COMMENT ON COLUMN boardwalk.page_reading.next_url IS 'Of a listing page: the one after it; null on the last.';
COMMENT ON COLUMN boardwalk.page_reading.more IS 'Of an index: the further indexes it names.';
COMMENT ON COLUMN boardwalk.page_reading.empty_marker IS 'Of a listing page: the board''s own "no openings" element was there.';
COMMENT ON COLUMN boardwalk.page_reading.ad_keys IS 'The keys of the job ads read from it.';
COMMENT ON COLUMN boardwalk.page_reading.valid_through IS 'The earliest last day one of them names; null when none does.';

ALTER TABLE boardwalk.page
    ADD COLUMN recheck_nights smallint NOT NULL DEFAULT 0 CHECK (recheck_nights >= 0),
    ADD COLUMN recheck_on     date,
    DROP CONSTRAINT page_state_check,
    ADD CONSTRAINT page_state_check
        CHECK (state IN ('DUE', 'CLAIMED', 'RESTING', 'FETCHED', 'NOT_MODIFIED', 'DENIED', 'DEFERRED', 'GONE', 'FAILED'));
COMMENT ON COLUMN boardwalk.page.state IS 'DUE and CLAIMED are open; RESTING is a detail page that rarely changes and is not asked for in this night, unless no listing page links to it; the others are the result of the last fetch.';
COMMENT ON COLUMN boardwalk.page.recheck_nights IS 'After how many nights a detail page is asked for again: more the longer its ads stay the same; 0 when it was never read.';
COMMENT ON COLUMN boardwalk.page.recheck_on IS 'The first business date on which it is asked for again though a listing page links to it; null: every night.';
COMMENT ON COLUMN boardwalk.board_night.ads_read IS 'Job ads whose page was read, had not changed, or is listed and rests.';
