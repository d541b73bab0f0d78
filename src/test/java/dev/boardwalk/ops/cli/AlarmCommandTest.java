package dev.boardwalk.ops.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.boardwalk.NightProgram;
import dev.boardwalk.database.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator types to see whether alarms would reach them, and what became of those that were sent. */
class AlarmCommandTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @RegisterExtension
    static final WireMockExtension operators = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir
    private Path data;

    @Test
    void aTestReachesEverybodyAndIsListed() {
        operators.stubFor(post(anyUrl()).willReturn(ok()));
        try (NightProgram program =
                telling(Map.of("boardwalk.alarm.webhook.ops", operators.baseUrl() + "/T0PS3CRET"))) {
            CommandLineRun test = run(program, "alarm", "test");
            assertThat(test.err).contains("a test goes to webhook ops", "everything went out");
            assertThat(test.exitCode).isZero();
            assertThat(operators.findAll(postRequestedFor(anyUrl())))
                    .singleElement()
                    .satisfies(request -> assertThat(request.getBodyAsString())
                            .contains("boardwalk/alarm/v1", "This is a test: alarms reach you here."));

            CommandLineRun list = run(program, "alarm", "list", "-o", "json");
            assertThat(list.exitCode).isZero();
            assertThat(list.out).doesNotContain("T0PS3CRET");
            JsonNode document = JsonMapper.shared().readTree(list.out);
            assertThat(document.path("schema").asString()).isEqualTo("boardwalk/alarms/v1");
            assertThat(document.path("rows")).singleElement().satisfies(row -> {
                assertThat(row.path("kind").asString()).isEqualTo("ALARM");
                assertThat(row.path("about").asString()).isEqualTo("test-" + CommandLineRun.NOW);
                assertThat(row.path("channel").asString()).isEqualTo("WEBHOOK");
                assertThat(row.path("recipient").asString()).isEqualTo("ops");
                assertThat(row.path("subject").asString()).isEqualTo("Boardwalk 2026-03-10: a test");
                assertThat(row.path("state").asString()).isEqualTo("SENT");
                assertThat(row.path("attempts").asInt()).isOne();
                assertThat(row.path("problem").isNull()).isTrue();
                assertThat(row.path("sentAt").asString()).isEqualTo(CommandLineRun.NOW.toString());
            });
        }
    }

    @Test
    void whatDidNotGoOutIsSaidWithItsProblemAndSentLater() {
        operators.stubFor(post(anyUrl()).willReturn(serverError()));
        try (NightProgram program = telling(Map.of("boardwalk.alarm.webhook.ops", operators.baseUrl() + "/hook"))) {
            CommandLineRun test = run(program, "alarm", "test");
            assertThat(test.err).contains("1 did not go out: 'alarm list' says why");
            assertThat(test.exitCode).isEqualTo(ExitCode.TEMPORARY.code());
            assertThat(run(program, "alarm", "list").out).contains("WAITING", "answered 500");

            operators.stubFor(post(anyUrl()).willReturn(ok()));
            CommandLineRun send = run(program, "alarm", "send");
            assertThat(send.err).contains("everything went out");
            assertThat(send.exitCode).isZero();
            assertThat(run(program, "alarm", "list").out).contains("SENT").doesNotContain("WAITING", "answered 500");
            run(program, "alarm", "send");
            assertThat(operators.findAll(postRequestedFor(anyUrl())))
                    .as("three that failed, one that did not")
                    .hasSize(4);
        }
    }

    @Test
    void aMessageWhoseRecipientIsNotConfiguredAnyMoreDidNotGoOut() {
        operators.stubFor(post(anyUrl()).willReturn(serverError()));
        try (NightProgram program = telling(Map.of("boardwalk.alarm.webhook.ops", operators.baseUrl() + "/hook"))) {
            run(program, "alarm", "test");
        }
        try (NightProgram program = telling(Map.of())) {
            CommandLineRun send = run(program, "alarm", "send");
            assertThat(send.err).contains("1 did not go out: 'alarm list' says why");
            assertThat(send.exitCode).isEqualTo(ExitCode.TEMPORARY.code());
            assertThat(run(program, "alarm", "list").out).contains("GIVEN_UP", "configured any more");
        }
    }

    @Test
    void whereNobodyIsToldATestSaysWhatToSet() {
        try (NightProgram program = telling(Map.of())) {
            CommandLineRun test = run(program, "alarm", "test");
            assertThat(test.exitCode).isEqualTo(ExitCode.USAGE.code());
            assertThat(test.err).contains("nobody is told", "boardwalk.alarm.webhook.NAME");
            assertThat(JsonMapper.shared()
                            .readTree(run(program, "alarm", "list", "-o", "json").out)
                            .path("rows"))
                    .isEmpty();
        }
    }

    private NightProgram telling(Map<String, String> settings) {
        return new NightProgram(new NightProgram.Given(
                database.url(), data, List::of, () -> CommandLineRun.NOW, duration -> {}, 4, settings));
    }

    private static CommandLineRun run(NightProgram program, String... arguments) {
        return CommandLineRun.with((settings, clock) -> new OpenProgram(program), arguments);
    }
}
