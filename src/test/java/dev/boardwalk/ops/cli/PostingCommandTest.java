package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.NightProgram;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.match.MatchedNight;
import dev.boardwalk.posting.ANightOfBoards;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.SampleAds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told of a posting, and what becomes of what the operator says. */
class PostingCommandTest {
    private static final String TEXT =
            "We build small robots for greenhouses and look for somebody who can weld, wire and test them. ".repeat(6);

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private NightProgram program;

    /** Ads 1 and 2 are posting 1, ad 3 is posting 2. */
    @BeforeEach
    void oneNight() {
        var given = new NightProgram.Given(
                database.url(), data, List::of, () -> CommandLineRun.NOW, duration -> {}, 4, Map.of());
        program = new NightProgram(given);
        ANightOfBoards night = new ANightOfBoards(database, "2026-03-01")
                .walks("larkfield", "FETCHED")
                .walks("blog", "FETCHED")
                .reads("larkfield", ad("https://larkfield.example/jobs/1", "id:1", "Fitter"))
                .reads("blog", ad("https://blog.example/fitter", "url:fitter", "Fitter"))
                .reads("larkfield", ad("https://larkfield.example/jobs/2", "id:2", "Welder"));
        MatchedNight.of(database, night.id, night.at);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void aPostingIsShownAndExplainedDownToTheWeights() {
        CommandLineRun shown = run("posting", "show", "1");
        assertThat(shown.out).contains("FIRST", "SCORE", "FULL", "night 2026-03-01", "https://blog.example/fitter");
        CommandLineRun explained = run("posting", "explain", "1");
        assertThat(explained.out)
                .contains("company same (+4.5)", "text word for word (+11.0)", "pair")
                .containsPattern("company same \\(\\+4\\.5\\)\\W+Larkfield\\W+Larkfield")
                .contains("pay: best source that states it", "locations: union of all");
        assertThat(run("posting", "explain", "7").exitCode).isEqualTo(ExitCode.NOT_FOUND.code());
    }

    @Test
    void aDryRunSaysWhatWouldMoveAndMovesNothing() {
        CommandLineRun dry = run("posting", "merge", "1", "2", "--why", "one job", "--dry-run");
        assertThat(dry.out).contains("3", "2");
        assertThat(dry.err).contains("nothing was changed");
        assertThat(run("posting", "undo", "--night", "2026-03-01", "--why", "wrong", "--dry-run").out)
                .contains("NIGHT");
        assertThat(members()).containsExactly("1 1", "1 2", "2 3");
        assertThat(rows("SELECT id FROM boardwalk.match_override")).isEmpty();
    }

    @Test
    void mergedSplitAndUndone() {
        assertThat(run("posting", "merge", "2", "1", "--why", "one job", "--by", "anna").exitCode)
                .isZero();
        assertThat(members()).containsExactly("1 1", "1 2", "1 3");
        assertThat(run("posting", "explain", "1").out).contains("OPERATOR", "merged by anna: one job");

        assertThat(run("posting", "split", "1", "2", "3", "--why", "two jobs").exitCode)
                .isZero();
        assertThat(members()).hasSize(3).contains("1 1").doesNotContain("1 2", "1 3");

        CommandLineRun undone = run("posting", "undo", "--night", "2026-03-01", "--why", "a bad night");
        assertThat(undone.err).contains("it concerned 3 job ads");
        assertThat(members()).isEmpty();
        assertThat(run("posting", "undo", "--night", "2026-03-01", "--why", "again").exitCode)
                .isEqualTo(ExitCode.NOT_FOUND.code());
    }

    @Test
    void whatCannotBeCorrectedIsSaid() {
        assertThat(run("posting", "merge", "1", "9", "--why", "one job").exitCode)
                .isEqualTo(ExitCode.NOT_FOUND.code());
        assertThat(run("posting", "merge", "1", "1", "--why", "one job").exitCode)
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(run("posting", "split", "1", "3", "--why", "no").err).contains("posting 1 has no job ad [3]");
        assertThat(run("posting", "split", "2", "3", "--why", "no").exitCode).isEqualTo(ExitCode.USAGE.code());
        assertThat(run("posting", "merge", "1", "2").err).contains("--why");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.with((settings, clock) -> new OpenProgram(program), arguments);
    }

    private static JobAd ad(String url, String key, String title) {
        return SampleAds.adAt(url, key, title, "Larkfield", TEXT);
    }

    private List<String> members() {
        return rows("""
                SELECT posting_id || ' ' || job_ad_id FROM boardwalk.posting_member
                 WHERE superseded_at IS NULL AND valid_to IS NULL ORDER BY job_ad_id
                """);
    }

    private List<String> rows(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }
}
