package dev.boardwalk.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardDocumentTest {
    @TempDir
    Path folder;

    @Test
    void everythingABoardFileSaysIsCompiled() {
        Board board = SampleConfig.usable(SampleConfig.GOOD, "good").board();

        assertThat(board.scope().hosts()).containsExactlyInAnyOrder("jobs.acme.example", "acme.example:8443");
        assertThat(board.scope().detail()).isEqualTo("/jobs/\\d+");
        assertThat(board.politeness()).isEqualTo(new Politeness(Duration.ofMillis(4500), 20, 300));
        assertThat(board.start())
                .extracting(StartPage::url)
                .containsExactly("https://jobs.acme.example/open", "https://acme.example:8443/more?page=1");
        assertThat(board.listing()).isEqualTo(new ListingRules("li.job", "a@href", "a.next@href", "p.no-openings"));
        assertThat(board.fields().get("title").select()).containsExactly("h2.title", "h2");
        assertThat(board.fields().get("title").required()).isTrue();
        assertThat(board.fields().get("pay").select()).containsExactly(".pay");
        assertThat(board.defaults())
                .as("NO is Norway, not false")
                .isEqualTo(new BoardDefaults("NO", "Oslo", "Acme", "NOK", "nb-NO"));
        assertThat(board.expect())
                .isEqualTo(new Expectations(
                        5, Map.of("title", 1.0, "locations", 0.95, "pay", 0.125), Duration.ofHours(36), 5));
        assertThat(board.tests())
                .containsExactly(new SavedPage("fixtures/acme/detail-1.html", "fixtures/acme/detail-1.expected.json"));
    }

    @Test
    void aBoardComesBackFromItsDocumentUnchanged() {
        for (Board board : SampleConfig.load(SampleConfig.GOOD).boards()) {
            String document = BoardDocument.write(board);

            assertThat(BoardDocument.read(document)).isEqualTo(board);
            assertThat(BoardDocument.write(BoardDocument.read(document))).isEqualTo(document);
        }
    }

    @Test
    void aDatabaseMayReorderAndSpaceTheDocument() {
        Board board = SampleConfig.usable(SampleConfig.GOOD, "tenant").board();
        String spaced = BoardDocument.write(board).replace("\":", "\" : ").replace(",\"", " ,\n \"");

        assertThat(BoardDocument.hash(BoardDocument.read(spaced))).isEqualTo(BoardDocument.hash(board));
    }

    @Test
    void aDocumentThatIsNoBoardIsRefused() {
        assertThatThrownBy(() -> BoardDocument.read("{")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BoardDocument.read("{\"apiVersion\": \"boardwalk/v9\"}"))
                .hasMessageContaining("boardwalk/v9");
        assertThatThrownBy(() -> BoardDocument.read("{\"apiVersion\": \"boardwalk/v1\"}"))
                .hasMessageContaining("`id`");
    }

    @Test
    void commentsOrderAndFlowDoNotChangeTheHash() throws IOException {
        String written = hashOf(
                "name: A\nscope: { hosts: [b.example, a.example], detail: x }\nstart: [{ listing: https://a.example/ }]\n");
        String otherwise = hashOf(
                "start:\n  - listing: 'https://a.example/' # here\nscope:\n  detail: \"x\"\n  hosts:\n  - a.example\n  - b.example\nname: A\n"
                        + "politeness: { maxPages: 200 }\n");

        assertThat(otherwise).isEqualTo(written).hasSize(64);
    }

    @Test
    void hostsAreSortedBecauseAJavaSetsOrderChangesFromRunToRun() throws IOException {
        hashOf("name: A\nscope: { hosts: [h, c, f, a, e, b, g, d], detail: x }\nstart: [{ listing: https://a/ }]\n");

        assertThat(SampleConfig.usable(folder, "a").explanation().document())
                .contains("\"hosts\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\"]");
    }

    @Test
    void meaningDoesChangeTheHash() throws IOException {
        String one =
                hashOf("name: A\nscope: { hosts: [a.example], detail: x }\nstart: [{ listing: https://a.example/ }]\n");
        String two =
                hashOf("name: A\nscope: { hosts: [a.example], detail: y }\nstart: [{ listing: https://a.example/ }]\n");

        assertThat(two).isNotEqualTo(one);
    }

    @Test
    void theHashOfAStoredDefinitionStaysFromVersionToVersion() {
        // pinned: a changed hash would make every stored definition look edited; change it knowingly
        assertThat(BoardDocument.write(
                        SampleConfig.usable(SampleConfig.GOOD, "tenant").board()))
                .isEqualTo("""
                        {"apiVersion":"boardwalk/v1","defaults":{"country":"DE","currency":"INR"},\
                        "fields":{"title":{"required":true,"select":["h1","h2"]}},"id":"tenant","labels":["emea"],\
                        "listing":{"item":"article","link":"h2 a@href"},"name":"Zenith",\
                        "politeness":{"maxPages":40,"maxRequests":90},\
                        "scope":{"detail":"/jobs/\\\\d+","hosts":["zenith.jobs.example"]},\
                        "start":[{"listing":"https://zenith.jobs.example/blog"}]}""");
    }

    @Test
    void anExplanationNamesTheFileAndLineOfEachValue() {
        BoardExplanation explanation =
                SampleConfig.usable(SampleConfig.GOOD, "tenant").explanation();

        assertThat(explanation.values())
                .extracting(value -> value.path() + " = " + value.value() + " <- "
                        + value.origin().file().replaceAll(".*/(?=boards|templates)", "") + ":"
                        + value.origin().line())
                .contains(
                        "name = Zenith <- boards/tenant.yaml:3",
                        "scope.hosts[0] = zenith.jobs.example <- templates/site.yaml:6",
                        "politeness.maxPages = 40 <- templates/blog.yaml:3",
                        "politeness.maxRequests = 90 <- boards/tenant.yaml:7",
                        "fields.title.select[1] = h2 <- templates/blog.yaml:8",
                        "defaults.country = DE <- boards/tenant.yaml:8",
                        "defaults.currency = INR <- templates/site.yaml:8",
                        "extends = templates/blog <- boards/tenant.yaml:4",
                        "params.site = zenith <- boards/tenant.yaml:5",
                        "params.tld = example <- templates/site.yaml:3");
        assertThat(explanation.definitionHash())
                .isEqualTo(BoardDocument.hash(BoardDocument.read(explanation.document())));
    }

    @Test
    void anExplanationSaysWhatNoFileGives() {
        assertThat(SampleConfig.usable(SampleConfig.GOOD, "good").explanation().values())
                .filteredOn(value -> value.origin().equals(FilePosition.DEFAULT))
                .extracting(BoardExplanation.Value::path)
                .containsExactly("fields.applyUrl.required", "fields.pay.required");
    }

    private String hashOf(String rest) throws IOException {
        Files.createDirectories(folder.resolve("boards"));
        SampleConfig.write(folder, "boards/a.yaml", "apiVersion: boardwalk/v1\nid: a\n" + rest);
        return SampleConfig.usable(folder, "a").explanation().definitionHash();
    }
}
