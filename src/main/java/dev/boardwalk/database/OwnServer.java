package dev.boardwalk.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL that somebody else runs: is it there, does it admit us, is it new enough? */
final class OwnServer {
    /** The oldest version the SQL files were written for. */
    static final int OLDEST_MAJOR_VERSION = 14;

    private OwnServer() {}

    static void check(Login login) {
        try (Connection connection = login.connectWhenReady()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_MAJOR_VERSION) {
                throw DatabaseUnavailable.untilMended("The server at " + login.place() + " is PostgreSQL " + version
                        + "; Boardwalk needs " + OLDEST_MAJOR_VERSION
                        + " or newer. Upgrade it, or point spring.datasource.url"
                        + " to another one.");
            }
        } catch (SQLException e) {
            throw explained(login, e);
        }
    }

    private static DatabaseUnavailable explained(Login login, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String said = "The database at " + login.place() + " (spring.datasource.url) ";
        if (state.startsWith("28")) {
            return DatabaseUnavailable.untilMended(
                    said + "does not admit us: " + DatabaseUnavailable.words(e)
                            + ". Check spring.datasource.username and password.",
                    e);
        }
        if (state.equals("3D000")) {
            return DatabaseUnavailable.untilMended(
                    said + "does not exist. Create it, owned by the role that Boardwalk connects as.", e);
        }
        return DatabaseUnavailable.forNow(
                said + "does not answer: " + DatabaseUnavailable.words(e) + ". Is the server up?", e);
    }
}
