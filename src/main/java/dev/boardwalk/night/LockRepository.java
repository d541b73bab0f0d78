package dev.boardwalk.night;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Session-level advisory locks on a connection of their own. Whoever holds one runs; PostgreSQL lets go of it the moment that process or its connection
 * dies, so a free lock proves that the run behind it is dead.
 */
final class LockRepository {
    /** First half of the two-part lock key: "night". */
    private static final int LOCK_CLASS = 0x6e696768;

    private final DataSource dataSource;

    LockRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A lock that is held until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a lock on each name, or none of them.
     *
     * @return empty when another run holds one
     */
    Optional<Held> tryLock(Collection<String> names) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                for (String name : names) {
                    if (!tryLock(connection, name)) {
                        release(connection);
                        return Optional.empty();
                    }
                }
                return Optional.of(new ConnectionLock(connection));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(
                    "the night's lock could not be asked for: is the database reachable?", e);
        }
    }

    private static boolean tryLock(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?, hashtext(?))")) {
            statement.setInt(1, LOCK_CLASS);
            statement.setString(2, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void release(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_unlock_all()")) {
            statement.execute();
        } finally {
            connection.close();
        }
    }

    private record ConnectionLock(Connection connection) implements Held {
        @Override
        public void close() {
            try {
                if (!connection.isClosed()) {
                    release(connection);
                }
            } catch (SQLException e) {
                throw new DataAccessResourceFailureException("the night's lock could not be given back", e);
            }
        }
    }
}
