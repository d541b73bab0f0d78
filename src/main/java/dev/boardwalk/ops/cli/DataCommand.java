package dev.boardwalk.ops.cli;

import dev.boardwalk.analytics.AnalystQueryRepository;
import dev.boardwalk.analytics.AnalystQueryRepository.Answer;
import dev.boardwalk.analytics.AnalystQueryRepository.QueryRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code data query}: SQL over the analysts' tables. */
@Command(name = "data", description = "Asks the analysts' tables.")
final class DataCommand {
    private final BoardwalkCommand boardwalk;

    DataCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Command(
            name = "query",
            description =
                    "One SQL statement over schema analytics, with the analyst's rights: it can read, nothing else.",
            footer = {
                "",
                "Example:",
                "  boardwalk data query \"select company, count(*) from posting_current group by 1 order by 2 desc\""
            })
    int query(@Parameters(paramLabel = "SQL", description = "Table names need no schema.") String sql) {
        try (Application application = boardwalk.open()) {
            Answer answer = application.get(AnalystQueryRepository.class).ask(sql);
            boardwalk.print(new Rows("boardwalk/query/v1", answer.columns(), answer.rows()));
            return ExitCode.OK.code();
        } catch (QueryRefused e) {
            throw new CommandFailure(ExitCode.USAGE, "PostgreSQL refused the query: " + e.getMessage());
        }
    }
}
