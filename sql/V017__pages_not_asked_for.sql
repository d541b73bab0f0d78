-- What was wanted and not asked for, by whose rule: nothing is left out without a word.

CREATE VIEW boardwalk.page_skipped AS
SELECT p.night_id, p.board_id, p.kind, p.url, p.cause, p.reason
  FROM boardwalk.page p
 WHERE p.state IN ('DENIED', 'DEFERRED') OR p.cause IN ('ROBOTS_UNREACHABLE', 'ORIGIN_ENDED')
 UNION ALL
SELECT f.night_id, f.board_id, p.kind, p.url, 'DENIED', f.reason
  FROM boardwalk.page_fetch f JOIN boardwalk.page p ON p.id = f.page_id
 WHERE f.result = 'DENIED' AND f.night_id <> p.night_id;
COMMENT ON VIEW boardwalk.page_skipped IS 'Pages a night wanted and did not ask for, or did not use: robots.txt, noindex, nofollow, scope, address, a busy host, a spent budget, the deadline. For nights before a page''s last one only what a rule forbade is known.';
COMMENT ON COLUMN boardwalk.page_skipped.night_id IS 'The night.';
COMMENT ON COLUMN boardwalk.page_skipped.board_id IS 'The board.';
COMMENT ON COLUMN boardwalk.page_skipped.kind IS 'LISTING or DETAIL.';
COMMENT ON COLUMN boardwalk.page_skipped.url IS 'The page.';
COMMENT ON COLUMN boardwalk.page_skipped.cause IS 'One word, as in page.cause.';
COMMENT ON COLUMN boardwalk.page_skipped.reason IS 'The same in words for an operator.';

ALTER TABLE boardwalk.origin ADD COLUMN robots_served_html boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN boardwalk.origin.robots_served_html IS 'A web page came in place of robots.txt (a login, an app shell): it states no rules, so all is allowed; count these.';
