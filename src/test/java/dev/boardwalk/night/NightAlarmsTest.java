package dev.boardwalk.night;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.boardwalk.NightProgram;
import dev.boardwalk.board.Board;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.night.NightReport.Status;
import dev.boardwalk.outbox.OutboxRepository;
import dev.boardwalk.site.HostileSite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Whole nights, and what their operators hear of them: through a webhook on loopback, and by a sign of life that somebody outside waits for. */
class NightAlarmsTest {
    /** All boards may reach it, so that one partition walks them all and time passes for one. */
    private static final String SHARED_HOST = "shared.example";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @RegisterExtension
    static final WireMockExtension operators = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final NightTime time = new NightTime();
    private final Map<String, HostileSite> sites = new TreeMap<>();
    private int nights;

    @BeforeEach
    void allIsWell() {
        for (String id : List.of("down", "plain", "quiet", "rebuilt")) {
            HostileSite site = new HostileSite();
            Fault.mend(site);
            sites.put(id, site);
        }
        operators.stubFor(post(anyUrl()).willReturn(ok()));
        operators.stubFor(get(anyUrl()).willReturn(ok()));
    }

    @AfterEach
    void close() {
        sites.values().forEach(HostileSite::close);
    }

    @Test
    void operatorsHearOfEachTroubleOnceAndOfItsEndOnce(@TempDir Path data) {
        try (NightProgram program = new NightProgram(given(data))) {
            assertThat(saidAfter(program)).isEmpty();
            assertThat(signsOfLife()).isEqualTo(1);
            aSignOfLifeCutShortIsGivenByWhoeverStartsNext(program);

            Fault.RENAMED_CLASS.strike(sites.get("rebuilt"));
            Fault.SERVER_ERROR.strike(sites.get("down"));
            assertThat(saidAfter(program)).containsExactly("rebuilt EMPTY_SUSPECT"); // at once: it does not mend itself
            assertThat(saidAfter(program)).isEmpty();
            assertThat(unsent()).as("a later one got through").isZero();
            assertThat(signsOfLife()).isEqualTo(4); // the nights ended as they should, whatever the boards did

            // the third night in a row, and nobody takes the alarm: the sign of life stays away, and somebody outside
            // notices
            operators.stubFor(post(anyUrl()).willReturn(serverError()));
            NightReport night = run(program);
            assertThat(night.status()).isEqualTo(Status.COMPLETED);
            assertThat(night.boards())
                    .filteredOn(NightReport.BoardLine::alarmed)
                    .extracting(NightReport.BoardLine::boardId)
                    .containsExactly("down");
            assertThat(signsOfLife()).isEqualTo(4);

            operators.resetRequests();
            operators.stubFor(post(anyUrl()).willReturn(ok()));
            sites.values().forEach(Fault::mend);
            assertThat(saidAfter(program)).containsExactly("down FAILED", "2 boards are well again");

            // the first bad night of them all: not four sites' fault; and publishing fails, which is told of, too
            sites.values().forEach(Fault.SERVER_ERROR::strike);
            rename("posting_current", "away");
            assertThat(saidAfter(program)).containsExactly("server errors: 4 of 4 boards", "the night failed");
            assertThat(signsOfLife()).isEqualTo(1);
            long failed = program.nights().newest(1).get(0).night().id();
            rename("away", "posting_current");
            assertThat(program.nights().restart(failed).status()).isEqualTo(Status.COMPLETED);
            assertThat(said()).hasSize(5).last().isEqualTo("the night completed after all");
            assertThat(signsOfLife()).isEqualTo(2);
        }
    }

    /** Killed after the night, before it was written that the sign of life got through: it goes out once more, and not in place of the next night's. */
    private void aSignOfLifeCutShortIsGivenByWhoeverStartsNext(NightProgram program) {
        cutShort();
        program.nights().catchUp();
        program.nights().catchUp();
        assertThat(signsOfLife()).isEqualTo(2);
        assertThat(stateOfPing()).isEqualTo("SENT");
        cutShort();
        time.pass(Duration.ofHours(13));
        program.nights().catchUp();
        assertThat(signsOfLife()).isEqualTo(2);
        assertThat(stateOfPing()).isEqualTo("GIVEN_UP");
        assertThat(unsent()).as("somebody misses it").isEqualTo(1);
    }

    private int unsent() {
        return new OutboxRepository(database.jdbc()).unsent(time.instant().minus(Duration.ofDays(3)));
    }

    private static void cutShort() {
        database.jdbc()
                .sql("UPDATE boardwalk.outbox SET state = 'SENDING', sent_at = NULL WHERE kind = 'PING'")
                .update();
    }

    private static String stateOfPing() {
        return database.jdbc()
                .sql("SELECT state FROM boardwalk.outbox WHERE kind = 'PING'")
                .query(String.class)
                .single();
    }

    private static void rename(String table, String to) {
        database.jdbc()
                .sql("ALTER TABLE analytics." + table + " RENAME TO " + to)
                .update();
    }

    private NightProgram.Given given(Path data) {
        List<Board> boards = new ArrayList<>();
        sites.forEach((id, site) -> {
            String host = site.url("/").getAuthority();
            boards.add(JobPages.board(id, Set.of(host, SHARED_HOST), "http://" + host + "/jobs", JobPages.AT_ONCE));
        });
        return new NightProgram.Given(
                database.url(),
                data,
                () -> boards,
                time,
                time,
                16,
                Map.of(
                        "boardwalk.alarm.webhook.ops", operators.baseUrl() + "/hook",
                        "boardwalk.alarm.success-ping", operators.baseUrl() + "/ping"));
    }

    private NightReport run(NightProgram program) {
        nights++;
        return program.run(time.begin(nights));
    }

    /** What a night made them hear. */
    private List<String> saidAfter(NightProgram program) {
        int before = said().size();
        run(program);
        return said().subList(before, said().size());
    }

    /** Everything they heard, without the name and the date. */
    private static List<String> said() {
        return operators.findAll(postRequestedFor(anyUrl())).stream()
                .map(request -> JsonMapper.shared().readTree(request.getBodyAsString()))
                .map(document -> document.path("subject").asString())
                .map(subject -> subject.substring("Boardwalk 2026-01-12: ".length()))
                .toList();
    }

    private static int signsOfLife() {
        return operators.findAll(getRequestedFor(anyUrl())).size();
    }
}
