package dev.boardwalk.ops.cli;

import dev.boardwalk.database.Database;
import dev.boardwalk.night.Nights;
import org.jspecify.annotations.Nullable;

/** The running program behind a command that needs the database; closed when the command ends. */
public interface Application extends AutoCloseable {
    Nights nights();

    Database database();

    /** An application property; null when it is not set. */
    @Nullable
    String property(String name);

    /** A bean of the running program. */
    <T> T get(Class<T> type);

    @Override
    void close();
}
