package dev.boardwalk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process alone with its data folder. */
class EmbeddedServerTest {
    /** Made once; each test finds its server stopped and leaves it so. */
    private static TestFolder folder;

    @BeforeAll
    static void make(@TempDir Path temporary) throws IOException {
        folder = TestFolder.in(temporary);
        // as a process leaves it that died while it made a new one
        Files.createDirectories(folder.files().clusterInTheMaking().resolve("base"));
        folder.open().close();
    }

    @Test
    void keepsItsDataItsPortAndItsPasswords() throws IOException {
        String url;
        try (Database first = folder.open()) {
            TestFolder.write(first, "kept");
            url = first.psqlUrl();
        }
        assertThat(folder.serverRuns()).isFalse();

        try (Database second = folder.open()) {
            assertThat(TestFolder.read(second)).isEqualTo("kept");
            assertThat(second.psqlUrl())
                    .isEqualTo(url)
                    .matches("postgresql://boardwalk:\\w{32}@127\\.0\\.0\\.1:\\d+/boardwalk");
        }
    }

    @Test
    void anotherProgramsPidInAnOldFileDoesNotKeepItFromStarting() throws IOException {
        long alive = ProcessHandle.current().pid();
        Files.writeString(
                folder.files().cluster().resolve("postmaster.pid"),
                alive + "\n" + folder.files().cluster() + "\n1\n15432\n\n127.0.0.1\n1 1\nready\n");

        try (Database ignored = folder.open()) {
            assertThat(folder.server().orElseThrow().pid()).isNotEqualTo(alive);
        }
    }

    @Test
    void aHalfMadeOneIsMadeAnew() {
        assertThat(folder.files().cluster()).exists();
        assertThat(folder.files().clusterInTheMaking()).doesNotExist();
    }

    @Test
    void aTakenPortIsNamedWithWhatToDo() throws IOException {
        int port = Integer.parseInt(Files.readString(folder.files().port()).strip());

        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(folder::open)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " on 127.0.0.1")
                    .hasMessageContaining(folder.files().port().toString());
        }
        folder.open().close();
    }

    @Test
    void lostPasswordsAreSaidToBeLost() throws IOException {
        Path passwords = folder.files().passwords();
        Path aside = Files.move(passwords, folder.path().resolve("aside"));

        assertThatThrownBy(folder::open)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(passwords + " is missing");
        Files.move(aside, passwords);
    }

    @Test
    void leftRunningItOutlivesItsLastUser() throws IOException {
        Database database = folder.open();
        database.leaveRunning();
        database.close();
        assertThat(folder.serverRuns()).isTrue();

        folder.open().close();
        assertThat(folder.serverRuns()).isFalse();
    }
}
