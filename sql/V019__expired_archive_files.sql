-- Bodies are kept for a number of nights. A file is first said to be expired, and deleted when that is committed: a row never promises a body that is gone.

ALTER TABLE boardwalk.archive_file
    ADD COLUMN expired_at timestamptz,
    ADD COLUMN deleted_at timestamptz,
    ADD CONSTRAINT archive_file_expired CHECK ((state = 'EXPIRED') = (expired_at IS NOT NULL) AND (deleted_at IS NULL OR expired_at IS NOT NULL));
COMMENT ON COLUMN boardwalk.archive_file.expired_at IS 'When its time was over; null before.';
COMMENT ON COLUMN boardwalk.archive_file.deleted_at IS 'When the file was deleted; null before, and when it could not be: then it is tried again.';
CREATE INDEX archive_file_to_delete ON boardwalk.archive_file (id) WHERE state = 'EXPIRED' AND deleted_at IS NULL;
