package dev.boardwalk.ops.cli;

import dev.boardwalk.database.DatabaseUnavailable;
import dev.boardwalk.night.NightRefused;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.dao.DataAccessResourceFailureException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line, put together. */
public final class Commands {
    private static final String AWAY =
            "the database does not answer: %s. Once it is back, the same command again: a night goes on where it stopped";

    private Commands() {}

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    public static int run(Surroundings surroundings, String... arguments) {
        BoardwalkCommand boardwalk = new BoardwalkCommand(surroundings);
        CommandLine line = new CommandLine(boardwalk)
                .addSubcommand(new DemoCommand(boardwalk))
                .addSubcommand(new NightCommand(boardwalk))
                .addSubcommand(new CommandLine(new BoardCommand(boardwalk))
                        .addSubcommand(new PreviewCommand(boardwalk))
                        .addSubcommand(new NewCommand(boardwalk))
                        .addSubcommand(new RecordCommand(boardwalk))
                        .addSubcommand(new FixtureTestCommand(boardwalk)))
                .addSubcommand(new NormalizeCommand(boardwalk))
                .addSubcommand(new MatchCommand(boardwalk))
                .addSubcommand(new RunCommand(boardwalk))
                .addSubcommand(new ReplayCommand(boardwalk))
                .addSubcommand(new QuarantineCommand(boardwalk))
                .addSubcommand(new PostingCommand(boardwalk))
                .addSubcommand(new ArchiveCommand(boardwalk))
                .addSubcommand(new ForgetCommand(boardwalk))
                .addSubcommand(new AuditCommand(boardwalk))
                .addSubcommand(new DigestCommand(boardwalk))
                .addSubcommand(new DataCommand(boardwalk))
                .addSubcommand(new DbCommand(boardwalk))
                .addSubcommand(new AlarmCommand(boardwalk))
                .addSubcommand(new DoctorCommand(boardwalk))
                .addSubcommand(new ServeCommand(boardwalk))
                .addSubcommand(new CommandLine(new AutoComplete.GenerateCompletion()).setCommandName("completion"));
        line.getCommandSpec().version("Boardwalk " + surroundings.version());
        return line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures(surroundings))
                .execute(arguments);
    }

    /** Operators see no stack trace for their own mistakes, nor for a database that is away; only for ours. */
    private static IExecutionExceptionHandler failures(Surroundings surroundings) {
        return (thrown, line, parsed) -> {
            if (thrown instanceof CommandFailure failure) {
                return said(surroundings, failure.getMessage(), failure.exitCode());
            }
            if (thrown instanceof NightRefused refused) {
                return said(surroundings, refused.getMessage(), exitCode(refused));
            }
            if (thrown instanceof DatabaseUnavailable unavailable) {
                return said(
                        surroundings,
                        unavailable.getMessage(),
                        unavailable.retryMayHelp() ? ExitCode.TEMPORARY : ExitCode.USAGE);
            }
            if (thrown instanceof DataAccessResourceFailureException away) {
                return said(
                        surroundings, AWAY.formatted(away.getMostSpecificCause().getMessage()), ExitCode.TEMPORARY);
            }
            if (thrown instanceof BeansException && SettingsProblem.of(thrown) != null) {
                return said(surroundings, SettingsProblem.of(thrown), ExitCode.USAGE);
            }
            String away = DatabaseUnavailable.wordsBehind(thrown);
            if (away != null) {
                return said(surroundings, AWAY.formatted(away), ExitCode.TEMPORARY);
            }
            throw thrown;
        };
    }

    private static int said(Surroundings surroundings, @Nullable String message, ExitCode code) {
        surroundings.err().println("boardwalk: " + message);
        return code.code();
    }

    private static ExitCode exitCode(NightRefused refused) {
        return switch (refused.why()) {
            case ALREADY_RUNNING -> ExitCode.ALREADY_RUNNING;
            case NOT_FOUND, NOTHING_TO_WALK -> ExitCode.NOT_FOUND;
            case NOT_RESTARTABLE -> ExitCode.USAGE;
            case BROKEN_BOARDS -> ExitCode.INVALID;
        };
    }
}
