package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardProblem;
import dev.boardwalk.board.ConfigFolder;
import dev.boardwalk.board.Loaded;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** {@code boardwalk}: what all commands share. */
@Command(
        name = "boardwalk",
        mixinStandardHelpOptions = true,
        description = "Walks job boards every night: one clean, de-duplicated, explainable set of postings by morning.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Start here:", "  boardwalk demo", "  boardwalk board list"})
public final class BoardwalkCommand implements Runnable {
    private final Surroundings surroundings;

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    BoardwalkCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec, "picocli sets it").commandLine(), "a command is missing");
    }

    Surroundings surroundings() {
        return surroundings;
    }

    GlobalOptions options() {
        return options;
    }

    /** Starts the program behind a command that needs the database. */
    Application open() {
        return open(Map.of());
    }

    /** Likewise, for commands that fetch: they refuse to start when a site could not reach whoever crawls it. */
    Application openToCrawl(Map<String, String> properties) {
        Application application = open(properties);
        String contact = application.property("boardwalk.crawl.contact");
        if (contact == null || contact.isBlank()) {
            application.close();
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no contact: a site must be able to reach whoever crawls it. Give a URL or mail address: "
                            + "--set boardwalk.crawl.contact=ops@example.com, or BOARDWALK_CRAWL_CONTACT in the environment");
        }
        return application;
    }

    /** Likewise, with application properties that the command itself needs. */
    Application open(Map<String, String> properties) {
        return surroundings.opener().open(options.settings().with(properties), surroundings.clock());
    }

    /** All board files, broken ones beside good ones. */
    Loaded loadBoards() {
        return surroundings.boards().load(config());
    }

    /** Where board files, templates and fixtures are read from. */
    ConfigFolder config() {
        Path config = options.config();
        return config == null ? ConfigFolder.bundled() : ConfigFolder.at(config);
    }

    /** The boards, if all files are in order; a night never starts on a broken file, because its board would silently be missing. */
    List<Board> checkedBoards() {
        Loaded loaded = loadBoards();
        if (loaded.hasErrors()) {
            String problems = String.join(
                    "\n", loaded.problems().stream().map(BoardProblem::text).toList());
            throw new CommandFailure(ExitCode.INVALID, problems + "\nmend this first: 'board check' shows it again");
        }
        return loaded.boards();
    }

    Board board(String id) {
        return checkedBoards().stream()
                .filter(board -> board.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new CommandFailure(ExitCode.NOT_FOUND, "there is no board '" + id + "': see 'board list'"));
    }

    /** Data, in the format asked for. */
    void print(Rows rows) {
        new RowsPrinter(surroundings.out(), JsonMapper.shared()).print(rows, options.output());
    }

    /** A sentence for a person. */
    void talk(String sentence) {
        surroundings.err().println(sentence);
    }

    LocalDate today() {
        return LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    }
}
