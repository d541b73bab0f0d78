package dev.boardwalk.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the tables this version of Boardwalk needs. The same settings as {@code spring.flyway} in application.yaml. */
public final class Migrations {
    /** The first one holds Flyway's own history. */
    static final List<String> SCHEMAS = List.of("boardwalk", "analytics", "batch", "quartz");

    private Migrations() {}

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
