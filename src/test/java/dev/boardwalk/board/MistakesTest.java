package dev.boardwalk.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every file under board/mistakes is loaded in one folder, beside good ones; its head says what must be found in it, no more and no less. */
class MistakesTest {
    private static final Pattern EXPECTED = Pattern.compile("# expect line (\\d+): (.*)");

    private record Mistake(int line, List<String> words) {}

    @TempDir
    Path folder;

    private List<Path> mistakes;
    private Loaded loaded;

    @BeforeEach
    void loadAllMistakesAtOnce() throws IOException {
        Path resources = Path.of("src/test/resources/board");
        SampleConfig.copy(resources.resolve("config"), folder);
        try (Stream<Path> files = Files.list(resources.resolve("mistakes"))) {
            mistakes = files.sorted().toList();
        }
        for (Path mistake : mistakes) {
            Files.copy(mistake, folder.resolve("boards").resolve(mistake.getFileName()));
        }
        loaded = new BoardFiles(MistakesTest::compile).load(ConfigFolder.at(folder));
    }

    private static Optional<String> compile(String css) {
        try {
            QueryParser.parse(css);
            return Optional.empty();
        } catch (SelectorParseException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Test
    void thereAreManyMistakesAndTheGoodBoardsAreLoadedAllTheSame() {
        assertThat(mistakes).hasSizeGreaterThan(70);
        assertThat(loaded.boards()).extracting(Board::id).containsExactly("delay-below-floor", "good", "tenant");
        assertThat(loaded.files()).hasSize(mistakes.size() + 2);
    }

    @TestFactory
    Stream<DynamicTest> eachMistakeIsFoundOnItsLine() {
        return mistakes.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<BoardProblem> found = loaded.problems().stream()
                .filter(problem -> problem.file().endsWith("/boards/" + file.getFileName()))
                .toList();
        List<Mistake> expected = expected(lines);
        assertThat(expected).isNotEmpty();
        assertThat(found)
                .as(() ->
                        String.join("\n", found.stream().map(BoardProblem::text).toList()))
                .hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            BoardProblem problem = found.get(i);
            assertThat(problem.line())
                    .as(problem.text())
                    .isEqualTo(expected.get(i).line());
            assertThat(problem.lineText()).isEqualTo(lines.get(problem.line() - 1));
            assertThat(problem.column()).isPositive();
            assertThat(problem.text()).contains(expected.get(i).words());
        }
    }

    private static List<Mistake> expected(List<String> lines) {
        List<Mistake> expected = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = EXPECTED.matcher(line);
            if (matcher.matches()) {
                expected.add(new Mistake(
                        Integer.parseInt(matcher.group(1)),
                        List.of(matcher.group(2).split(", "))));
            }
        }
        return expected;
    }
}
