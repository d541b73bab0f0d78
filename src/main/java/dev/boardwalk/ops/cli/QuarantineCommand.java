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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarantine list|show|replay|discard}: what could not be used, and its second chance. */
@Command(name = "quarantine", description = "Pages and ads that could not be used: look, mend, try again.")
final class QuarantineCommand {
    private static final String NUMBERS = "Numbers, see 'quarantine list'; or all that wait of a board, rule or night.";
    private static final String NOTHING_WAITS = "nothing there waits";

    private final BoardwalkCommand boardwalk;

    QuarantineCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    /** Of which board, rule and night. */
    static final class Of {
        @Option(names = "--board", paramLabel = "ID", description = "Only of this board.")
        private @Nullable String boardId;

        @Option(names = "--rule", paramLabel = "RULE", description = "Only refused by this rule.")
        private @Nullable String rule;

        @Option(names = "--night", paramLabel = "DATE", description = "Only of the night of this date.")
        private @Nullable LocalDate night;

        boolean isEmpty() {
            return boardId == null && rule == null && night == null;
        }

        QuarantineRepository.Filter filter(Quarantined.State state, int limit) {
            return new QuarantineRepository.Filter(boardId, rule, night, state, limit);
        }
    }

    @Command(name = "list", description = "The newest entries; those that wait, unless another state is asked for.")
    int list(
            @Mixin Of of,
            @Option(names = "--state", defaultValue = "WAITING", description = "${COMPLETION-CANDIDATES}")
                    Quarantined.State state,
            @Option(names = "--limit", defaultValue = "50", description = "How many (default: ${DEFAULT-VALUE}).")
                    int limit) {
        var filter = of.filter(state, limit);
        try (Application application = boardwalk.open()) {
            List<Quarantined> found = inTransaction(application, quarantine -> quarantine.list(filter));
            boardwalk.print(QuarantineRows.list(found));
            boardwalk.talk(QuarantineRows.sentence(
                    inTransaction(application, quarantine -> quarantine.count(filter)), found.size()));
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
            @Parameters(paramLabel = "ID", arity = "0..*", description = NUMBERS) @Nullable List<Long> ids,
            @Mixin Of of,
            @Option(names = "--dry-run", description = "Show what would change; write nothing.") boolean dryRun)
            throws Exception {
        List<Long> pages;
        try (Application application = boardwalk.open()) {
            pages = entries(application, ids, of).stream()
                    .map(Quarantined::pageId)
                    .distinct()
                    .toList();
        }
        if (pages.isEmpty()) {
            boardwalk.talk(NOTHING_WAITS);
            return ExitCode.OK.code();
        }
        return new ReplayRun(boardwalk).of(new Selection(null, null, pages), !dryRun);
    }

    @Command(name = "discard", description = "Says that these entries are no loss; they are kept, and count no more.")
    int discard(
            @Parameters(paramLabel = "ID", arity = "0..*", description = NUMBERS) @Nullable List<Long> ids,
            @Mixin Of of,
            @Option(names = "--dry-run", description = "Show the entries, change nothing.") boolean dryRun) {
        try (Application application = boardwalk.open()) {
            List<Quarantined> entries = entries(application, ids, of);
            boardwalk.print(QuarantineRows.list(entries));
            List<Long> all = entries.stream().map(Quarantined::id).toList();
            int discarded = dryRun ? 0 : inTransaction(application, quarantine -> quarantine.discard(all));
            boardwalk.talk(discarded(entries.size(), discarded, dryRun));
            return ExitCode.OK.code();
        }
    }

    private static String discarded(int entries, int discarded, boolean dryRun) {
        if (entries == 0) {
            return NOTHING_WAITS;
        }
        if (dryRun) {
            return "nothing was changed";
        }
        return discarded + " of " + entries + " discarded"
                + (discarded < entries ? "; the others were not waiting" : "");
    }

    /** Those with these numbers, else all that wait and match. */
    private static List<Quarantined> entries(Application application, @Nullable List<Long> ids, Of of) {
        boolean numbers = ids != null && !ids.isEmpty();
        if (numbers != of.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    numbers
                            ? "numbers, or --board, --rule and --night, not both"
                            : "which entries? Give their numbers, or --board, --rule or --night for all that wait there: see 'quarantine list'");
        }
        return ids != null && numbers
                ? entries(application, ids)
                : inTransaction(
                        application,
                        quarantine -> quarantine.list(of.filter(Quarantined.State.WAITING, Integer.MAX_VALUE)));
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
