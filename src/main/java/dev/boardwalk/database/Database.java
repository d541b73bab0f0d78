package dev.boardwalk.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.random.RandomGenerator;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** The one database of a process: opened first, closed last, by the same hand. */
public final class Database implements AutoCloseable {
    private final @Nullable EmbeddedServer server;
    private final Login login;
    private final int poolSize;
    private @Nullable HikariDataSource pool;

    private Database(@Nullable EmbeddedServer server, Login login, int poolSize) {
        this.server = server;
        this.login = login;
        this.poolSize = poolSize;
    }

    /**
     * Connects to the server that the settings name, or joins (and first starts, if need be) the embedded one. Touches no table.
     *
     * @param random for the passwords of a new embedded server: a {@link java.security.SecureRandom}
     * @throws DatabaseUnavailable with what to do about it
     */
    public static Database open(DatabaseSettings settings, RandomGenerator random) {
        if (settings.url() != null && !settings.isEmbedded()) {
            Login login = new Login(settings.url(), settings.username(), settings.password());
            OwnServer.check(login);
            return new Database(null, login, settings.poolSize());
        }
        EmbeddedServer server =
                EmbeddedServer.open(DataFolder.at(settings.dataFolder(), settings.programsFolder()), random);
        return new Database(server, server.login(Passwords.BOARDWALK, ApplicationDatabase.NAME), settings.poolSize());
    }

    /**
     * Removes the embedded database of a data folder with all its data, so that the next {@link #open} begins anew. Does nothing
     * when there is none.
     *
     * @throws DatabaseUnavailable when a process uses it, this one included
     */
    public static void erase(Path dataFolder) {
        if (Files.isDirectory(dataFolder)) {
            EmbeddedServer.erase(DataFolder.at(dataFolder, null));
        }
    }

    public boolean isEmbedded() {
        return server != null;
    }

    public String jdbcUrl() {
        return login.url();
    }

    /** Null when the URL or the operating system decides. */
    public @Nullable String username() {
        return login.user();
    }

    /** Null when the URL or a .pgpass file decides. */
    public @Nullable String password() {
        return login.password();
    }

    /** For psql as the application's role, password included. */
    public String psqlUrl() {
        return login.psqlUrl();
    }

    /** For psql as the role {@code analyst}; the password is included only for the embedded server, which knows it. */
    public String analystPsqlUrl() {
        return server == null
                ? login.as(Passwords.ANALYST, null).psqlUrl()
                : server.login(Passwords.ANALYST, ApplicationDatabase.NAME).psqlUrl();
    }

    /** Host, port and database for people; no password. */
    public String place() {
        return login.place();
    }

    /** One pool for the process, made at the first call. */
    public synchronized HikariDataSource dataSource() {
        if (pool == null) {
            HikariConfig config = new HikariConfig();
            config.setPoolName("boardwalk");
            config.setJdbcUrl(login.url());
            config.setUsername(login.user());
            config.setPassword(login.password());
            config.setMaximumPoolSize(poolSize);
            config.setMinimumIdle(0);
            config.addDataSourceProperty("ApplicationName", "boardwalk");
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    /**
     * Brings the tables up to date; safe when several processes do it at once.
     *
     * @return how many SQL files were applied
     * @throws DatabaseUnavailable when one fails; its changes are rolled back
     */
    public int migrate() {
        try (Connection turn = login.connect()) {
            Migrations.awaitTurn(turn);
            int applied = Migrations.apply(dataSource());
            if (server != null) {
                new ApplicationDatabase(server).admitAnalyst();
            }
            return applied;
        } catch (FlywayException e) {
            throw DatabaseUnavailable.untilMended(
                    "The tables of " + login.place() + " could not be brought up to date: "
                            + DatabaseUnavailable.words(e),
                    e);
        } catch (SQLException e) {
            throw DatabaseUnavailable.forNow(
                    "The database at " + login.place() + " does not answer: " + DatabaseUnavailable.words(e), e);
        }
    }

    /** The end of this process will leave an embedded server running, for psql; the next process that is the last one stops it. */
    public void leaveRunning() {
        if (server != null) {
            server.leaveRunning();
        }
    }

    /** The pool first, then the server. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
