-- A digest speaks of one release. board_daily cannot tell how its boards stood, because a further night of the same date rewrites rows there.

CREATE TABLE analytics.release_board (
    release_id bigint NOT NULL REFERENCES analytics.dataset_release (release_id),
    board_id   text   NOT NULL,
    outcome    text   NOT NULL,
    reason     text   NOT NULL,
    ads_open   int    NOT NULL,
    PRIMARY KEY (release_id, board_id)
);
CREATE INDEX release_board_by_board ON analytics.release_board (board_id, release_id);
COMMENT ON TABLE analytics.release_board IS 'How each board''s walk stood when a release was published; never rewritten. Grain: release and board.';
COMMENT ON COLUMN analytics.release_board.release_id IS 'The release.';
COMMENT ON COLUMN analytics.release_board.board_id IS 'A board its night walked.';
COMMENT ON COLUMN analytics.release_board.outcome IS 'As in board_daily.';
COMMENT ON COLUMN analytics.release_board.reason IS 'The numbers behind it.';
COMMENT ON COLUMN analytics.release_board.ads_open IS 'Job ads of the board open in this release.';

INSERT INTO analytics.release_board (release_id, board_id, outcome, reason, ads_open)
SELECT release_id, board_id, outcome, reason, ads_open FROM analytics.board_daily;

