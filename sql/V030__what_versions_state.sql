-- Which fields a version has is asked of every ad every night: kept beside the document, so that the document need not be unpacked for it.

ALTER TABLE boardwalk.job_ad_version
    ADD COLUMN stated text[] GENERATED ALWAYS AS (array_remove(ARRAY[
        CASE WHEN ad -> 'company' <> 'null' THEN 'company' END,
        CASE WHEN ad -> 'locations' <> '[]' THEN 'locations' END,
        CASE WHEN ad -> 'pay' <> 'null' THEN 'pay' END,
        CASE WHEN ad -> 'datePosted' <> 'null' THEN 'datePosted' END,
        CASE WHEN ad -> 'employmentTypes' <> '[]' THEN 'employmentTypes' END,
        CASE WHEN ad -> 'skills' <> '[]' THEN 'skills' END,
        CASE WHEN ad -> 'applyUrl' <> 'null' THEN 'applyUrl' END,
        CASE WHEN ad ->> 'description' <> '' THEN 'description' END], NULL)) STORED,
    ADD COLUMN valid_through text GENERATED ALWAYS AS (ad ->> 'validThrough') STORED;
COMMENT ON COLUMN boardwalk.job_ad_version.stated IS 'The fields the ad states: those of company, locations, pay, datePosted, employmentTypes, skills, applyUrl and description that are neither null nor empty.';
COMMENT ON COLUMN boardwalk.job_ad_version.valid_through IS 'The ad''s validThrough, an ISO date; null when it names none.';
