package dev.boardwalk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    @TempDir
    Path folder;

    @Test
    void aBoardInheritsThroughTwoTemplatesAndWinsKeyByKey() {
        Board board = SampleConfig.usable(SampleConfig.GOOD, "tenant").board();

        assertThat(board.name()).isEqualTo("Zenith");
        assertThat(board.politeness()).isEqualTo(new Politeness(null, 40, 90));
        assertThat(board.defaults()).isEqualTo(new BoardDefaults("DE", null, null, "INR", null));
        assertThat(board.listing().link()).isEqualTo("h2 a@href");
    }

    @Test
    void listsAreReplacedAsAWhole() {
        assertThat(SampleConfig.usable(SampleConfig.GOOD, "tenant").board().labels())
                .containsExactly("emea");
    }

    @Test
    void paramsFillTheTemplatesTextsAndTheirDefaultsComeFromTheTemplate() {
        Board board = SampleConfig.usable(SampleConfig.GOOD, "tenant").board();

        assertThat(board.scope().hosts()).isEqualTo(Set.of("zenith.jobs.example"));
        assertThat(board.start()).extracting(StartPage::url).containsExactly("https://zenith.jobs.example/blog");
    }

    @Test
    void aParamIsNeverReadAsAPattern() throws IOException {
        config("params: { site: 'a$1\\2' }\nscope: { hosts: [jobs.example], detail: x }");
        SampleConfig.write(
                folder, "templates/t.yaml", "name: Jobs at ${site}\nstart:\n  - listing: https://jobs.example/\n");

        assertThat(SampleConfig.usable(folder, "b").board().name()).isEqualTo("Jobs at a$1\\2");
    }

    @Test
    void templatesThatGoRoundInACircleAreReportedInTheTemplates() throws IOException {
        config("scope: { hosts: [jobs.example] }");
        SampleConfig.write(folder, "templates/t.yaml", "extends: templates/u\n");
        SampleConfig.write(folder, "templates/u.yaml", "labels: [x]\nextends: templates/v\n");
        SampleConfig.write(folder, "templates/v.yaml", "extends: templates/u.yaml\n");

        assertThat(texts(folder))
                .anyMatch(
                        text -> text.contains(
                                "templates/v.yaml:1:10: error: extends: the templates go round in a circle: templates/u -> templates/v -> templates/u"))
                .anyMatch(text -> text.contains("templates/u.yaml:2:10"))
                .noneMatch(text -> text.contains("templates/t.yaml"));
        assertThat(SampleConfig.load(folder).boards()).isEmpty();
    }

    @Test
    void aMistakeInATemplateIsReportedOnceHoweverManyBoardsUseIt() throws IOException {
        config("scope: { hosts: [jobs.example], detail: x }\nstart: [{ listing: https://jobs.example/ }]");
        SampleConfig.write(
                folder,
                "boards/c.yaml",
                "apiVersion: boardwalk/v1\nid: c\nname: C\nextends: templates/t\n"
                        + "scope: { hosts: [jobs.example], detail: x }\nstart: [{ listing: https://jobs.example/ }]\n");
        SampleConfig.write(folder, "templates/t.yaml", "name: T\nlisting:\n  itm: li\n");

        assertThat(texts(folder)).singleElement().asString().contains("templates/t.yaml:3:3: error: unknown key `itm`");
        assertThat(SampleConfig.load(folder).files()).allMatch(BoardFile.Broken.class::isInstance);
    }

    @Test
    void aTemplateNobodyUsesIsCheckedToo() throws IOException {
        SampleConfig.copy(SampleConfig.GOOD, folder);
        SampleConfig.write(folder, "templates/unused.yaml", "id: unused\npoliteness: { maxPages: 0 }\n");

        assertThat(texts(folder)).hasSize(2);
        assertThat(SampleConfig.load(folder).boards()).hasSize(2);
    }

    @Test
    void aTemplateThatIsNoYamlBreaksItsBoardsAndNoOthers() throws IOException {
        SampleConfig.copy(SampleConfig.GOOD, folder);
        SampleConfig.write(folder, "templates/site.yaml", "scope: [\n");

        assertThat(SampleConfig.load(folder).boards()).extracting(Board::id).containsExactly("good");
        assertThat(texts(folder))
                .anyMatch(text ->
                        text.contains("templates/blog.yaml:2:10: error: extends: `templates/site` cannot be read"));
    }

    private void config(String rest) throws IOException {
        SampleConfig.write(
                folder, "boards/b.yaml", "apiVersion: boardwalk/v1\nid: b\nextends: templates/t\n" + rest + "\n");
    }

    private static List<String> texts(Path folder) {
        return SampleConfig.load(folder).problems().stream()
                .map(BoardProblem::text)
                .toList();
    }
}
