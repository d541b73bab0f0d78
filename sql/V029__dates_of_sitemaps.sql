-- What sitemaps say about when their pages changed, and how far each board's may be believed: only what was seen to be true spares a page its request.

ALTER TABLE boardwalk.page
    ADD COLUMN lastmod     timestamptz,
    ADD COLUMN lastmod_got timestamptz,
    ADD COLUMN got_at      timestamptz;
COMMENT ON COLUMN boardwalk.page.lastmod IS 'When its sitemap says it changed last, by the last listing that linked to it; midnight in UTC stands for the whole day; null when that listing gave no date that tells it from others.';
COMMENT ON COLUMN boardwalk.page.lastmod_got IS 'What lastmod was when the page was got last; null when it had none then.';
COMMENT ON COLUMN boardwalk.page.got_at IS 'When the page was got last, or its server said that it had not changed; null when it never was.';
COMMENT ON COLUMN boardwalk.page.cause IS 'Why it was denied, deferred or failed, as one word: a FailureKind, DenyRule or DeferCause, or DEADLINE, ORIGIN_ENDED, BUDGET. Outcomes are judged by it. SITEMAP_DATE on a page that rests: its sitemap''s date is trusted and did not move.';

ALTER TABLE boardwalk.page_reading ADD COLUMN link_dates timestamptz[];
COMMENT ON COLUMN boardwalk.page_reading.link_dates IS 'Of a sitemap: when it says each of the links changed last, in their order, null within for a link without; null for what gives no dates.';

CREATE TABLE boardwalk.sitemap_trust (
    board_id   text        NOT NULL REFERENCES boardwalk.board (id),
    host       text        NOT NULL REFERENCES boardwalk.host (name),
    held       int         NOT NULL DEFAULT 0 CHECK (held >= 0),
    told       int         NOT NULL DEFAULT 0 CHECK (told >= 0),
    misses     int         NOT NULL DEFAULT 0 CHECK (misses >= 0),
    missed_at  timestamptz,
    PRIMARY KEY (board_id, host)
);
COMMENT ON TABLE boardwalk.sitemap_trust IS 'How the dates in the sitemaps of a board stood up to its pages on one host. They are trusted once enough of them held, one told of a change, and none was wrong since.';
COMMENT ON COLUMN boardwalk.sitemap_trust.board_id IS 'The board.';
COMMENT ON COLUMN boardwalk.sitemap_trust.host IS 'The host of the pages.';
COMMENT ON COLUMN boardwalk.sitemap_trust.held IS 'Since the last miss: pages that were got, whose date had not moved, and which said the same; counted no further than trust needs.';
COMMENT ON COLUMN boardwalk.sitemap_trust.told IS 'Since the last miss: pages whose date had moved and which said something else; counted no further than trust needs.';
COMMENT ON COLUMN boardwalk.sitemap_trust.misses IS 'Nights with pages that said something else, or were gone, though their date had not moved; each makes trust dearer.';
COMMENT ON COLUMN boardwalk.sitemap_trust.missed_at IS 'When the last of these nights met the first of them; null when none did.';

ALTER TABLE boardwalk.board_night ADD COLUMN pages_dated int;
COMMENT ON COLUMN boardwalk.board_night.pages_dated IS 'Listed pages that were not asked for because the trusted date in their sitemap had not moved; null for nights before this was counted.';
