-- A fault of the program ends the walk of a partition; its pages say so by a word of their own.
COMMENT ON COLUMN boardwalk.page.cause IS 'Why it was denied, deferred or failed, as one word: a FailureKind, DenyRule or DeferCause, or DEADLINE, ORIGIN_ENDED, BUDGET, WALK_BROKE. Outcomes are judged by it.';
