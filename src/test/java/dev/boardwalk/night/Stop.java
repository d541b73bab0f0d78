package dev.boardwalk.night;

import dev.boardwalk.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/**
 * Stops whoever comes to a certain statement until it is closed: a trigger there asks for a lock that the test holds. So a process can be killed at a
 * point of its work that is known to the row, and its transaction is still open when it dies.
 */
final class Stop implements AutoCloseable {
    private static final long LOCK = 4_711;

    private final TestDatabase database;
    private final String table;
    private final Connection holder;

    private Stop(TestDatabase database, String table, Connection holder) {
        this.database = database;
        this.table = table;
        this.holder = holder;
    }

    /**
     * @param table whose next writer is stopped
     * @param when INSERT or UPDATE
     * @param condition SQL over NEW (and OLD)
     */
    static Stop at(TestDatabase database, String table, String when, String condition) throws SQLException {
        Connection holder = database.dataSource().getConnection();
        try (Statement sql = holder.createStatement()) {
            sql.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            sql.execute("""
                    CREATE OR REPLACE FUNCTION boardwalk.stop_here() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        IF %s THEN
                            PERFORM pg_advisory_xact_lock(%d);
                        END IF;
                        RETURN NEW;
                    END $$;
                    CREATE TRIGGER stop_here BEFORE %s ON %s FOR EACH ROW EXECUTE FUNCTION boardwalk.stop_here()
                    """.formatted(condition, LOCK, when, table));
        }
        return new Stop(database, table, holder);
    }

    /** Waits until somebody stands there. */
    void awaitSomebody(BooleanSupplier stillRuns) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> waiting() > 0 || !stillRuns.getAsBoolean());
        if (waiting() == 0) {
            throw new AssertionError("the process ended before it came to " + table);
        }
    }

    private int waiting() {
        return database.jdbc()
                .sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = :lock AND NOT granted")
                .param("lock", LOCK)
                .query(Integer.class)
                .single();
    }

    /** Lets go of whoever stands there: a server's process whose client is dead notices only then, and rolls back. */
    @Override
    public void close() throws SQLException {
        try (holder;
                Statement sql = holder.createStatement()) {
            sql.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> waiting() == 0);
        database.jdbc().sql("DROP TRIGGER stop_here ON " + table).update();
    }
}
