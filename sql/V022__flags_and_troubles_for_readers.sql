-- Flags of ads where analysts can join them, and what readers of a digest need to know of a board in trouble.

CREATE TABLE analytics.posting_flag (
    posting_id bigint NOT NULL,
    job_ad_id  bigint NOT NULL,
    board_id   text   NOT NULL,
    flag       text   NOT NULL,
    evidence   text   NOT NULL,
    PRIMARY KEY (job_ad_id, flag)
);
CREATE INDEX posting_flag_by_posting ON analytics.posting_flag (posting_id);
CREATE INDEX posting_flag_by_flag ON analytics.posting_flag (flag);
COMMENT ON TABLE analytics.posting_flag IS 'Facts about open job ads a reader may want to know, each with what it was seen in; no verdicts. As of the last PUBLISHED release. Grain: job ad and flag.';
COMMENT ON COLUMN analytics.posting_flag.posting_id IS 'The posting of the ad; joins to posting_current.';
COMMENT ON COLUMN analytics.posting_flag.job_ad_id IS 'The ad; joins to analytics.job_ad and from there to its stored page.';
COMMENT ON COLUMN analytics.posting_flag.board_id IS 'The board that shows it.';
COMMENT ON COLUMN analytics.posting_flag.flag IS 'ASKS_FEE: the text asks applicants for money. FREE_MAIL_CONTACT: one applies at an address of a free mail provider. SHORT_APPLY_LINK: the apply link hides behind a shortener. APPLY_HOST_UNLIKE_EMPLOYER: one applies at a host whose name has nothing of the employer''s. MASS_POSTED: the board shows one text as ads in at least 30 places or of at least 10 employers. Others as extraction noticed them, such as DISCLAIMER.';
COMMENT ON COLUMN analytics.posting_flag.evidence IS 'The words it was seen in, or the numbers behind it; mail addresses and phone numbers are taken out.';

ALTER TABLE analytics.release_board
    ADD COLUMN bad_nights     int NOT NULL DEFAULT 0 CHECK (bad_nights >= 0),
    ADD COLUMN bad_since      date,
    ADD COLUMN last_good_date date,
    ADD COLUMN last_good_page text,
    ADD COLUMN next_command   text;
COMMENT ON COLUMN analytics.release_board.bad_nights IS 'Walks in a row that were not good, this one included; 0 for HEALTHY and EMPTY_CONFIRMED.';
COMMENT ON COLUMN analytics.release_board.bad_since IS 'First night of the trouble; null when the board is well.';
COMMENT ON COLUMN analytics.release_board.last_good_date IS 'Date of the last good walk before this one; null when there was none.';
COMMENT ON COLUMN analytics.release_board.last_good_page IS 'Its start page as stored then: URL and number of the fetch, which joins to stored_page.';
COMMENT ON COLUMN analytics.release_board.next_command IS 'What an operator types next; null when there is nothing to do.';
