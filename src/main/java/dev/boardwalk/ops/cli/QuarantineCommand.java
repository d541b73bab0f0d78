package dev.boardwalk.ops.cli;

import dev.boardwalk.crawl.replay.ArchivedBodies;
import dev.boardwalk.crawl.replay.ArchivedPageRepository.Selection;
import dev.boardwalk.posting.QuarantineRepository;
import dev.boardwalk.posting.Quarantined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarantine list|show|replay|discard}: what could not be used, and its second chance. */
@Command(name = "quarantine", description = "Pages and ads that could not be used: look, mend, try again.")
final class QuarantineCommand {
    private final BoardwalkCommand boardwalk;

    QuarantineCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Command(name = "list", description = "The newest entries; those that wait, unless another state is asked for.")
    int list(
            @Option(names = "--board", paramLabel = "ID", description = "Only of this board.") @Nullable String boardId,
            @Option(names = "--rule", paramLabel = "RULE", description = "Only refused by this rule.") @Nullable
                    String rule,
            @Option(names = "--night", paramLabel = "DATE", description = "Only of the night of this date.") @Nullable
                    LocalDate night,
            @Option(names = "--state", defaultValue = "WAITING", description = "${COMPLETION-CANDIDATES}")
                    Quarantined.State state,
            @Option(names = "--limit", defaultValue = "50", description = "How many (default: ${DEFAULT-VALUE}).")
                    int limit) {
        var filter = new QuarantineRepository.Filter(boardId, rule, night, state, limit);
        try (Application application = boardwalk.open()) {
            List<Quarantined> found = inTransaction(application, quarantine -> quarantine.list(filter));
            boardwalk.print(QuarantineRows.list(found));
            boardwalk.talk(QuarantineRows.sentence(found, limit));
            return ExitCode.OK.code();
        }
    }

    @Command(name = "show", description = "One entry with everything that is known of it.")
    int show(
            @Parameters(paramLabel = "ID", description = "Its number, see 'quarantine list'.") long id,
            @Option(
                            names = "--save",
                            paramLabel = "FILE",
                            description = "Also write the stored page there, for 'board preview --page'.")
                    @Nullable
                    Path file)
            throws IOException {
        try (Application application = boardwalk.open()) {
            Quarantined entry = entries(application, List.of(id)).get(0);
            boardwalk.print(QuarantineRows.one(entry));
            if (file != null) {
                save(application.get(ArchivedBodies.class), entry, file);
            }
            boardwalk.talk("After mending the board file: boardwalk quarantine replay " + id
                    + "; if it is no loss: boardwalk quarantine discard " + id);
            return ExitCode.OK.code();
        }
    }

    private static void save(ArchivedBodies bodies, Quarantined entry, Path file) throws IOException {
        Quarantined.Stored stored = entry.stored();
        if (stored == null) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "no body of entry " + entry.id() + " is stored any more");
        }
        byte[] body = bodies.read(stored.file(), stored.offset()).bytes();
        try {
            Files.write(file, body, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    file + " cannot be written (" + e.getClass().getSimpleName()
                            + "): name a new file in a folder that is there");
        }
    }

    @Command(
            name = "replay",
            description = "Reads the stored pages of these entries again with today's rules and board files.")
    int replay(
            @Parameters(paramLabel = "ID", arity = "1..*", description = "Numbers, see 'quarantine list'.")
                    List<Long> ids,
            @Option(names = "--dry-run", description = "Show what would change; write nothing.") boolean dryRun)
            throws Exception {
        List<Long> pages;
        try (Application application = boardwalk.open()) {
            pages = entries(application, ids).stream()
                    .map(Quarantined::pageId)
                    .distinct()
                    .toList();
        }
        return new ReplayRun(boardwalk).of(new Selection(null, null, pages), !dryRun);
    }

    @Command(name = "discard", description = "Says that these entries are no loss; they are kept, and count no more.")
    int discard(
            @Parameters(paramLabel = "ID", arity = "1..*", description = "Numbers, see 'quarantine list'.")
                    List<Long> ids,
            @Option(names = "--dry-run", description = "Show the entries, change nothing.") boolean dryRun) {
        try (Application application = boardwalk.open()) {
            List<Quarantined> entries = entries(application, ids);
            boardwalk.print(QuarantineRows.list(entries));
            int discarded = dryRun ? 0 : inTransaction(application, quarantine -> quarantine.discard(ids));
            boardwalk.talk(
                    dryRun
                            ? "nothing was changed"
                            : discarded + " of " + entries.size() + " discarded; the others were not waiting");
            return ExitCode.OK.code();
        }
    }

    private static List<Quarantined> entries(Application application, List<Long> ids) {
        List<Quarantined> found = inTransaction(application, quarantine -> quarantine.find(ids));
        List<Long> missing = ids.stream()
                .filter(id -> found.stream().noneMatch(entry -> entry.id() == id))
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "there is no quarantine entry " + missing + ": see 'quarantine list'");
        }
        return found;
    }

    private static <T> T inTransaction(Application application, Function<QuarantineRepository, T> work) {
        QuarantineRepository quarantine = application.get(QuarantineRepository.class);
        return Objects.requireNonNull(
                application.get(TransactionTemplate.class).execute(status -> work.apply(quarantine)));
    }
}
