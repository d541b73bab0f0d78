-- Walks begin at sitemaps, feeds and interfaces too.

ALTER TABLE boardwalk.page DROP CONSTRAINT page_kind_check;
ALTER TABLE boardwalk.page ADD CONSTRAINT page_kind_check CHECK (kind IN ('LISTING', 'SITEMAP', 'FEED', 'API', 'DETAIL'));
COMMENT ON COLUMN boardwalk.page.kind IS 'LISTING, SITEMAP, FEED and API pages list ads, and a walk is complete only when each was read; DETAIL pages are those of single ads.';
COMMENT ON COLUMN boardwalk.page.depth IS '1 for a start page, one more for each listing, sitemap, feed or interface page after it, 0 for detail pages.';

-- The claim's question: the next due page of a host tonight, those that list ads first.
DROP INDEX boardwalk.page_due;
CREATE INDEX page_due ON boardwalk.page (night_id, host, (kind = 'DETAIL'), id) WHERE state = 'DUE';
