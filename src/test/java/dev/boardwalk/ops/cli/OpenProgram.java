package dev.boardwalk.ops.cli;

import dev.boardwalk.NightProgram;
import dev.boardwalk.database.Database;
import dev.boardwalk.night.Nights;
import org.springframework.core.env.Environment;

/** The program of a test behind a command, which does not close it. */
record OpenProgram(NightProgram program) implements Application {
    @Override
    public Nights nights() {
        return program.nights();
    }

    @Override
    public Database database() {
        throw new AssertionError("not asked for here");
    }

    @Override
    public String property(String name) {
        return program.get(Environment.class).getProperty(name);
    }

    @Override
    public <T> T get(Class<T> type) {
        return program.get(type);
    }

    @Override
    public void close() {}
}
