package dev.boardwalk.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another Boardwalk process that uses the database of a data folder until it is told to end, or killed. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private OtherProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Begins to start; {@link #awaitReady} waits for it. */
    static OtherProcess using(Path dataFolder) throws IOException {
        return start(dataFolder.toString());
    }

    /** The same, and brings the tables up to date as well. */
    static OtherProcess migrating(Path dataFolder) throws IOException {
        return start(dataFolder.toString(), "migrate");
    }

    private static OtherProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Returns its JDBC URL once its database is open. */
    String awaitReady() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("the other process ended before its database was open");
        }
        return line;
    }

    /** Like kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it close its database and end. */
    int end() throws IOException, InterruptedException {
        try (OutputStream in = process.getOutputStream()) {
            in.write('\n');
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the other process does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws IOException {
        try (Database database = Database.open(TestFolder.settings(Path.of(args[0])), new SecureRandom())) {
            if (args.length > 1) {
                database.migrate();
            }
            System.out.println(database.jdbcUrl());
            System.in.read();
        }
    }
}
