-- The role of those who query the analysts' tables: it reads the schema analytics and nothing else.
-- Roles belong to the whole server, so another database of the same server may have made it already; then it is taken as it is.
-- It cannot log in until somebody gives it LOGIN and a password: no password stands in this file.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'analyst') THEN
        CREATE ROLE analyst NOLOGIN;
        -- Guard rails for honest mistakes; what keeps it from writing is that it is granted SELECT only.
        ALTER ROLE analyst SET default_transaction_read_only = on;
        ALTER ROLE analyst SET statement_timeout = '5min';
    END IF;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The role "analyst" does not exist and the role "%" may not create it.', current_user
            USING HINT = format('As a superuser run: CREATE ROLE analyst NOLOGIN; or: ALTER ROLE %I CREATEROLE; then start again.', current_user);
    WHEN duplicate_object OR unique_violation THEN
        RAISE NOTICE 'The role "analyst" was just made by another session.';
END
$$;

-- So that 'data query' can take on the analyst's rights. Since PostgreSQL 16 who creates a role may administer it but not use it.
DO $$
BEGIN
    EXECUTE format('GRANT analyst TO %I', current_user);
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE NOTICE 'The role "%" may not take on the role "analyst": ''data query'' will need: GRANT analyst TO %', current_user, current_user;
END
$$;

GRANT USAGE ON SCHEMA analytics TO analyst;
GRANT SELECT ON ALL TABLES IN SCHEMA analytics TO analyst;
ALTER DEFAULT PRIVILEGES IN SCHEMA analytics GRANT SELECT ON TABLES TO analyst;
