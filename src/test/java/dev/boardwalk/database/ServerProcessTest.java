package dev.boardwalk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerProcessTest {
    private static final List<String> WHOLE = List.of(
            "4711", "/data/postgres", "1790000000", "15432", "", "127.0.0.1", "  5432001         7", "stopping");

    @Test
    void aWholeFileTellsPidPortAndState() {
        assertThat(ServerProcess.parse(WHOLE)).contains(new ServerProcess(4711, 15432, "stopping"));
    }

    @Test
    void aServerThatJustBeganHasNoStateYet() {
        assertThat(ServerProcess.parse(WHOLE.subList(0, 5))).contains(new ServerProcess(4711, 15432, ""));
    }

    @Test
    void aTornFileTellsNothing() {
        assertThat(ServerProcess.parse(List.of())).isEmpty();
        assertThat(ServerProcess.parse(WHOLE.subList(0, 3))).isEmpty();
        assertThat(ServerProcess.parse(List.of("4711", "", "", "154x2"))).isEmpty();
    }

    @Test
    void aLivingProcessOfAnotherProgramIsNoServer() {
        long thisJvm = ProcessHandle.current().pid();

        assertThat(new ServerProcess(thisJvm, 15432, "ready").runs(Path.of("/data/postgres")))
                .isFalse();
    }
}
