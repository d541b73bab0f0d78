-- What matching keeps of ads was made by the rules of one version of the program; other rules have to make it anew.

CREATE TABLE boardwalk.match_rules (
    name text PRIMARY KEY
);
COMMENT ON TABLE boardwalk.match_rules IS 'One row once a night has matched: the rules that made what is kept in match_ad, match_block, match_sentence and match_link. A night of other rules begins by forgetting it, and matches all ads anew.';
COMMENT ON COLUMN boardwalk.match_rules.name IS 'Hash of the classes and data of the rules.';
