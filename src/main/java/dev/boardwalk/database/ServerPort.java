package dev.boardwalk.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** The port of the embedded server on 127.0.0.1: chosen once, then remembered, so that what connects to it need not be told twice. */
final class ServerPort {
    /** Below the ports which Linux hands out for outgoing connections (from 32768 on), else one of those may sit on ours. */
    private static final int LOWEST = 15432;

    private static final int HIGHEST = 32767;
    private static final int TRIES = 200;

    /** The system takes a moment to close what a killed process had open. */
    private static final Duration KILLED_SERVER_LETS_GO_WITHIN = Duration.ofSeconds(2);

    private final Path file;

    ServerPort(Path file) {
        this.file = file;
    }

    OptionalInt remembered() throws IOException {
        if (!Files.exists(file)) {
            return OptionalInt.empty();
        }
        String text = Files.readString(file).strip();
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw DatabaseUnavailable.untilMended(file + " holds \"" + text
                    + "\", which is no port. Write a free port number into it, for example 15432.");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    void remember(int port) throws IOException {
        if (remembered().orElse(-1) != port) {
            Files.writeString(file, port + "\n");
        }
    }

    /** The remembered port, when it is free; a free one when none is remembered. */
    int toStartOn(RandomGenerator random) throws IOException {
        OptionalInt remembered = remembered();
        if (remembered.isEmpty()) {
            return anyFree(random);
        }
        int port = remembered.getAsInt();
        Pause pause = Pause.upTo(KILLED_SERVER_LETS_GO_WITHIN);
        boolean free = isFree(port);
        while (!free && pause.take()) {
            free = isFree(port);
        }
        if (!free) {
            throw DatabaseUnavailable.untilMended(
                    "Port " + port + " on 127.0.0.1, where this data folder's database is reached, is"
                            + " taken by another program. Stop that program (`ss -ltnp 'sport = :" + port
                            + "'` names it), or write"
                            + " another port into " + file + ".");
        }
        return port;
    }

    private static int anyFree(RandomGenerator random) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = random.nextInt(LOWEST, HIGHEST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw DatabaseUnavailable.forNow(
                "No free port was found on 127.0.0.1 between " + LOWEST + " and " + HIGHEST + " in " + TRIES
                        + " tries.",
                null);
    }

    static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (BindException e) {
            return false;
        }
    }
}
