package dev.boardwalk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFolderTest {
    @TempDir
    Path folder;

    @Test
    void theBundledFolderHasTheSchema() throws IOException {
        ConfigFolder bundled = ConfigFolder.bundled();

        assertThat(bundled.files("schema")).contains("board.v1.json");
        assertThat(bundled.read("schema/board.v1.json")).contains("2020-12");
        assertThat(bundled.shown("boards/acme.yaml")).isEqualTo("bundled:boards/acme.yaml");
    }

    @Test
    void theBundledBoardsHaveNoErrors() {
        Loaded loaded = new BoardFiles(SelectorCheck.NONE).load(ConfigFolder.bundled());

        assertThat(loaded.problems().stream().filter(problem -> problem.line() > 0))
                .isEmpty();
    }

    @Test
    void aFolderInsideAnArchiveIsReadAsOneOnDisk() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("config.zip"), Map.of("create", "true"))) {
            SampleConfig.copy(SampleConfig.GOOD, zip.getPath("/jobs-config"));

            assertThat(SampleConfig.load(zip.getPath("/jobs-config")).problems())
                    .isEmpty();
            assertThat(SampleConfig.load(zip.getPath("/jobs-config")).boards())
                    .isEqualTo(SampleConfig.load(SampleConfig.GOOD).boards());
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFile() throws IOException {
        SampleConfig.copy(SampleConfig.GOOD, folder);
        SampleConfig.write(folder, "boards/good.yaml", "\uFEFF" + Files.readString(folder.resolve("boards/good.yaml")));

        assertThat(SampleConfig.load(folder).problems()).isEmpty();
    }

    @Test
    void aFileThatIsNotUtf8IsReportedBesideTheOthers() throws IOException {
        SampleConfig.copy(SampleConfig.GOOD, folder);
        Files.write(folder.resolve("boards/latin.yaml"), "name: Büro".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(SampleConfig.load(folder).boards()).hasSize(2);
        assertThat(SampleConfig.load(folder).problems())
                .singleElement()
                .extracting(BoardProblem::message)
                .isEqualTo("the file is not UTF-8");
    }

    @Test
    void anEmptyFileIsReported() throws IOException {
        SampleConfig.write(folder, "boards/empty.yaml", "");
        SampleConfig.write(folder, "boards/remark.yaml", "# later\n");

        assertThat(SampleConfig.load(folder).problems())
                .extracting(BoardProblem::message)
                .containsOnly("the file is empty");
        assertThat(SampleConfig.load(folder).files()).hasSize(2);
    }

    @Test
    void aFileThatWouldBeOverlookedIsReported() throws IOException {
        SampleConfig.copy(SampleConfig.GOOD, folder);
        SampleConfig.write(folder, "boards/acme.yml", "id: acme");

        assertThat(SampleConfig.load(folder).problems()).singleElement().matches(problem -> !problem.isError());
    }

    @Test
    void aFolderWithoutBoardsIsAProblem() {
        assertThat(SampleConfig.load(folder.resolve("nowhere")).problems())
                .singleElement()
                .asString()
                .contains("there is no board file");
    }
}
