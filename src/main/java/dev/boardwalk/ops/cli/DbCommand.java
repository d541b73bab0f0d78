package dev.boardwalk.ops.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code db psql-url}: how to connect. */
@Command(name = "db", description = "Says how to connect to the database.")
final class DbCommand {
    private final BoardwalkCommand boardwalk;

    DbCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Command(
            name = "psql-url",
            description =
                    "A URL for psql, password included. The embedded server keeps running, so that it can be used.",
            footer = {"", "Example:", "  psql \"$(boardwalk db psql-url --as analyst)\""})
    int psqlUrl(
            @Option(
                            names = "--as",
                            paramLabel = "ROLE",
                            defaultValue = "operator",
                            description =
                                    "operator (everything) or analyst (reads schema analytics only); default: ${DEFAULT-VALUE}.")
                    Role role) {
        try (Application application = boardwalk.open()) {
            application.database().leaveRunning();
            boardwalk
                    .surroundings()
                    .out()
                    .println(
                            role == Role.analyst
                                    ? application.database().analystPsqlUrl()
                                    : application.database().psqlUrl());
            return ExitCode.OK.code();
        }
    }

    /** Who connects. */
    enum Role {
        operator,
        analyst
    }
}
