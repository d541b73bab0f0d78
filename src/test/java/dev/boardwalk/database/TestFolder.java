package dev.boardwalk.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A data folder for one test of the embedded server. The programs are unpacked once for all. */
final class TestFolder {
    private static final Path PROGRAMS =
            Path.of("target", "test-postgres-programs").toAbsolutePath();

    private final Path path;

    private TestFolder(Path path) {
        this.path = path;
    }

    static TestFolder in(Path parent) {
        return new TestFolder(parent.resolve("data"));
    }

    Path path() {
        return path;
    }

    DataFolder files() {
        return DataFolder.at(path, PROGRAMS);
    }

    Database open() {
        return Database.open(settings(path), new SecureRandom());
    }

    static DatabaseSettings settings(Path dataFolder) {
        return new DatabaseSettings(dataFolder, PROGRAMS, null, null, null, 4);
    }

    Optional<ServerProcess> server() throws IOException {
        return ServerProcess.in(files().cluster()).filter(process -> process.runs(files().cluster()));
    }

    boolean serverRuns() throws IOException {
        return server().isPresent();
    }

    /** Leaves one note in place of the one before. */
    static void write(Database database, String note) {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("DROP TABLE IF EXISTS note").update();
        jdbc.sql("CREATE TABLE note (text text)").update();
        jdbc.sql("INSERT INTO note VALUES (?)").param(note).update();
    }

    static String read(Database database) {
        return JdbcClient.create(database.dataSource())
                .sql("SELECT text FROM note")
                .query(String.class)
                .single();
    }
}
