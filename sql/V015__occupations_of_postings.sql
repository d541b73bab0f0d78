ALTER TABLE analytics.posting_current ADD COLUMN isco text, ADD COLUMN esco text;
COMMENT ON COLUMN analytics.posting_current.isco IS 'ISCO-08 group of the lead job ad''s title, as many digits as are sure (2 to 4); null: the title does not tell. Group by left(isco, 3) and say how many have one.';
COMMENT ON COLUMN analytics.posting_current.esco IS 'ESCO occupation the title is a label of, as URI; null: only the group is known.';
