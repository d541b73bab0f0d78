-- Thirty places were a guess; no text of 235 real boards stood in so many.

COMMENT ON COLUMN analytics.posting_flag.flag IS 'ASKS_FEE: the text asks applicants for money. FREE_MAIL_CONTACT: one applies at an address of a free mail provider. SHORT_APPLY_LINK: the apply link hides behind a shortener. APPLY_HOST_UNLIKE_EMPLOYER: one applies at a host whose name has nothing of the employer''s. MASS_POSTED: the board shows one text as ads in at least 20 places or of at least 10 employers. Others as extraction noticed them, such as DISCLAIMER.';
