package dev.boardwalk.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the tables this version of Boardwalk needs. The same settings as {@code spring.flyway} in application.yaml. */
public final class Migrations {
    /** The first one holds Flyway's own history. */
    static final List<String> SCHEMAS = List.of("boardwalk", "analytics", "batch", "quartz");

    /** Any number that nothing else in the database locks: the letters "boardwlk". */
    private static final long TURN = 0x626f617264776c6bL;

    private Migrations() {}

    /**
     * Waits until nobody else migrates this database. Flyway's own lock begins only after the schemas were made, which two first
     * starts at once would both try.
     *
     * @param session holds the turn until it is closed
     */
    static void awaitTurn(Connection session) throws SQLException {
        try (PreparedStatement lock = session.prepareStatement("SELECT pg_advisory_lock(?)")) {
            lock.setLong(1, TURN);
            lock.execute();
        }
    }

    /**
     * Applies the SQL files that the database does not have yet.
     *
     * @param owner connections of the role that owns (or may create) the schemas
     * @return how many files were applied
     * @throws org.flywaydb.core.api.FlywayException when a file fails; its changes are rolled back
     */
    public static int apply(DataSource owner) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:sql")
                .schemas(SCHEMAS.toArray(String[]::new))
                .defaultSchema(SCHEMAS.get(0))
                .createSchemas(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
