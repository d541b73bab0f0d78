-- An answer that only repeats what is kept already is archived as a reference to it (WARC 1.1, 6.7), and the body is found through here.

ALTER TABLE boardwalk.page_fetch ADD COLUMN body_fetch_id bigint;
COMMENT ON COLUMN boardwalk.page_fetch.body_fetch_id IS 'The earlier fetch of the same page whose record holds the body, when this one''s record is a revisit of it; null: its own record holds it, or there is none.';
COMMENT ON COLUMN boardwalk.page_fetch.archive_file_id IS 'Where the answer is kept; null when there was nothing to keep.';

ALTER TABLE boardwalk.page_reading
    ADD COLUMN body_fetch_id  bigint,
    ADD COLUMN body_at        timestamptz,
    ADD COLUMN payload_sha256 text;
COMMENT ON COLUMN boardwalk.page_reading.body_fetch_id IS 'The fetch whose archived record holds that body; null for readings from before there were revisits.';
COMMENT ON COLUMN boardwalk.page_reading.body_at IS 'When that record was written (its WARC-Date); an old record is not referred to any more, the body is kept anew.';
COMMENT ON COLUMN boardwalk.page_reading.payload_sha256 IS 'Of that body as it was received, still content-encoded, hex.';

CREATE OR REPLACE VIEW analytics.stored_page AS
SELECT f.id AS page_fetch_id, f.board_id, p.url, f.fetched_at, f.result, f.http_status, f.body_sha256, w.name AS archive_file, f.archive_offset, f.archive_length,
       coalesce(f.body_fetch_id, f.id) AS body_page_fetch_id
  FROM boardwalk.page_fetch f
  JOIN boardwalk.page p ON p.id = f.page_id
  LEFT JOIN boardwalk.archive_file w ON w.id = f.archive_file_id;
COMMENT ON COLUMN analytics.stored_page.archive_file IS 'WARC file below archive.location; null: nothing was kept.';
COMMENT ON COLUMN analytics.stored_page.body_page_fetch_id IS 'The fetch whose record holds the body: an earlier one when the page had not changed.';
