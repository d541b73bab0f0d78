-- A good walk is itself the last good one: a board that had only good nights showed none.

COMMENT ON COLUMN boardwalk.board_night.last_good_date IS 'Date of the last walk that was good, this one if it was; null when there was none.';
COMMENT ON COLUMN boardwalk.board_night.last_good_page IS 'The start page as it was stored in that walk: its URL and the number of its fetch in page_fetch.';
COMMENT ON COLUMN analytics.release_board.last_good_date IS 'Date of the last good walk, this one if it was; null when there was none.';
