package dev.boardwalk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class AnalystRoleTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void readsTheAnalystsTablesAlsoThoseMadeLater() throws SQLException {
        database.jdbc()
                .sql("CREATE TABLE analytics.made_later AS SELECT 42 AS answer")
                .update();

        assertThat(asAnalyst("SELECT answer FROM analytics.made_later")).isEqualTo("42");
    }

    @Test
    void writesNothing() {
        database.jdbc()
                .sql("CREATE TABLE analytics.made_later AS SELECT 42 AS answer")
                .update();

        assertThatThrownBy(() -> asAnalyst("DELETE FROM analytics.made_later RETURNING 1"))
                .hasStackTraceContaining("permission denied for table made_later");
        assertThatThrownBy(() -> asAnalyst("CREATE TABLE analytics.mine (a int)"))
                .hasStackTraceContaining("permission denied for schema analytics");
    }

    @Test
    void seesNoOtherSchema() {
        assertThatThrownBy(() -> asAnalyst("SELECT count(*) FROM boardwalk.job_ad"))
                .hasStackTraceContaining("permission denied for schema boardwalk");
        assertThatThrownBy(() -> asAnalyst("SELECT count(*) FROM batch.batch_job_instance"))
                .hasStackTraceContaining("permission denied for schema batch");
        assertThatThrownBy(() -> asAnalyst("SELECT count(*) FROM quartz.qrtz_triggers"))
                .hasStackTraceContaining("permission denied for schema quartz");
    }

    @Test
    void itsSessionsAreReadOnlyAndEndLongQueries() {
        assertThat(database.jdbc()
                        .sql("SELECT unnest(rolconfig) FROM pg_roles WHERE rolname = 'analyst'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("default_transaction_read_only=on", "statement_timeout=5min");
    }

    @Test
    void whoMayNotCreateRolesIsToldWhatToDo() {
        JdbcClient superuser = JdbcClient.create(TestServer.get().as("postgres", "postgres"));
        superuser.sql("ALTER ROLE analyst RENAME TO analyst_aside").update();
        superuser.sql("CREATE ROLE clerk LOGIN").update();
        superuser.sql("CREATE DATABASE clerks OWNER clerk").update();
        try {
            assertThatThrownBy(() -> Migrations.apply(TestServer.get().as("clerk", "clerks")))
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("role \"clerk\" may not create it")
                    .hasMessageContaining("CREATE ROLE analyst NOLOGIN");
        } finally {
            superuser.sql("DROP DATABASE clerks").update();
            superuser.sql("DROP ROLE clerk").update();
            superuser.sql("ALTER ROLE analyst_aside RENAME TO analyst").update();
        }
    }

    /** A superuser that became the analyst, because the role cannot log in by itself. */
    private String asAnalyst(String sql) throws SQLException {
        try (Connection connection =
                TestServer.get().as("postgres", database.name()).getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("SET ROLE analyst").update();
            return String.valueOf(jdbc.sql(sql).query().singleValue());
        }
    }
}
