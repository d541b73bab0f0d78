package dev.boardwalk.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The one PostgreSQL of a test JVM: nothing of it outlives the JVM, so it need not write safely, and nobody asks for passwords. */
final class TestServer {
    private static final String TEMPLATE = "tpl";

    private final EmbeddedPostgres server;
    private final JdbcClient superuser;
    private final AtomicInteger lastNumber = new AtomicInteger();

    private TestServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Path.of("target", "test-postgres").toFile())
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig(
                            "shared_preload_libraries",
                            Boolean.getBoolean("cost.statements") ? "pg_stat_statements" : "")
                    // sorts like the embedded server of real life, whatever the locale of the machine
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The PostgreSQL of the tests does not start (as root it needs `unshare -U`)", e);
        }
        superuser = JdbcClient.create(server.getPostgresDatabase());
        // the rights a real one gives to the application's role
        superuser.sql("CREATE ROLE boardwalk LOGIN CREATEROLE").update();
        superuser.sql("CREATE DATABASE " + TEMPLATE + " OWNER boardwalk").update();
        Migrations.apply(as("boardwalk", TEMPLATE));
    }

    static TestServer get() {
        return Holder.SERVER;
    }

    /** Connections without a pool, for one role. */
    DataSource as(String role, String database) {
        return new DriverManagerDataSource(url(database), role, "");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    String createDatabase() {
        String name = "t" + lastNumber.incrementAndGet();
        synchronized (this) { // a template may be copied by one session at a time
            superuser
                    .sql("CREATE DATABASE " + name + " OWNER boardwalk TEMPLATE " + TEMPLATE)
                    .update();
        }
        return name;
    }

    void dropDatabase(String name) {
        superuser.sql("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)").update();
    }

    private static final class Holder {
        static final TestServer SERVER = new TestServer();
    }
}
