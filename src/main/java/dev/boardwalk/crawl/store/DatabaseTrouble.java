package dev.boardwalk.crawl.store;

import java.sql.SQLException;
import org.springframework.dao.NonTransientDataAccessException;

/** Tells a database in trouble from data it cannot hold. */
final class DatabaseTrouble {
    private DatabaseTrouble() {}

    /** A connection that broke, a server that shuts down, a full disk (SQLState classes 08, 57P, 53): no fault of what was to be stored. */
    static boolean is(NonTransientDataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().matches("(?:08|53|57P).*");
    }
}
