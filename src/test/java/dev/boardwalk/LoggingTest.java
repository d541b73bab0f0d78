package dev.boardwalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @Test
    void whatIsLoggedGoesToStderrAndLeavesStdoutToData() {
        LoggerFactory.getLogger("dev.boardwalk.Example").info("board acme: 3 ads");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("Z INFO  Example: board acme: 3 ads\n");
    }

    @Test
    void textOfAPageCannotForgeALogLine() {
        LoggerFactory.getLogger("dev.boardwalk.Example").warn("title \"{}\"", "Clerk\r\nERROR all is lost \u001b[2J");

        assertThat(err.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("\n")
                .endsWith("title \"Clerk  ERROR all is lost  [2J\"\n");
    }

    @Test
    void librariesKeepQuietBelowWarnings() {
        LoggerFactory.getLogger("com.zaxxer.hikari").info("pool started");

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void ofADatabaseThatWentAwayOnlyTheProgramItselfSpeaks() {
        var away = new IllegalStateException(
                "no transaction", new SQLTransientConnectionException("request timed out after 30000ms"));
        LoggerFactory.getLogger("org.springframework.batch.core.step.AbstractStep")
                .error("unknown state", away);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();

        LoggerFactory.getLogger("dev.boardwalk.Example").error("cannot be stored", away);
        LoggerFactory.getLogger("org.springframework.batch.core.step.AbstractStep")
                .error("failed", new IllegalStateException("ours"));
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("cannot be stored", "request timed out", "failed", "ours");
    }
}
