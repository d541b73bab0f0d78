-- What a verdict on a walk rests on, and what to do about it.

ALTER TABLE boardwalk.board_night
    ADD COLUMN judged_at      timestamptz,
    ADD COLUMN bad_since      date,
    ADD COLUMN last_good_date date,
    ADD COLUMN last_good_page text,
    ADD COLUMN next_command   text,
    ADD COLUMN in_a_row       int NOT NULL DEFAULT 1 CHECK (in_a_row >= 1),
    ADD COLUMN lifted         boolean NOT NULL DEFAULT false,
    ADD COLUMN listed_pages   bigint[];
COMMENT ON COLUMN boardwalk.board_night.judged_at IS 'When the walk was judged; two walks count as two only from 20 h apart.';
COMMENT ON COLUMN boardwalk.board_night.bad_since IS 'Date of the first night of the trouble this one belongs to; null for HEALTHY and EMPTY_CONFIRMED.';
COMMENT ON COLUMN boardwalk.board_night.last_good_date IS 'Date of the last walk before this one that was good; null when there was none.';
COMMENT ON COLUMN boardwalk.board_night.last_good_page IS 'The start page as it was stored in that walk: its URL and the number of its fetch in page_fetch.';
COMMENT ON COLUMN boardwalk.board_night.next_command IS 'What an operator types next; null when there is nothing to do.';
COMMENT ON COLUMN boardwalk.board_night.in_a_row IS 'For GONE and EMPTY_CONFIRMED: how many walks in a row said so, this one included.';
COMMENT ON COLUMN boardwalk.board_night.lifted IS 'Three complete walks agreed on a lower number of ads, this one the last: it is believed, and the usual number starts anew.';
COMMENT ON COLUMN boardwalk.board_night.listed_pages IS 'The pages its listing linked to, for comparing walks; kept for SUSPECT_DROP only.';
COMMENT ON COLUMN boardwalk.board_night.fill IS 'By field name: the share (0..1) of ads read in this night that have it; posting: the share of detail pages that could be read as an ad.';

ALTER TABLE boardwalk.job_ad DROP CONSTRAINT job_ad_closed_reason_check;
ALTER TABLE boardwalk.job_ad ADD CONSTRAINT job_ad_closed_reason_check
    CHECK (closed_reason IN ('PAGE_GONE', 'PAGE_SAYS_CLOSED', 'VALID_THROUGH_PAST', 'MISSING_TWICE', 'LEADS_AWAY_TWICE', 'BOARD_GONE', 'BOARD_EMPTY'));
COMMENT ON COLUMN boardwalk.job_ad.missing_walks IS 'Walks in a row whose listing did not have it, or whose look at its page led to the listing; two close it.';

ALTER TABLE boardwalk.page DROP CONSTRAINT page_verdict_check;
ALTER TABLE boardwalk.page ADD CONSTRAINT page_verdict_check CHECK (verdict IN ('POSTING', 'LISTING', 'NOT_A_POSTING', 'CLOSED', 'WALL'));

COMMENT ON COLUMN analytics.board_daily.outcome IS 'HEALTHY, TRUNCATED, INCOMPLETE, SUSPECT_DROP, EMPTY_CONFIRMED, EMPTY_SUSPECT, FIELD_DRIFT, BLOCKED, GONE, FAILED or SKIPPED.';
COMMENT ON COLUMN analytics.posting_change_feed.reason IS 'For CLOSED: PAGE_GONE, PAGE_SAYS_CLOSED, VALID_THROUGH_PAST, MISSING_TWICE, LEADS_AWAY_TWICE, BOARD_GONE, BOARD_EMPTY or UNVERIFIED, of the ad that closed last; else null.';
