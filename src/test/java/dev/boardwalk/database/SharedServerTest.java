package dev.boardwalk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes with the same data folder, some of which are killed. */
class SharedServerTest {
    /** Made once; each test finds its server stopped and leaves it so. */
    private static TestFolder folder;

    @BeforeAll
    static void make(@TempDir Path temporary) {
        folder = TestFolder.in(temporary);
    }

    @Test
    void twoThatStartAtOnceShareOneServerAndTheLastStopsIt(@TempDir Path temporary) throws Exception {
        TestFolder empty = TestFolder.in(temporary);
        try (OtherProcess first = OtherProcess.migrating(empty.path());
                OtherProcess second = OtherProcess.migrating(empty.path())) {
            assertThat(first.awaitReady()).isEqualTo(second.awaitReady());

            assertThat(first.end()).isZero();
            assertThat(empty.serverRuns()).isTrue();

            assertThat(second.end()).isZero();
            assertThat(empty.serverRuns()).isFalse();
        }
    }

    @Test
    void theEndOfTheOneThatStartedItTakesItFromNobody() throws Exception {
        try (OtherProcess starter = OtherProcess.using(folder.path())) {
            String url = starter.awaitReady();
            try (Database database = folder.open()) {
                assertThat(database.jdbcUrl()).isEqualTo(url);
                TestFolder.write(database, "before the end");

                starter.end();

                assertThat(TestFolder.read(database)).isEqualTo("before the end");
            }
        }
        assertThat(folder.serverRuns()).isFalse();
    }

    @Test
    void aKilledProcessLeavesTheServerToTheNext() throws Exception {
        try (OtherProcess killed = OtherProcess.using(folder.path())) {
            String url = killed.awaitReady();
            long pid = folder.server().orElseThrow().pid();
            killed.kill();
            assertThat(folder.serverRuns()).isTrue();

            try (Database database = folder.open()) {
                assertThat(database.jdbcUrl()).isEqualTo(url);
                assertThat(folder.server().orElseThrow().pid()).isEqualTo(pid);
            }
        }
        assertThat(folder.serverRuns()).isFalse();
    }

    @Test
    void whatWasCommittedSurvivesTheDeathOfProcessAndServer() throws Exception {
        try (OtherProcess killed = OtherProcess.using(folder.path())) {
            killed.awaitReady();
            try (Database database = folder.open()) {
                TestFolder.write(database, "committed");
            }
            killed.kill();
            ProcessHandle.of(folder.server().orElseThrow().pid()).orElseThrow().destroyForcibly();
        }

        try (Database database = folder.open()) {
            assertThat(TestFolder.read(database)).isEqualTo("committed");
        }
    }

    @Test
    void twoUsersInOneProcessAreTwo() throws IOException {
        Database first = folder.open();
        Database second = folder.open();
        TestFolder.write(second, "still here");

        first.close();

        assertThat(TestFolder.read(second)).isEqualTo("still here");
        second.close();
        assertThat(folder.serverRuns()).isFalse();
    }

    @Test
    void onlyADatabaseThatNobodyUsesIsErased(@TempDir Path temporary) throws Exception {
        TestFolder doomed = TestFolder.in(temporary);
        try (OtherProcess other = OtherProcess.using(doomed.path())) {
            other.awaitReady();
            assertThatThrownBy(() -> Database.erase(doomed.path()))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("in use by another process");
            assertThat(doomed.serverRuns()).isTrue();
            other.kill();
        }

        Database.erase(doomed.path());

        assertThat(doomed.serverRuns()).isFalse();
        assertThat(doomed.files().cluster()).doesNotExist();
        assertThat(doomed.files().passwords()).doesNotExist();
    }
}
