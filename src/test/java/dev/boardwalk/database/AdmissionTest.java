package dev.boardwalk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the embedded server lets in, to what, and how it keeps its data. */
class AdmissionTest {
    private static TestFolder folder;
    private static Database database;

    @BeforeAll
    static void open(@TempDir Path temporary) throws IOException {
        folder = TestFolder.in(temporary);
        database = folder.open();
        database.migrate();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"boardwalk", "analyst", "postgres"})
    void nobodyGetsInWithoutThePassword(String role) {
        assertThatThrownBy(() -> connect(role, null)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect(role, ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> connect(role, "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void noRuleTrustsAnybody() throws IOException {
        assertThat(Files.readAllLines(folder.files().cluster().resolve("pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void theAnalystReadsAnalyticsAndNothingElse() throws SQLException {
        try (Connection owner = connect("boardwalk", secretOf(database.psqlUrl()));
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE analytics.shown AS SELECT 42 AS answer");
        }

        try (Connection analyst = connect("analyst", secretOf(database.analystPsqlUrl()));
                Statement statement = analyst.createStatement()) {
            try (var rows = statement.executeQuery("SELECT answer FROM analytics.shown")) {
                assertThat(rows.next()).isTrue();
            }
            assertThatThrownBy(() -> statement.execute("SELECT 1 FROM boardwalk.job_ad"))
                    .hasMessageContaining("permission denied for schema boardwalk");
            statement.execute("SET default_transaction_read_only = off");
            assertThatThrownBy(() -> statement.execute("INSERT INTO analytics.shown VALUES (1)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("CREATE TEMPORARY TABLE mine (a int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theAnalystSeesNoOtherDatabase() {
        Login elsewhere = new Login(
                database.jdbcUrl().replaceFirst("/boardwalk$", "/postgres"),
                "analyst",
                secretOf(database.analystPsqlUrl()));
        assertThatThrownBy(elsewhere::connect).hasMessageContaining("permission denied for database");
    }

    @Test
    void theApplicationIsNoSuperuser() {
        assertThat(setting("is_superuser")).isEqualTo("off");
        assertThat(setting("session_authorization")).isEqualTo("boardwalk");
    }

    @Test
    void writesSafelyAndListensOnLoopbackOnly() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("server_version_num")).startsWith(PackedPrograms.MAJOR_VERSION + "00");
    }

    @Test
    void secretsAreForTheirOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.files().passwords())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.files().cluster())))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder.path())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".tmp") || name.endsWith(".new") || name.endsWith(".probe"));
        }
    }

    private static String setting(String name) {
        return JdbcClient.create(database.dataSource())
                .sql("SELECT current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static Connection connect(String role, @Nullable String password) throws SQLException {
        return new Login(database.jdbcUrl(), role, password).connect();
    }

    private static String secretOf(String psqlUrl) {
        return psqlUrl.replaceFirst("postgresql://\\w+:(\\w+)@.*", "$1");
    }
}
