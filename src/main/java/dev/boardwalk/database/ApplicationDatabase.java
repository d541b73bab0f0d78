package dev.boardwalk.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.postgresql.PGConnection;

/** The application's role and its database on the embedded server. Done again by whoever finds it undone. */
final class ApplicationDatabase {
    static final String NAME = "boardwalk";

    /** invalid_password, invalid_authorization_specification, invalid_catalog_name: not (completely) made yet. */
    private static final Set<String> NOT_YET_MADE = Set.of("28P01", "28000", "3D000");

    private final EmbeddedServer server;

    ApplicationDatabase(EmbeddedServer server) {
        this.server = server;
    }

    void ensure() {
        Login application = server.login(Passwords.BOARDWALK, NAME);
        try {
            application.connectWhenReady().close();
        } catch (SQLException e) {
            if (!NOT_YET_MADE.contains(e.getSQLState())) {
                throw DatabaseUnavailable.forNow(
                        "The database at " + application.place() + " does not answer: " + DatabaseUnavailable.words(e)
                                + ". See " + server.folder().log() + ".",
                        e);
            }
            make();
        }
    }

    private void make() {
        try (Connection connection =
                        server.login(Passwords.POSTGRES, "postgres").connect();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = 'boardwalk'")) {
                // CREATEROLE reaches no further than the roles it made itself: the analyst
                statement.execute("CREATE ROLE boardwalk LOGIN CREATEROLE");
            }
            setPassword(connection, Passwords.BOARDWALK);
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = 'boardwalk'")) {
                statement.execute("CREATE DATABASE boardwalk OWNER boardwalk");
            }
            statement.execute("REVOKE TEMPORARY ON DATABASE boardwalk FROM PUBLIC");
            statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
        } catch (SQLException e) {
            throw DatabaseUnavailable.untilMended(
                    "The database in " + server.folder().cluster() + " cannot be set up: "
                            + DatabaseUnavailable.words(e) + ". Do the passwords in "
                            + server.folder().passwords() + " belong to it?",
                    e);
        }
    }

    /** Gives the analyst a login once the migrations have made the role. */
    void admitAnalyst() {
        try (Connection connection = server.login(Passwords.BOARDWALK, NAME).connect();
                Statement statement = connection.createStatement()) {
            if (exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = 'analyst' AND NOT rolcanlogin")) {
                setPassword(connection, Passwords.ANALYST);
                statement.execute("ALTER ROLE analyst LOGIN");
            }
        } catch (SQLException e) {
            throw DatabaseUnavailable.forNow(
                    "The role \"analyst\" cannot be given its login: " + DatabaseUnavailable.words(e), e);
        }
    }

    /** The driver sends a verifier, so that the password itself is in no log of statements. */
    private void setPassword(Connection connection, String role) throws SQLException {
        char[] password = server.password(role).toCharArray();
        connection.unwrap(PGConnection.class).alterUserPassword(role, password, "scram-sha-256");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
