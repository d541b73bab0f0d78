package dev.boardwalk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @Test
    void everySchemaHasTables() {
        List<String> schemas = database.jdbc()
                .sql(
                        "SELECT DISTINCT table_schema FROM information_schema.tables WHERE table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list();
        assertThat(schemas).contains("boardwalk", "batch", "quartz");
    }

    @Test
    void everyTableAndViewPeopleReadSaysWhatItIs() {
        List<String> silent = database.jdbc().sql("""
                        SELECT c.oid::regclass::text
                          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE n.nspname IN ('boardwalk', 'analytics') AND c.relkind IN ('r', 'p', 'v', 'm')
                           AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
                           AND obj_description(c.oid, 'pg_class') IS NULL
                         ORDER BY 1
                        """).query(String.class).list();
        assertThat(silent).as("tables and views without COMMENT").isEmpty();
    }

    @Test
    void everyColumnPeopleReadSaysWhatItHolds() {
        List<String> silent = database.jdbc().sql("""
                        SELECT c.oid::regclass::text || '.' || a.attname
                          FROM pg_class c
                          JOIN pg_namespace n ON n.oid = c.relnamespace
                          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                         WHERE n.nspname IN ('boardwalk', 'analytics') AND c.relkind IN ('r', 'p', 'v', 'm')
                           AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
                           AND col_description(c.oid, a.attnum) IS NULL
                         ORDER BY 1
                        """).query(String.class).list();
        assertThat(silent).as("columns without COMMENT").isEmpty();
    }

    @Test
    void aSecondRunFindsNothingToDo() {
        assertThat(Migrations.apply(database.dataSource())).isZero();
    }
}
