package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardFile;
import dev.boardwalk.board.BoardFiles;
import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.ConfigFolder;
import dev.boardwalk.board.Loaded;
import dev.boardwalk.board.SelectorCheck;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.site.PoliteSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Walks of the two interfaces that are asked by POST, by the templates as shipped, only the host is another. */
class PostedListingsTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private final NightTime time = new NightTime();
    private final PoliteSite site = new PoliteSite();

    @AfterEach
    void close() {
        site.close();
    }

    private Board board(String template, String host, Map<String, String> params) throws IOException {
        String yaml = Files.readString(Path.of("jobs-config/templates/" + template + ".yaml"))
                .replace("hosts: [\"" + host + "\"]", "hosts: [\"" + site.host() + "\"]")
                .replace("hosts: [" + host + "]", "hosts: [\"" + site.host() + "\"]")
                .replace("https://" + host, "http://" + site.host());
        for (Map.Entry<String, String> param : params.entrySet()) {
            yaml = yaml.replace("${" + param.getKey() + "}", param.getValue());
        }
        Files.createDirectories(data.resolve("config/boards"));
        Files.writeString(
                data.resolve("config/boards/saltmarsh.yaml"),
                yaml + "id: saltmarsh\nname: Saltmarsh Port\ndefaults: { company: Saltmarsh Port, country: IE }\n");
        Loaded loaded = new BoardFiles(SelectorCheck.NONE).load(ConfigFolder.at(data.resolve("config")));
        assertThat(loaded.problems()).isEmpty();
        return ((BoardFile.Usable) loaded.files().get(0)).board();
    }

    private void walk(Board board, int ads) {
        var given = new NightProgram.Given(database.url(), data, () -> List.of(board), time, time, 16, Map.of());
        try (NightProgram program = new NightProgram(given)) {
            NightReport night = program.run(time.begin(1));
            assertThat(night.boards()).singleElement().satisfies(line -> {
                assertThat(line.outcome()).as(line.reason()).isEqualTo(BoardOutcome.HEALTHY);
                assertThat(line.created()).isEqualTo(ads);
            });
        }
    }

    private static String text(String title) {
        return ("<p>You keep the quay as " + title + ".</p>").repeat(20);
    }

    @Test
    void workdayIsReadToItsEndThoughLaterAnswersNameNoTotal() throws IOException {
        String list = "/wday/cxs/saltmarsh/Careers/jobs";
        for (int page = 0; page < 3; page++) {
            StringBuilder jobs = new StringBuilder();
            for (int ad = 1; ad <= 2 && page < 2; ad++) {
                String id = "R-" + (page * 2 + ad);
                jobs.append(jobs.isEmpty() ? "" : ",")
                        .append("{\"title\":\"Pilot %s\",\"externalPath\":\"/job/Cork/Pilot_%s\"}".formatted(id, id));
                site.typed(
                        "/wday/cxs/saltmarsh/Careers/job/Cork/Pilot_" + id,
                        "application/json",
                        "{\"jobPostingInfo\":{\"title\":\"Pilot %s\",\"location\":\"Cork\",\"jobReqId\":\"%s\",\"timeType\":\"Full time\",\"jobDescription\":\"%s\"}}"
                                .formatted(id, id, text("Pilot " + id)));
            }
            site.posted(
                    list,
                    "{\"appliedFacets\":{},\"limit\":20,\"offset\":%d,\"searchText\":\"\"}".formatted(page * 2),
                    "{\"total\":%d,\"jobPostings\":[%s]}".formatted(page == 0 ? 4 : 0, jobs));
        }
        walk(
                board(
                        "workday",
                        "${company}.${instance}.myworkdayjobs.com",
                        Map.of("company", "saltmarsh", "site", "Careers")),
                4);
        assertThat(site.requests().stream().filter(list::equals)).hasSize(3);
    }

    @Test
    void workableIsReadAsFarAsAnswersNameAFollowingOne() throws IOException {
        String list = "/api/v3/accounts/saltmarsh/jobs";
        String asked = "{\"query\":\"\",\"location\":[],\"department\":[],\"worktype\":[],\"remote\":[]%s}";
        site.posted(
                list,
                asked.formatted(""),
                "{\"total\":2,\"results\":[{\"shortcode\":\"A1\",\"title\":\"Pilot\"}],\"nextPage\":\"Wz+E=\"}");
        site.posted(
                list,
                asked.formatted(",\"token\":\"Wz+E=\""),
                "{\"total\":2,\"results\":[{\"shortcode\":\"A2\",\"title\":\"Diver\"}]}");
        for (String[] ad : new String[][] {{"A1", "Pilot"}, {"A2", "Diver"}}) {
            site.typed(
                    "/api/v2/accounts/saltmarsh/jobs/" + ad[0],
                    "application/json",
                    "{\"shortcode\":\"%s\",\"title\":\"%s\",\"location\":{\"city\":\"Cork\",\"country\":\"Ireland\"},\"workplace\":\"hybrid\",\"description\":\"%s\"}"
                            .formatted(ad[0], ad[1], text(ad[1])));
        }
        walk(board("workable", "apply.workable.com", Map.of("account", "saltmarsh")), 2);
        assertThat(site.requests().stream().filter(list::equals)).hasSize(2);
    }
}
